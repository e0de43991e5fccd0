package wagewire.ingest.store.state;

import java.time.Instant;

/**
 * A posting that was asked for by itself.
 *
 * @param mark what the list said of it then
 * @param posting false when it turned out to be none
 */
public record DetailRead(String externalId, String mark, Instant readAt, boolean posting) {}
