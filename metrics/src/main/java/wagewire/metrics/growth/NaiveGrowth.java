package wagewire.metrics.growth;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.fact.JudgedFigure;
import wagewire.metrics.fact.Release;
import wagewire.metrics.panel.GrowthDecomposition;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.panel.UnitSeries;
import wagewire.metrics.publishability.FigureMeasures;
import wagewire.metrics.publishability.Measure;
import wagewire.metrics.publishability.Publishability;
import wagewire.metrics.publishability.Verdict;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.PercentChange;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.time.IsoWeek;

/**
 * Growth over all boards and its decomposition (methodology §6), for comparison with the panel
 * figure. It is never a headline and never published without caution.
 */
final class NaiveGrowth {

  private static final double ROUNDING = 1e-6;

  private final Release release;
  private final ObservationCalendar calendar;
  private final FactWriter facts;

  NaiveGrowth(Release release, ObservationCalendar calendar, FactWriter facts) {
    this.release = release;
    this.calendar = calendar;
    this.facts = facts;
  }

  /** Writes growth of stock and flow; nothing from an empty base or without enough history. */
  void write(CellSeries series, Horizon horizon, IsoWeek week) throws SQLException {
    write(series, series.allStock(), "active_growth_naive", horizon, week);
    write(series, series.allFlow(), "opened_growth_naive", horizon, week);
  }

  private void write(
      CellSeries series, double[] totals, String metric, Horizon horizon, IsoWeek week)
      throws SQLException {
    Double percent = percent(totals, horizon, week);
    if (percent == null) {
      return;
    }
    int employers = series.employers(calendar.number(week));
    FigureMeasures measures = measures(series, totals, horizon, week);
    write(series, metric, horizon, week, percent, employers, judge(metric, measures));
  }

  /**
   * Writes the four parts of {@code active_growth_naive} over a year, with its verdict. Both sides
   * are read by the rules of one release, so the part of changed rules is 0; it is not shown while
   * part of the postings were read with an older vocabulary.
   */
  void writeParts(CellSeries series, List<UnitSeries> units, IsoWeek week) throws SQLException {
    Double naive = percent(series.allStock(), Horizon.YEAR, week);
    if (naive == null) {
      return;
    }
    int number = calendar.number(week);
    GrowthDecomposition parts =
        requireSum(
            series.cell(),
            week,
            naive,
            GrowthDecomposition.of(units, Horizon.YEAR.now(number), Horizon.YEAR.then(number)));
    FigureMeasures measures = measures(series, series.allStock(), Horizon.YEAR, week);
    Verdict verdict = judge("growth_part_panel", measures);
    write(series, "growth_part_panel", week, parts.panel(), verdict);
    write(series, "growth_part_new", week, parts.entered(), verdict);
    write(series, "growth_part_lost", week, parts.left(), verdict);
    Verdict rules =
        judge(
            "growth_part_rules", measures.flag(Measure.MIXED_VOCABULARY, !release.oneVocabulary()));
    write(series, "growth_part_rules", week, new GrowthDecomposition.Part(0, 0), rules);
  }

  private void write(
      CellSeries series,
      String metric,
      IsoWeek week,
      GrowthDecomposition.Part part,
      Verdict verdict)
      throws SQLException {
    write(series, metric, Horizon.YEAR, week, part.points(), part.units(), verdict);
  }

  private void write(
      CellSeries series,
      String metric,
      Horizon horizon,
      IsoWeek week,
      double value,
      int boards,
      Verdict verdict)
      throws SQLException {
    int number = calendar.number(week);
    int employers = series.employers(number);
    JudgedFigure.Counts counts =
        new JudgedFigure.Counts(
            Math.round(series.postings()[number]), employers, boards, null, null);
    Estimate estimate = new Estimate(value, null, Double.NaN, employers);
    facts.write(
        JudgedFigure.change(series.cell(), metric, horizon, week, estimate, counts, verdict));
  }

  /** Returns growth in percent; null from an empty base or without enough history. */
  private @Nullable Double percent(double[] totals, Horizon horizon, IsoWeek week) {
    int number = calendar.number(week);
    if (number + 1 < horizon.weeksNeeded()) {
      return null;
    }
    return PercentChange.of(sum(totals, horizon.then(number)), sum(totals, horizon.now(number)));
  }

  private FigureMeasures measures(
      CellSeries series, double[] totals, Horizon horizon, IsoWeek week) {
    int number = calendar.number(week);
    double then = sum(totals, horizon.then(number)) / horizon.length();
    double postings = Math.min(series.postings()[number], then);
    return FigureMeasures.of(postings, series.employers(number), 0)
        .flag(Measure.BOARDS_DIFFER, true);
  }

  private static Verdict judge(String metric, FigureMeasures measures) {
    return Publishability.judge(Metric.of(metric).kind(), measures);
  }

  private static GrowthDecomposition requireSum(
      Cell cell, IsoWeek week, double naive, @Nullable GrowthDecomposition parts) {
    if (parts == null || Math.abs(parts.naive() - naive) > ROUNDING * (1 + Math.abs(naive))) {
      throw new WagewireException(
          ErrorCode.INTERNAL_ERROR,
          "the parts of naive growth do not add up",
          "%s, week %s".formatted(cell, week),
          "The last good release stays up. Please report this line.");
    }
    return parts;
  }

  private static double sum(double[] totals, int[] weeks) {
    return Arrays.stream(weeks).mapToDouble(week -> totals[week]).sum();
  }
}
