package wagewire.ingest.store.state;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Snapshots in a row with fewer listings than expected and similar size.
 *
 * @param times number of days
 * @param since time of the first
 * @param listings in the latest
 * @param on day of the latest; null in rows of older versions
 */
public record HeldStreak(int times, Instant since, int listings, @Nullable LocalDate on) {}
