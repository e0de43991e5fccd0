package wagewire.ingest.store;

import java.time.Instant;

/**
 * A posting that was asked for by itself.
 *
 * @param mark what the list said of it then
 * @param posting false when it turned out to be none
 */
public record ReadDetail(String externalId, String mark, Instant readAt, boolean posting) {}
