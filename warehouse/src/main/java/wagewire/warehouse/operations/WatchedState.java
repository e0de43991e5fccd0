package wagewire.warehouse.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code operations.watched}: a watched figure when it was last read.
 *
 * @param line identifies it
 * @param vintage release that it was last read in
 * @param passed true from the report that the condition holds until it is over
 * @param shown false from the report that the figure is not shown until it is shown
 * @param figureId the figure; null where there was none
 * @param value the value; null when it was not shown
 * @param reason why it was not shown; null when it was
 * @param referenceLow lower end of the interval that was last reported, or read first
 * @param reportedIn release of the last report; null without one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WatchedState(
    String line,
    String vintage,
    boolean passed,
    boolean shown,
    @Nullable String figureId,
    @Nullable Double value,
    @Nullable Double ciLow,
    @Nullable Double ciHigh,
    @Nullable String reason,
    @Nullable Double referenceLow,
    @Nullable Double referenceHigh,
    @Nullable String reportedIn) {}
