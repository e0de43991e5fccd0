package wagewire.ingest.fetch.robots;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an origin says to programs.
 *
 * @param origin such as {@code https://acme.example}, with its port unless it is the scheme's own
 * @param crawlDelay between two requests; null where none is asked for
 * @param readAt when robots.txt was read, or could not be
 * @param tdmReserved whether text and data mining is reserved for an address that was asked for
 *     there; null when that could not be read
 */
public record RobotsPolicy(
    String origin,
    RobotsState state,
    @Nullable Duration crawlDelay,
    Instant readAt,
    @Nullable Boolean tdmReserved) {}
