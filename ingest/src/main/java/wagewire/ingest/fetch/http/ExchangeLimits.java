package wagewire.ingest.fetch.http;

import java.time.Duration;

/**
 * Limits of one exchange.
 *
 * @param connect for a connection to be made
 * @param answer for one answer, its body included
 */
public record ExchangeLimits(Duration connect, Duration answer) {}
