package wagewire.metrics.tool;

import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.CoverageBreaks;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.fact.JudgedFigure;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.StatedPeriod;
import wagewire.metrics.panel.GrowthWindow;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.publishability.FigureKind;
import wagewire.metrics.publishability.FigureMeasures;
import wagewire.metrics.publishability.Measure;
import wagewire.metrics.publishability.Publishability;
import wagewire.metrics.sentence.Coverage;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.cluster.GeneralisedVarianceFunction;
import wagewire.metrics.statistics.cluster.ShareComparison;
import wagewire.model.time.IsoWeek;

/**
 * Writes the change of shares over 52 weeks, in points (methodology §9). It is not shown while part
 * of the postings were read with an older vocabulary.
 */
final class ShareChangeMetrics {

  private final Release release;
  private final FactWriter facts;
  private final IsoWeek week;
  private final GrowthWindow window;
  private final boolean observed;
  private final CoverageBreaks breaks;

  /**
   * @param observed true when the record covers the window a year ago
   */
  ShareChangeMetrics(
      Release release, FactWriter facts, IsoWeek week, boolean observed, CoverageBreaks breaks) {
    this.window = release.window(Horizon.YEAR);
    this.release = release;
    this.facts = facts;
    this.week = week;
    this.observed = observed;
    this.breaks = breaks;
  }

  /**
   * @param now totals of each role
   * @param then the same a year ago
   */
  void write(Map<String, RoleTotals> now, Map<String, RoleTotals> then) throws SQLException {
    for (var role : now.entrySet()) {
      Cell cell = Cell.ofRole(role.getKey());
      RoleTotals before = then.getOrDefault(role.getKey(), RoleTotals.NONE);
      AlignedRoleTotals described =
          new AlignedRoleTotals(before, role.getValue(), RoleTotals::described);
      GeneralisedVarianceFunction ofTools = role.getValue().toolVariances();
      for (String tool : described.tools()) {
        write(cell, "tool_share_change", tool, described.ofTool(tool), described, ofTools);
      }
      AlignedRoleTotals stated = new AlignedRoleTotals(before, role.getValue(), RoleTotals::stated);
      GeneralisedVarianceFunction ofModes = role.getValue().modeVariances();
      write(cell, "remote_share_change", Cell.ALL, stated.remote(), stated, ofModes);
      write(cell, "hybrid_share_change", Cell.ALL, stated.hybrid(), stated, ofModes);
    }
  }

  private void write(
      Cell cell,
      String metric,
      String tool,
      ShareComparison compared,
      AlignedRoleTotals sides,
      GeneralisedVarianceFunction function)
      throws SQLException {
    double postings = observed ? Math.min(sides.then(), sides.now()) : sides.now();
    if (postings < 3) {
      return;
    }
    FigureKind kind = Metric.of(metric).kind();
    Estimate change = observed ? compared.change(function) : null;
    int employers = change == null ? sides.employersNow() : change.clusters();
    facts.write(
        new JudgedFigure(
            metric,
            StatedPeriod.to(week, window.weeks()),
            cell,
            tool,
            Cell.ALL,
            Horizon.YEAR.id(),
            change,
            new JudgedFigure.Counts(
                Math.round(sides.now()),
                employers,
                sides.boardsNow(),
                change == null ? null : change.effectiveN(),
                observed ? new Coverage.Share(compared.panelShare()) : null,
                JudgedFigure.Compared.over(window.weeks())),
            Publishability.judge(
                kind,
                measures(cell, kind, postings, employers, compared, change)
                    .with(Measure.STATED_SHARE, sides.coverage()))));
  }

  private FigureMeasures measures(
      Cell cell,
      FigureKind kind,
      double postings,
      int employers,
      ShareComparison compared,
      @Nullable Estimate change) {
    FigureMeasures measures =
        FigureMeasures.of(postings, employers, compared.largestShare())
            .history(observed, false, breaks.inBase(cell, window, week))
            .flag(Measure.MIXED_VOCABULARY, observed && !release.oneVocabulary());
    if (change == null) {
      return measures;
    }
    return measures
        .interval(kind, change)
        .panelShare(compared.panelShare())
        .flag(Measure.HANGS_ON_ONE_EMPLOYER, compared.hangsOnOneEmployer(change));
  }
}
