package wagewire.warehouse.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure that was printed, with its newest correction.
 *
 * @param figureId the figure that was printed
 * @param vintage its release
 * @param value the value that was printed, in the unit
 * @param ciLow lower end of the interval that was printed; null without one
 * @param sentence sentence of the figure
 * @param printedIn where; null where that was not said
 * @param status of the newest correction, as in {@code operations.correction}; null without one
 * @param valueNow the value of the newest correction; null without one, and when it is not shown
 * @param correctedIn the release that found the newest correction; null without one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Citation(
    long citationId,
    String figureId,
    String metric,
    LocalDate periodEnd,
    String vintage,
    String unit,
    double value,
    @Nullable Double ciLow,
    @Nullable Double ciHigh,
    String sentence,
    @Nullable String printedIn,
    LocalDate printedOn,
    @Nullable String status,
    @Nullable Double valueNow,
    @Nullable String correctedIn) {}
