package wagewire.ingest.store;

import java.time.Instant;

/**
 * Snapshots in a row that had fewer listings than expected, and about as many as one another.
 *
 * @param since when the first of them was taken
 * @param listings in the latest of them
 */
public record HeldRun(int times, Instant since, int listings) {}
