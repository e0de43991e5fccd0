package wagewire.lab.wanted;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.figure.Figure;

/**
 * The figure that a release has for a line of the wanted list; its JSON is a contract.
 *
 * @param line of the list
 * @param tool id, or {@code all}
 * @param employer id, or {@code all}
 * @param value in the metric's unit; null when it is not shown
 * @param status as in {@code trends.facts}; {@value #NO_STATUS} without a figure
 * @param reason {@value #NO_FIGURE} without a figure; null for none
 * @param truth in the same unit; null where the market has no book of it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WantedFigure(
    @JsonIgnore WantedLine line,
    String block,
    String metric,
    String role,
    String seniority,
    String country,
    String tool,
    String employer,
    String horizon,
    @Nullable Double value,
    @Nullable Double ciLow,
    @Nullable Double ciHigh,
    String status,
    @Nullable String reason,
    @Nullable Double truth) {

  static final String NO_STATUS = "none";
  static final String NO_FIGURE = "no_figure";

  private static final String PUBLISH = "publish";

  /** Error of a count, as a share of the truth, that is not held against it. */
  private static final double COUNT_TOLERANCE = 0.02;

  static WantedFigure of(
      WantedLine line,
      String tool,
      String employer,
      @Nullable Figure figure,
      @Nullable Double truth) {
    return new WantedFigure(
        line,
        line.block(),
        line.metric(),
        line.role(),
        line.seniority(),
        line.country(),
        tool,
        employer,
        line.horizon(),
        figure == null ? null : figure.value(),
        figure == null ? null : figure.ciLow(),
        figure == null ? null : figure.ciHigh(),
        figure == null ? NO_STATUS : figure.status(),
        figure == null ? NO_FIGURE : figure.reason(),
        truth);
  }

  /** Returns true when it is shown: published, or with caution. */
  @JsonIgnore
  public boolean isShown() {
    return value != null;
  }

  @JsonIgnore
  public boolean isPublished() {
    return isShown() && status.equals(PUBLISH);
  }

  /** Returns true for a figure whose interval is for all employers of the market. */
  @JsonIgnore
  public boolean isInferred() {
    return line.isInferred();
  }

  /**
   * Returns true when it is shown and right: the truth is in its interval, or, of a count, within 2
   * per cent.
   */
  @JsonIgnore
  public boolean isPrintable() {
    return isShown() && (intervalHoldsTruth() || (!isInferred() && isWithinTolerance()));
  }

  /** Returns true when its interval contains the truth. */
  @JsonIgnore
  public boolean intervalHoldsTruth() {
    return truth != null && ciLow != null && ciHigh != null && ciLow <= truth && truth <= ciHigh;
  }

  /** Returns true when the value differs from the truth by at most 2 per cent of it. */
  @JsonIgnore
  public boolean isWithinTolerance() {
    return truth != null && value != null && Math.abs(value - truth) <= COUNT_TOLERANCE * truth;
  }
}
