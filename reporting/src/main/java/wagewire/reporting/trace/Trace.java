package wagewire.reporting.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.figure.Figure;

/**
 * A figure as released and as recalculated, with the postings it counts.
 *
 * @param released as it stands in {@code trends.facts}
 * @param again from what its release kept; null when it kept nothing, or the figure does not come
 *     out any more
 * @param outcome how the two compare
 * @param matched growth's sums by employer, largest first; empty for other metrics
 * @param employers whose postings it counts, most first
 * @param postings those that count and that may be shown, as many as were asked for
 */
public record Trace(
    Figure released,
    @Nullable Figure again,
    Outcome outcome,
    List<MatchedEmployer> matched,
    List<EmployerCount> employers,
    List<TracedPosting> postings) {

  /** Outcomes of comparing a recalculated figure with the released one. */
  public enum Outcome {
    /** Every column reads the same. */
    SAME,
    /** Every column reads the same but the sentence, whose wording was changed since. */
    REWORDED,
    /** Today's formulas have another version than those of the release. */
    OTHER_METHOD,
    /** Postings were forgotten since. */
    FORGOTTEN,
    /** The release is older than the keeping of what it was worked out from. */
    NOTHING_KEPT,
    /** It differs, and nothing explains it. */
    DIFFERENT
  }

  /**
   * One employer's part of matched growth.
   *
   * @param then mean daily stock of the window then, or postings opened in it
   * @param now the same now
   */
  public record MatchedEmployer(String employer, double then, double now) {}

  /**
   * One employer's postings.
   *
   * @param postings of the cell and period
   * @param counted those that count: that name the tool, state pay, …
   */
  public record EmployerCount(String employer, long postings, long counted) {}
}
