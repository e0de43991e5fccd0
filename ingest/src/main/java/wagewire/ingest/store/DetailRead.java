package wagewire.ingest.store;

import java.time.Instant;

/**
 * A posting that was requested singly.
 *
 * @param mark in the list at that time
 * @param posting false when the answer was no posting
 */
public record DetailRead(String externalId, String mark, Instant readAt, boolean posting) {}
