package wagewire.ingest.ledger;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wagewire.model.source.YesNoUnknown;

/**
 * What an origin's robots.txt said.
 *
 * @param origin scheme, host and port
 * @param platform whose boards are asked there
 * @param crawlDelay between two requests; kept in whole seconds, rounded up; null when none is
 *     asked for
 * @param tdmReserved whether the origin reserves text and data mining
 */
public record RobotsReading(
    String origin,
    String platform,
    RobotsVerdict verdict,
    @Nullable Duration crawlDelay,
    YesNoUnknown tdmReserved,
    Instant readAt) {}
