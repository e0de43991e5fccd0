package wagewire.ingest.fetch.robots;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Policy of one origin.
 *
 * @param origin such as {@code https://acme.example}, without the scheme's default port
 * @param crawlDelay between requests; null for none
 * @param readAt when robots.txt was read or failed
 * @param tdmReserved whether text and data mining is reserved for a requested address; null when
 *     unreadable
 */
public record RobotsPolicy(
    String origin,
    RobotsState state,
    @Nullable Duration crawlDelay,
    Instant readAt,
    @Nullable Boolean tdmReserved) {}
