package wagewire.reporting.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.panel.GrowthWindow;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.sentence.Subject;
import wagewire.metrics.statistics.Interval;

/**
 * A figure as it stands in {@code trends.facts}; the fields are the columns.
 *
 * @param figureId empty for a figure that is too small to be stored
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Figure(
    String figureId,
    String metric,
    LocalDate periodStart,
    LocalDate periodEnd,
    String role,
    String seniority,
    String country,
    String region,
    String workMode,
    String tool,
    String employer,
    String currency,
    String horizon,
    String vintage,
    @Nullable Double value,
    String unit,
    @Nullable Double ciLow,
    @Nullable Double ciHigh,
    @Nullable String ciMethod,
    @Nullable Integer postings,
    @Nullable Integer employers,
    @Nullable Integer boards,
    @Nullable Double effectiveN,
    @Nullable Double coverage,
    String status,
    @Nullable String reason,
    @Nullable Integer weeks,
    @Nullable Integer thenCount,
    @Nullable Integer nowCount,
    @Nullable Integer trackedEmployers,
    int methodVersion,
    @Nullable String sentence,
    String metro,
    String employmentType) {

  /** The postings it is about. */
  public Subject subject() {
    return new Subject(
        role, seniority, country, region, workMode, tool, metro, employmentType, currency);
  }

  /** Returns the windows that it compares; null for a figure of one. */
  public @Nullable GrowthWindow window() {
    return weeks == null
        ? null
        : Horizon.find(horizon).map(found -> new GrowthWindow(found, weeks)).orElse(null);
  }

  /** Returns false for a figure that is too small to be stored. */
  public boolean stored() {
    return !figureId.isEmpty();
  }

  /** Returns the figure with another sentence. */
  public Figure withSentence(@Nullable String other) {
    return new Figure(
        figureId,
        metric,
        periodStart,
        periodEnd,
        role,
        seniority,
        country,
        region,
        workMode,
        tool,
        employer,
        currency,
        horizon,
        vintage,
        value,
        unit,
        ciLow,
        ciHigh,
        ciMethod,
        postings,
        employers,
        boards,
        effectiveN,
        coverage,
        status,
        reason,
        weeks,
        thenCount,
        nowCount,
        trackedEmployers,
        methodVersion,
        other,
        metro,
        employmentType);
  }

  /** The interval; null without one. */
  public @Nullable Interval interval() {
    return ciLow == null || ciHigh == null
        ? null
        : new Interval(ciLow, ciHigh, ciMethod == null ? "" : ciMethod);
  }

  /** The value; throws {@link IllegalStateException} for a figure that is not shown. */
  public double requireValue() {
    if (value == null) {
      throw new IllegalStateException("not shown: " + figureId);
    }
    return value;
  }

  /** 1 for a rise that the interval supports, −1 for a fall, else 0. */
  public int direction() {
    if (ciLow == null || ciHigh == null || (ciLow <= 0 && ciHigh >= 0)) {
      return 0;
    }
    return ciLow > 0 ? 1 : -1;
  }

  /** True for a figure that is shown. */
  public boolean shown() {
    return value != null;
  }
}
