package wagewire.metrics.tool;

import java.sql.SQLException;
import java.util.List;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.fact.JudgedFigure;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.StatedPeriod;
import wagewire.metrics.publishability.FigureMeasures;
import wagewire.metrics.publishability.Measure;
import wagewire.metrics.publishability.Publishability;
import wagewire.metrics.publishability.Status;
import wagewire.metrics.statistics.Estimate;
import wagewire.model.time.IsoWeek;

/**
 * Posted pay of postings that name a tool against that of others of the same role, seniority,
 * country and mode of work, in percent (methodology §10).
 */
final class PremiumMetrics {

  /** Fewest postings of a premium that is shown (methodology §11). */
  private static final Metric PREMIUM = Metric.of("tool_premium");

  private static final int POSTINGS =
      (int) Publishability.threshold(PREMIUM.kind(), Measure.POSTINGS, Status.SUPPRESSED);

  private final Release release;
  private final FactWriter facts;

  PremiumMetrics(Release release, FactWriter facts) {
    this.release = release;
    this.facts = facts;
  }

  void write(Cell cell, List<DescribedPosting> postings) throws SQLException {
    PaidPostings paid = new PaidPostings(postings);
    for (String tool : paid.tools(POSTINGS)) {
      PremiumSample sample = paid.sample(tool);
      Estimate premium = sample.premium();
      if (premium != null && sample.naming() >= 3) {
        write(cell, tool, sample, premium, paid.disclosedShare(tool));
      }
    }
  }

  private void write(
      Cell cell, String tool, PremiumSample sample, Estimate premium, double disclosed)
      throws SQLException {
    IsoWeek week = release.newestWeek();
    int postings = Math.min(sample.naming(), sample.others());
    FigureMeasures measures =
        FigureMeasures.of(postings, premium.clusters(), sample.largestEmployer())
            .disclosed(disclosed)
            .interval(PREMIUM.kind(), premium);
    facts.write(
        new JudgedFigure(
            PREMIUM.id(),
            StatedPeriod.to(week, ShareMetrics.WEEKS),
            cell,
            tool,
            Cell.ALL,
            "four_week",
            premium,
            new JudgedFigure.Counts(
                sample.naming(),
                premium.clusters(),
                sample.boards(),
                premium.effectiveN(),
                disclosed),
            Publishability.judge(PREMIUM.kind(), measures)));
  }
}
