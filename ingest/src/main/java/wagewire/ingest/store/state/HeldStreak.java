package wagewire.ingest.store.state;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Snapshots in a row that had fewer listings than expected, and about as many as one another.
 *
 * @param times on how many days
 * @param since when the first of them was taken
 * @param listings in the latest of them
 * @param on the day of the latest; null where it was written before days were told apart
 */
public record HeldStreak(int times, Instant since, int listings, @Nullable LocalDate on) {}
