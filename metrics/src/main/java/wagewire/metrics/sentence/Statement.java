package wagewire.metrics.sentence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.panel.GrowthWindow;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.publishability.Verdict;
import wagewire.metrics.statistics.Interval;
import wagewire.model.time.IsoWeek;

/**
 * A figure with the fields of its sentence. Values and intervals are in the units of {@code
 * trends.facts}: percent, points, shares in 0..1, whole units of a currency a year.
 *
 * @param metric id of the metric
 * @param window of a figure that compares two; null for others
 * @param value null for a figure that is not shown
 * @param interval null where none is known; of growth also known where it is not shown
 * @param postings behind the figure
 * @param employers behind the figure
 * @param coverage of pay how many postings state it, of work modes the share of those that state
 *     one
 * @param period Monday of the last week
 * @param firstFigure when the first figure of a series without history can be expected
 */
public record Statement(
    String metric,
    Subject subject,
    @Nullable GrowthWindow window,
    @Nullable Double value,
    @Nullable Interval interval,
    int postings,
    int employers,
    @Nullable Coverage coverage,
    LocalDate period,
    Verdict verdict,
    @Nullable IsoWeek firstFigure) {

  /** Returns the horizon of a figure that compares two windows; null for others. */
  @Nullable Horizon horizon() {
    return window == null ? null : window.horizon();
  }
}
