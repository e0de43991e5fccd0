package wagewire.metrics.growth;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.CoverageBreaks;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.fact.JudgedFigure;
import wagewire.metrics.fact.MeasuringError;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.RoleGroups;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.panel.Panel;
import wagewire.metrics.panel.PanelGrowth;
import wagewire.metrics.panel.StockOrFlow;
import wagewire.metrics.publishability.FigureMeasures;
import wagewire.metrics.publishability.Measure;
import wagewire.metrics.sentence.Coverage;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.PercentChange;
import wagewire.model.time.IsoWeek;

/** Writes the figures of growth at matched boards. */
final class GrowthFigureWriter {

  private final Release release;
  private final ObservationCalendar calendar;
  private final CoverageBreaks breaks;
  private final FactWriter facts;

  GrowthFigureWriter(
      Release release, ObservationCalendar calendar, CoverageBreaks breaks, FactWriter facts) {
    this.release = release;
    this.calendar = calendar;
    this.breaks = breaks;
    this.facts = facts;
  }

  /**
   * Measures growth of the window that ends in the week; null without enough history, unless the
   * week is the newest, whose figure says so.
   */
  @Nullable CellGrowth measure(
      Cell cell, Panel panel, StockOrFlow quantity, Horizon horizon, IsoWeek week) {
    int number = calendar.number(week);
    boolean history = number + 1 >= horizon.weeksNeeded();
    if (!history && !week.equals(release.newestWeek())) {
      return null;
    }
    PanelGrowth growth = PanelGrowth.of(panel, quantity, horizon, number);
    return new CellGrowth(
        cell,
        quantity,
        horizon,
        week,
        growth,
        growth.postingsNow(),
        history,
        breaks.inBase(cell, horizon, week));
  }

  /**
   * Writes inferred growth and, of stock over a year, that of the median board.
   *
   * @param estimate null where there is none
   * @param width what it is judged by: its level half-width, realised or predicted; null: unknown
   * @param checked true for a headline, which is checked against others
   * @param disagree true when two ways to compute the interval disagree
   */
  void panel(
      CellGrowth growth,
      @Nullable Estimate estimate,
      @Nullable Double width,
      boolean checked,
      boolean disagree)
      throws SQLException {
    FigureMeasures measures =
        growth
            .measures(estimate == null ? 0 : estimate.clusters())
            .flag(Measure.HANGS_ON_ONE_EMPLOYER, growth.panel().hangsOnOneEmployer())
            .flag(Measure.BOARDS_DISAGREE, checked && growth.panel().boardsDisagree())
            .flag(Measure.INTERVALS_DISAGREE, disagree);
    JudgedFigure figure = growth.figure("panel", estimate, width(measures, width));
    facts.write(figure);
    Double median = growth.panel().medianBoardGrowth();
    if (growth.quantity() == StockOrFlow.STOCK
        && growth.horizon() == Horizon.YEAR
        && median != null) {
      facts.write(
          JudgedFigure.change(
              growth.cell(),
              "median_board_growth",
              growth.horizon(),
              growth.week(),
              new Estimate(median, null, Double.NaN, growth.panel().panelUnits()),
              figure.counts(),
              figure.verdict()));
    }
  }

  /**
   * Writes growth of the typical employer, or modelled growth.
   *
   * @param employers that it is judged by
   */
  void inferred(
      CellGrowth growth, String kind, Estimate estimate, @Nullable Double width, int employers)
      throws SQLException {
    facts.write(growth.figure(kind, estimate, width(growth.measures(employers), width)));
  }

  /**
   * Writes growth weighted to a frame.
   *
   * @param largestShare of one employer in the weighted postings
   * @param employers of the frame
   */
  void frame(CellGrowth growth, Estimate estimate, double largestShare, int employers)
      throws SQLException {
    FigureMeasures measures =
        growth
            .measures(estimate.clusters())
            .with(Measure.LARGEST_EMPLOYER, largestShare)
            .flag(Measure.ONE_DAY_FRAME, true);
    facts.write(
        growth.figure(
            "frame",
            estimate,
            width(measures, RoleGrowth.width(estimate)),
            estimate.clusters(),
            new Coverage.Frame(growth.panel().panelShare(), employers)));
  }

  /** Writes growth at the boards tracked, whose only error is that of measuring. */
  void counted(CellGrowth growth) throws SQLException {
    double then = growth.panel().postingsThen();
    double now = growth.panel().postingsNow();
    Double percent = PercentChange.of(then, now);
    MeasuringError error =
        RoleGroups.isGroup(growth.cell().role())
            ? MeasuringError.ofGroup()
            : MeasuringError.ofRole();
    Interval interval = then > 0 && now > 0 ? error.ofGrowth(then, now) : null;
    facts.write(
        growth
            .withPostings(now)
            .figure(
                "counted",
                percent == null
                    ? null
                    : new Estimate(percent, interval, Double.NaN, growth.employers()),
                growth
                    .measures(growth.employers())
                    .with(Measure.POSTINGS, now)
                    .with(Measure.BASE_POSTINGS, then),
                growth.employers(),
                new Coverage.Panel(growth.panel().panelShare(), then)));
  }

  private static FigureMeasures width(FigureMeasures measures, @Nullable Double width) {
    return width == null || !Double.isFinite(width)
        ? measures
        : measures.with(Measure.LEVEL_HALF_WIDTH, width);
  }
}
