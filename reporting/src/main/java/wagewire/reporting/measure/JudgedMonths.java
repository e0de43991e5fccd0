package wagewire.reporting.measure;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.judge.Reason;
import wagewire.reporting.judge.Status;
import wagewire.reporting.judge.Verdict;
import wagewire.reporting.panel.Horizon;
import wagewire.reporting.sentence.Sentences;
import wagewire.reporting.sentence.Statement;
import wagewire.reporting.sentence.Subject;
import wagewire.reporting.statistics.Interval;
import wagewire.reporting.statistics.Resampled;

/**
 * A judged change in percent of a month, or of months in a row, from twelve months before, and the
 * row it becomes: a withheld figure keeps its row, without the value.
 *
 * @param metric id of the metric
 * @param first month of the period
 * @param last month of the period
 * @param change null when nothing could be compared
 */
record JudgedMonths(
    String metric,
    YearMonth first,
    YearMonth last,
    Cell cell,
    @Nullable Resampled change,
    FactRow.Counts counts,
    Verdict verdict) {

  /** Whole roles get their sentence in every month, others in the newest. */
  FactRow row(Release release) {
    Resampled told = verdict.status() == Status.SUPPRESSED ? null : change;
    Double value = told == null ? null : told.value();
    Interval interval = told == null ? null : told.interval();
    Reason reason = verdict.reason();
    boolean asked = cell.isWholeRole() || last.equals(ReleaseMonths.newest(release));
    return new FactRow(
        metric,
        first.atDay(1),
        last.atEndOfMonth(),
        cell,
        Cell.ALL,
        Cell.ALL,
        Horizon.YEAR.id(),
        value,
        "percent",
        interval,
        counts,
        verdict.status().id(),
        reason == null ? null : reason.id(),
        false,
        asked ? sentence(release, value, interval) : null);
  }

  private @Nullable String sentence(
      Release release, @Nullable Double value, @Nullable Interval interval) {
    int months = (int) first.until(last, ChronoUnit.MONTHS);
    IsoWeek firstFigure = IsoWeek.of(ReleaseMonths.firstGrowth(release, months).atEndOfMonth());
    return Sentences.of(
            new Statement(
                metric,
                new Subject(
                    cell.role(),
                    cell.seniority(),
                    cell.country(),
                    cell.region(),
                    cell.workMode(),
                    Cell.ALL),
                Horizon.YEAR,
                value,
                interval,
                Math.toIntExact(counts.postings()),
                Math.toIntExact(counts.employers()),
                counts.coverage(),
                null,
                last.atDay(1),
                verdict,
                firstFigure))
        .orElse(null);
  }
}
