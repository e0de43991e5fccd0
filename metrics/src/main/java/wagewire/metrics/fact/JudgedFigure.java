package wagewire.metrics.fact;

import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.panel.GrowthWindow;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.publishability.FigureKind;
import wagewire.metrics.publishability.Status;
import wagewire.metrics.publishability.Verdict;
import wagewire.metrics.sentence.Coverage;
import wagewire.metrics.sentence.Sentences;
import wagewire.metrics.sentence.Statement;
import wagewire.metrics.sentence.Subject;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Interval;
import wagewire.model.time.IsoWeek;

/**
 * A measured figure with its verdict, before it gets its id and vintage: a row of {@code
 * trends.facts}. A figure that is not shown keeps its row, without the value.
 *
 * @param metric id of the metric
 * @param period weeks that it covers
 * @param tool tool id, or all
 * @param currency ISO 4217 of amounts; all for other figures
 * @param horizon week, four_week, thirteen_week, half_year or year
 * @param measured value and interval; null when none could be computed
 */
public record JudgedFigure(
    String metric,
    StatedPeriod period,
    Cell cell,
    String tool,
    String currency,
    String horizon,
    @Nullable Estimate measured,
    Counts counts,
    Verdict verdict) {

  /** Creates growth, whose newer window ends with the week. */
  public static JudgedFigure change(
      Cell cell,
      String metric,
      GrowthWindow window,
      IsoWeek week,
      @Nullable Estimate estimate,
      Counts counts,
      Verdict verdict) {
    return new JudgedFigure(
        metric,
        StatedPeriod.to(week, window.weeks()),
        cell,
        Cell.ALL,
        Cell.ALL,
        window.horizon().id(),
        estimate,
        counts,
        verdict);
  }

  /** Returns value and interval; null when the figure is not shown or none could be computed. */
  @Nullable Estimate shown() {
    return verdict.status() == Status.SUPPRESSED ? null : measured;
  }

  /**
   * Returns the interval to keep; of growth also where the figure is not shown but rules values
   * out.
   */
  @Nullable Interval interval() {
    boolean kept =
        verdict.status() != Status.SUPPRESSED
            || (Metric.of(metric).kind() == FigureKind.GROWTH && verdict.intervalHolds());
    return kept && measured != null ? measured.interval() : null;
  }

  /**
   * Returns the sentence to print; null where none is needed. Whole roles get one in every period,
   * other cells in the newest.
   */
  @Nullable String sentence(Release release) {
    if (!cell.isWholeRole() && !period.isNewestOf(release)) {
      return null;
    }
    Estimate shown = shown();
    GrowthWindow window = window();
    Statement statement =
        new Statement(
            metric,
            new Subject(
                cell.role(),
                cell.seniority(),
                cell.country(),
                cell.region(),
                cell.workMode(),
                tool,
                cell.metro(),
                Cell.ALL,
                currency),
            window,
            shown == null ? null : shown.value(),
            interval(),
            Math.toIntExact(counts.postings()),
            Math.toIntExact(counts.employers()),
            counts.coverage(),
            period.last().monday(),
            verdict,
            window == null ? null : window.firstFigure(release.firstWeek()));
    return Sentences.of(statement).orElse(null);
  }

  private @Nullable GrowthWindow window() {
    Compared compared = counts.compared();
    return compared == null
        ? null
        : Horizon.find(horizon)
            .map(found -> new GrowthWindow(found, compared.weeks()))
            .orElse(null);
  }

  /**
   * The windows that growth or a change of a share compares.
   *
   * @param weeks in each of them
   * @param then mean of the weekly counts then, over the pairs of weeks in which a board was
   *     observed on both sides; null where it is no growth of tracked employers
   * @param now the same of the weeks now
   * @param employers with a posting in such a pair of weeks
   */
  public record Compared(
      int weeks, @Nullable Long then, @Nullable Long now, @Nullable Integer employers) {

    /** Creates windows without counts. */
    public static Compared over(int weeks) {
      return new Compared(weeks, null, null, null);
    }
  }

  /**
   * The sample sizes behind a figure.
   *
   * @param effectiveN effective number of independent postings; null where not computed
   * @param coverage of a panel, or of postings by those that state pay; null where neither is meant
   * @param compared of a figure that compares two windows; null for others
   */
  public record Counts(
      long postings,
      long employers,
      long boards,
      @Nullable Double effectiveN,
      @Nullable Coverage coverage,
      @Nullable Compared compared) {

    public Counts(
        long postings,
        long employers,
        long boards,
        @Nullable Double effectiveN,
        @Nullable Coverage coverage) {
      this(postings, employers, boards, effectiveN, coverage, null);
    }

    public Counts(
        long postings,
        long employers,
        long boards,
        @Nullable Double effectiveN,
        double coveredShare) {
      this(postings, employers, boards, effectiveN, new Coverage.Share(coveredShare));
    }
  }
}
