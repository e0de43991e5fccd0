package wagewire.metrics.growth;

import java.sql.SQLException;
import java.util.Arrays;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.fact.JudgedFigure;
import wagewire.metrics.fact.Release;
import wagewire.metrics.panel.GrowthWindow;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.publishability.FigureMeasures;
import wagewire.metrics.publishability.Measure;
import wagewire.metrics.publishability.Publishability;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.PercentChange;
import wagewire.model.time.IsoWeek;

/**
 * Growth of whole roles over all boards (methodology §6), for comparison with inferred growth. It
 * is never a headline and never published without caution.
 */
final class NaiveGrowth {

  private static final Metric METRIC = Metric.of("active_growth_naive");

  private final Release release;
  private final ObservationCalendar calendar;
  private final FactWriter facts;
  private final GrowthWindow window;

  NaiveGrowth(Release release, ObservationCalendar calendar, FactWriter facts) {
    this.release = release;
    this.calendar = calendar;
    this.facts = facts;
    this.window = release.window(Horizon.YEAR);
  }

  /** Writes growth over a year; nothing from an empty base or without enough history. */
  void write(CellSeries series) throws SQLException {
    for (IsoWeek week : release.weeks()) {
      int number = calendar.number(week);
      if (number + 1 >= window.weeksNeeded()) {
        double[] totals = series.allStock();
        write(series, week, mean(totals, window.then(number)), mean(totals, window.now(number)));
      }
    }
  }

  private void write(CellSeries series, IsoWeek week, double then, double now) throws SQLException {
    Double percent = PercentChange.of(then, now);
    if (percent == null) {
      return;
    }
    int number = calendar.number(week);
    int employers = series.employers(number);
    double postings = series.postings()[number];
    FigureMeasures measures =
        FigureMeasures.of(Math.min(postings, then), employers, 0).flag(Measure.BOARDS_DIFFER, true);
    facts.write(
        JudgedFigure.change(
            series.cell(),
            METRIC.id(),
            window,
            week,
            new Estimate(percent, null, Double.NaN, employers),
            new JudgedFigure.Counts(
                Math.round(postings),
                employers,
                employers,
                null,
                null,
                JudgedFigure.Compared.over(window.weeks())),
            Publishability.judge(METRIC.kind(), measures)));
  }

  private static double mean(double[] totals, int[] weeks) {
    return Arrays.stream(weeks).mapToDouble(week -> totals[week]).sum() / weeks.length;
  }
}
