package wagewire.reporting.measure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.judge.Reason;
import wagewire.reporting.judge.Status;
import wagewire.reporting.judge.Verdict;
import wagewire.reporting.panel.Horizon;
import wagewire.reporting.sentence.Sentences;
import wagewire.reporting.sentence.Statement;
import wagewire.reporting.sentence.Subject;
import wagewire.reporting.statistics.Estimate;
import wagewire.reporting.statistics.Interval;

/**
 * What has been measured and judged, and the row it becomes: a withheld figure keeps its row,
 * without the value.
 *
 * @param metric id of the metric
 * @param start first week of the period
 * @param week last week of the period
 * @param tool tool id, or all
 * @param currency ISO 4217; all for amounts converted to US dollars
 * @param horizon week, four_week, thirteen_week or year
 * @param unit unit of the value
 * @param estimate null when nothing could be estimated
 */
record Judged(
    String metric,
    IsoWeek start,
    IsoWeek week,
    Cell cell,
    String tool,
    String currency,
    String horizon,
    String unit,
    @Nullable Estimate estimate,
    FactRow.Counts counts,
    Verdict verdict) {

  private static final String US_DOLLARS = "USD";

  /** Of growth or another change over a horizon, whose window ends with the week. */
  static Judged grown(
      Cell cell,
      String metric,
      Horizon horizon,
      IsoWeek week,
      @Nullable Estimate estimate,
      String unit,
      FactRow.Counts counts,
      Verdict verdict) {
    IsoWeek start = week.minusWeeks(horizon.length() - 1L);
    return new Judged(
        metric,
        start,
        week,
        cell,
        Cell.ALL,
        Cell.ALL,
        horizon.id(),
        unit,
        estimate,
        counts,
        verdict);
  }

  /** The same of one tool. */
  Judged of(String oneTool) {
    return new Judged(
        metric, start, week, cell, oneTool, currency, horizon, unit, estimate, counts, verdict);
  }

  /**
   * Cells that only the role tells apart get their sentence in every week, others in the newest.
   */
  FactRow row(Release release) {
    Estimate told = verdict.status() == Status.SUPPRESSED ? null : estimate;
    Double value = told == null ? null : told.value();
    Interval interval = told == null ? null : told.interval();
    Reason reason = verdict.reason();
    boolean asked = cell.isWholeRole() || week.equals(release.newestWeek());
    return new FactRow(
        metric,
        start.monday(),
        week.sunday(),
        cell,
        tool,
        currency,
        horizon,
        value,
        unit,
        interval,
        counts,
        verdict.status().id(),
        reason == null ? null : reason.id(),
        converted(),
        asked ? sentence(release, value, interval).orElse(null) : null);
  }

  private boolean converted() {
    return unit.equals("currency") && currency.equals(Cell.ALL);
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
            week.monday(),
            verdict,
            growth == null ? null : growth.firstFigure(release.firstWeek())));
  }
}
