package wagewire.ingest.store;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.robots.RobotsVerdict;
import wagewire.model.source.YesNoUnknown;

/**
 * Reading of an origin's robots.txt.
 *
 * @param origin scheme, host and port
 * @param platform of the boards there
 * @param crawlDelay between requests, rounded up to seconds; null for none
 * @param tdmReserved whether the origin reserves text and data mining
 */
public record RobotsReading(
    String origin,
    String platform,
    RobotsVerdict verdict,
    @Nullable Duration crawlDelay,
    YesNoUnknown tdmReserved,
    Instant readAt) {}
