package wagewire.metrics.growth;

import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.JudgedFigure;
import wagewire.metrics.panel.GrowthWindow;
import wagewire.metrics.panel.PanelGrowth;
import wagewire.metrics.panel.StockOrFlow;
import wagewire.metrics.publishability.FigureMeasures;
import wagewire.metrics.publishability.Measure;
import wagewire.metrics.publishability.Publishability;
import wagewire.metrics.sentence.Coverage;
import wagewire.metrics.statistics.Estimate;
import wagewire.model.time.IsoWeek;

/**
 * Growth of one cell between two windows at the boards observed in both, from which its figure is
 * made.
 *
 * @param postings behind the figure in the newer window
 * @param history true when the record reaches back far enough
 * @param coverageBreak true when the base window holds a break of coverage
 */
record CellGrowth(
    Cell cell,
    StockOrFlow quantity,
    GrowthWindow window,
    IsoWeek week,
    PanelGrowth panel,
    double postings,
    boolean history,
    boolean coverageBreak) {

  private Metric metric() {
    return Metric.of(quantity == StockOrFlow.STOCK ? "active_growth" : "opened_growth");
  }

  /**
   * Returns the measures of its sample and history, without an interval.
   *
   * @param employers behind the figure
   */
  FigureMeasures measures(int employers) {
    return FigureMeasures.of(
            Math.min(panel.postingsThen(), panel.postingsNow()), employers, panel.largestShare())
        .panelShare(panel.panelShare())
        .with(Measure.SELECTED_SHARE, panel.selectedShare())
        .history(
            history && panel.baseWeeksObserved() > 0,
            panel.baseWeeksObserved() < window.weeks(),
            coverageBreak);
  }

  /** Returns the same growth with other postings behind its figure. */
  CellGrowth withPostings(double others) {
    return new CellGrowth(cell, quantity, window, week, panel, others, history, coverageBreak);
  }

  /** Returns the figure, judged by the measures. */
  JudgedFigure figure(@Nullable Estimate estimate, FigureMeasures measures) {
    Metric metric = metric();
    Estimate direct = panel.percent();
    return JudgedFigure.change(
        cell,
        metric.id(),
        window,
        week,
        estimate,
        new JudgedFigure.Counts(
            Math.round(postings),
            estimate != null ? estimate.clusters() : direct == null ? 0 : direct.clusters(),
            panel.panelUnits(),
            estimate == null ? null : estimate.effectiveN(),
            new Coverage.Share(panel.panelShare()),
            new JudgedFigure.Compared(
                window.weeks(),
                Math.round(panel.weeklyThen()),
                Math.round(panel.weeklyNow()),
                panel.employers())),
        Publishability.judge(metric.kind(), measures));
  }
}
