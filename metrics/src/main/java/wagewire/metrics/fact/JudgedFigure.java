package wagewire.metrics.fact;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.publishability.Reason;
import wagewire.metrics.publishability.Status;
import wagewire.metrics.publishability.Verdict;
import wagewire.metrics.sentence.Sentences;
import wagewire.metrics.sentence.Statement;
import wagewire.metrics.sentence.Subject;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.IntervalEstimate;
import wagewire.model.time.IsoWeek;

/**
 * A measured figure with its verdict, and its row: a figure that is not shown keeps its row,
 * without the value.
 *
 * @param metric id of the metric
 * @param period weeks or months that it covers
 * @param tool tool id, or all
 * @param currency ISO 4217; all for amounts converted to US dollars
 * @param horizon week, four_week, thirteen_week or year
 * @param measured value and interval; null when none could be computed
 */
public record JudgedFigure(
    String metric,
    StatedPeriod period,
    Cell cell,
    String tool,
    String currency,
    String horizon,
    @Nullable IntervalEstimate measured,
    FactRow.Counts counts,
    Verdict verdict) {

  private static final String US_DOLLARS = "USD";

  /** Creates growth or another change over a horizon, whose window ends with the week. */
  public static JudgedFigure change(
      Cell cell,
      String metric,
      Horizon horizon,
      IsoWeek week,
      @Nullable Estimate estimate,
      FactRow.Counts counts,
      Verdict verdict) {
    IsoWeek start = week.minusWeeks(horizon.length() - 1L);
    return new JudgedFigure(
        metric,
        new StatedPeriod.Weeks(start, week),
        cell,
        Cell.ALL,
        Cell.ALL,
        horizon.id(),
        estimate,
        counts,
        verdict);
  }

  /** Returns the same figure of one tool. */
  public JudgedFigure of(String oneTool) {
    return new JudgedFigure(
        metric, period, cell, oneTool, currency, horizon, measured, counts, verdict);
  }

  /** Returns the row. Whole roles get a sentence in every period, other cells in the newest. */
  public FactRow row(Release release) {
    IntervalEstimate told = verdict.status() == Status.SUPPRESSED ? null : measured;
    Double value = told == null ? null : told.value();
    Interval interval = told == null ? null : told.interval();
    Reason reason = verdict.reason();
    boolean asked = cell.isWholeRole() || period.isNewestOf(release);
    return new FactRow(
        metric,
        period.start(),
        period.end(),
        cell,
        tool,
        currency,
        horizon,
        value,
        unit(),
        interval,
        counts,
        verdict.status().id(),
        reason == null ? null : reason.id(),
        converted(),
        asked ? sentence(release, value, interval).orElse(null) : null);
  }

  private String unit() {
    return Metric.of(metric).unit();
  }

  private boolean converted() {
    return unit().equals("currency") && currency.equals(Cell.ALL);
  }

  private Optional<String> sentence(
      Release release, @Nullable Double value, @Nullable Interval interval) {
    Horizon growth = Horizon.find(horizon).orElse(null);
    return Sentences.of(
        new Statement(
            metric,
            new Subject(
                cell.role(),
                cell.seniority(),
                cell.country(),
                cell.region(),
                cell.workMode(),
                tool),
            growth,
            value,
            interval,
            Math.toIntExact(counts.postings()),
            Math.toIntExact(counts.employers()),
            counts.coverage(),
            converted() ? US_DOLLARS : currency,
            period.named(),
            verdict,
            growth == null ? null : period.firstGrowth(release, growth)));
  }
}
