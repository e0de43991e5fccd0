package wagewire.ingest.store;

/**
 * Where a board's newest record is in the topic of observations.
 *
 * @param end offset after the record
 */
public record RecordEnd(int partition, long end) {}
