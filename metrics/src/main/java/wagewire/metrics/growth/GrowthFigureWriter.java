package wagewire.metrics.growth;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.CoverageBreaks;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.fact.Release;
import wagewire.metrics.panel.GrowthWindow;
import wagewire.metrics.panel.Panel;
import wagewire.metrics.panel.PanelGrowth;
import wagewire.metrics.panel.StockOrFlow;
import wagewire.metrics.publishability.FigureMeasures;
import wagewire.metrics.publishability.Measure;
import wagewire.metrics.statistics.Estimate;
import wagewire.model.time.IsoWeek;

/** Writes growth at matched boards. */
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
      Cell cell, Panel panel, StockOrFlow quantity, GrowthWindow window, IsoWeek week) {
    int number = calendar.number(week);
    boolean history = number + 1 >= window.weeksNeeded();
    if (!history && !week.equals(release.newestWeek())) {
      return null;
    }
    PanelGrowth growth = PanelGrowth.of(panel, quantity, window, number);
    return new CellGrowth(
        cell,
        quantity,
        window,
        week,
        growth,
        growth.postingsNow(),
        history,
        breaks.inBase(cell, window, week));
  }

  /**
   * Writes growth.
   *
   * @param estimate null where there is none
   * @param width what it is judged by: its level half-width, realised or predicted; null: unknown
   * @param checked true for a headline, which is checked against the median board
   * @param disagree true when two ways to compute the interval disagree
   */
  void write(
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
    facts.write(
        growth.figure(
            estimate,
            width != null && Double.isFinite(width)
                ? measures.with(Measure.LEVEL_HALF_WIDTH, width)
                : measures));
  }
}
