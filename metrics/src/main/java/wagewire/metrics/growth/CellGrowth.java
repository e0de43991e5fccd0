package wagewire.metrics.growth;

import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.JudgedFigure;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.panel.PanelGrowth;
import wagewire.metrics.panel.StockOrFlow;
import wagewire.metrics.publishability.FigureMeasures;
import wagewire.metrics.publishability.Measure;
import wagewire.metrics.publishability.Publishability;
import wagewire.metrics.sentence.Coverage;
import wagewire.metrics.statistics.Estimate;
import wagewire.model.time.IsoWeek;

/**
 * Growth of one cell between two windows at the boards observed in both, from which several figures
 * are made.
 *
 * @param postings behind the figures in the newer window
 * @param history true when the record reaches back far enough
 * @param coverageBreak true when the base window holds a break of coverage
 */
record CellGrowth(
    Cell cell,
    StockOrFlow quantity,
    Horizon horizon,
    IsoWeek week,
    PanelGrowth panel,
    double postings,
    boolean history,
    boolean coverageBreak) {

  /** Returns the metric of stock or flow, such as {@code active_growth_panel}. */
  Metric metric(String kind) {
    String prefix = quantity == StockOrFlow.STOCK ? "active" : "opened";
    return Metric.of(prefix + "_growth_" + kind);
  }

  /** Returns the employers with a posting in either window, at boards observed in both. */
  int employers() {
    Estimate percent = panel.percent();
    return percent == null ? 0 : percent.clusters();
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
            panel.baseWeeksObserved() < horizon.length(),
            coverageBreak);
  }

  /** Returns the same growth with other postings behind its figures. */
  CellGrowth withPostings(double others) {
    return new CellGrowth(cell, quantity, horizon, week, panel, others, history, coverageBreak);
  }

  /** Returns the figure of a kind, judged by the measures. */
  JudgedFigure figure(String kind, @Nullable Estimate estimate, FigureMeasures measures) {
    return figure(
        kind,
        estimate,
        measures,
        estimate == null ? employers() : estimate.clusters(),
        new Coverage.Share(panel.panelShare()));
  }

  JudgedFigure figure(
      String kind,
      @Nullable Estimate estimate,
      FigureMeasures measures,
      int employers,
      Coverage coverage) {
    Metric metric = metric(kind);
    return JudgedFigure.change(
        cell,
        metric.id(),
        horizon,
        week,
        estimate,
        new JudgedFigure.Counts(
            Math.round(postings),
            employers,
            panel.panelUnits(),
            estimate == null ? null : estimate.effectiveN(),
            coverage),
        Publishability.judge(metric.kind(), measures));
  }
}
