package wagewire.ingest.fetch.robots;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wagewire.model.source.YesNoUnknown;

/**
 * What robots.txt of one origin means for this program, and when it was read.
 *
 * @param origin such as {@code https://acme.example}, without the scheme's default port
 * @param crawlDelay between requests; null for none
 * @param readAt when robots.txt was read or failed
 * @param tdmReserved whether text and data mining is reserved for a requested address; unknown when
 *     unreadable
 */
public record RobotsStatus(
    String origin,
    RobotsEffect verdict,
    @Nullable Duration crawlDelay,
    Instant readAt,
    YesNoUnknown tdmReserved) {}
