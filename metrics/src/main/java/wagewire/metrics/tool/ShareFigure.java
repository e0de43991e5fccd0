package wagewire.metrics.tool;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.fact.JudgedFigure;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.StatedPeriod;
import wagewire.metrics.publishability.FigureKind;
import wagewire.metrics.publishability.FigureMeasures;
import wagewire.metrics.publishability.Measure;
import wagewire.metrics.publishability.Publishability;
import wagewire.metrics.sentence.Coverage;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.cluster.GeneralisedVarianceFunction;
import wagewire.metrics.statistics.cluster.PooledShare;
import wagewire.metrics.statistics.cluster.ShareTotals;
import wagewire.model.time.IsoWeek;

/**
 * A share of postings open in a week or in the 4 weeks to it, before it is estimated.
 *
 * @param totals the postings that it is a share of and those that count
 * @param largest share of the postings at one employer, in 0..1
 * @param boards of the postings
 * @param coverage of a work mode: share of the described postings that the postings are, in 0..1;
 *     null: all
 */
record ShareFigure(
    String metric,
    Cell cell,
    String tool,
    ShareTotals totals,
    double largest,
    long boards,
    @Nullable Double coverage) {

  private static final int FEWEST = 3;

  /**
   * Writes the share, unless it is of fewer than 3 postings. The predicted width decides whether it
   * is shown; its interval is that of the larger of predicted and realised variance (methodology
   * §10).
   */
  void write(Release release, FactWriter facts, IsoWeek week, GeneralisedVarianceFunction function)
      throws SQLException {
    PooledShare share = PooledShare.of(totals, function);
    if (share == null || totals.sum() < FEWEST) {
      return;
    }
    Metric definition = Metric.of(metric);
    FigureKind kind = definition.kind();
    String horizon = definition.usualHorizon();
    FigureMeasures measures =
        FigureMeasures.of(totals.sum(), share.employers(), largest)
            .interval(kind, share.estimate())
            .with(Measure.STATED_SHARE, coverage == null ? 1 : coverage);
    Estimate estimate = share.estimateByLargerVariance();
    facts.write(
        new JudgedFigure(
            metric,
            StatedPeriod.to(week, horizon.equals("week") ? 1 : ShareMetrics.WEEKS),
            cell,
            tool,
            Cell.ALL,
            horizon,
            estimate,
            new JudgedFigure.Counts(
                Math.round(totals.sum()),
                estimate.clusters(),
                boards,
                estimate.effectiveN(),
                coverage == null ? null : new Coverage.StatedMode(coverage)),
            Publishability.judge(kind, measures)));
  }
}
