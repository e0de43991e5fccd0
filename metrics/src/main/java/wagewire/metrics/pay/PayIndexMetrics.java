package wagewire.metrics.pay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.fact.JudgedFigure;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.RoleMembers;
import wagewire.metrics.fact.SqlFile;
import wagewire.metrics.fact.StatedPeriod;
import wagewire.metrics.panel.GrowthWindow;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.publishability.FigureMeasures;
import wagewire.metrics.publishability.Measure;
import wagewire.metrics.publishability.Publishability;
import wagewire.metrics.sentence.Coverage;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.pay.HedonicPayIndex;
import wagewire.metrics.statistics.pay.PayIndexResult;
import wagewire.metrics.statistics.pay.PayIndexResult.Growth;

/** Growth of posted pay over a year at constant mix, of whole roles (methodology §8). */
public final class PayIndexMetrics {

  private static final SqlFile POSTINGS =
      SqlFile.of("metrics/definition/pay_index/priced_postings");

  private static final Metric METRIC = Metric.of("pay_index_growth");
  private static final GrowthWindow WINDOW = new GrowthWindow(Horizon.YEAR, 13);
  private static final int FEWEST = 3;

  private final Release release;
  private final FactWriter facts;

  private PayIndexMetrics(Release release, FactWriter facts) {
    this.release = release;
    this.facts = facts;
  }

  /** Writes the growth to the newest week. */
  public static void write(Connection connection, Release release, FactWriter facts)
      throws SQLException {
    RoleMembers members = RoleMembers.read(connection);
    Map<String, PricedPostings> byGroup = new TreeMap<>();
    POSTINGS.forEach(
        connection,
        release.parameters(),
        row -> {
          PricedPosting posting = PricedPosting.of(row);
          for (String group : members.groups(posting.role())) {
            byGroup.computeIfAbsent(group, _ -> new PricedPostings()).add(posting);
          }
        });
    PayIndexMetrics metrics = new PayIndexMetrics(release, facts);
    for (var group : byGroup.entrySet()) {
      if (group.getValue().seen(PricedPosting.NEWEST) >= FEWEST) {
        metrics.write(Cell.ofRole(group.getKey()), group.getValue());
      }
    }
  }

  private void write(Cell cell, PricedPostings postings) throws SQLException {
    PayIndexResult result = HedonicPayIndex.of(postings.rows());
    Growth growth = result instanceof Growth found ? found : null;
    Estimate estimate =
        growth == null
            ? null
            : new Estimate(growth.percent(), interval(growth), Double.NaN, growth.employers());
    int stating = postings.disclosed(PricedPosting.NEWEST);
    int seen = postings.seen(PricedPosting.NEWEST);
    double share = (double) stating / seen;
    facts.write(
        new JudgedFigure(
            METRIC.id(),
            StatedPeriod.to(release.newestWeek(), WINDOW.weeks()),
            cell,
            Cell.ALL,
            Cell.ALL,
            Horizon.YEAR.id(),
            estimate,
            new JudgedFigure.Counts(
                postings.rows().size(),
                postings.employers(),
                postings.boards(),
                null,
                new Coverage.Disclosed(stating, seen),
                JudgedFigure.Compared.over(WINDOW.weeks())),
            Publishability.judge(METRIC.kind(), measures(postings, growth, estimate, share))));
  }

  private FigureMeasures measures(
      PricedPostings postings, @Nullable Growth growth, @Nullable Estimate estimate, double share) {
    boolean history = release.record() >= WINDOW.weeksNeeded();
    int seenThen = postings.seen(0);
    double shareThen = seenThen == 0 ? share : (double) postings.disclosed(0) / seenThen;
    return FigureMeasures.of(postings.rows().size(), postings.employers(), largest(postings))
        .history(history, false, false)
        .disclosed(shareThen, share)
        .flag(Measure.INTERVALS_DISAGREE, growth != null && disagrees(growth))
        .interval(METRIC.kind(), estimate);
  }

  /** Returns the interval; null where pay never differs, as its error is unknown then. */
  private static @Nullable Interval interval(Growth growth) {
    return growth.standardError() > 0 ? growth.interval() : null;
  }

  /** Returns whether the estimate with fixed effects contradicts the one with random effects. */
  private static boolean disagrees(Growth growth) {
    Growth check = growth.counterCheck();
    Interval interval = check == null ? null : check.interval();
    return interval != null && !interval.contains(growth.percent());
  }

  private static double largest(PricedPostings postings) {
    int[] sizes = postings.sizes();
    return sizes.length == 0
        ? 0
        : (double) Arrays.stream(sizes).max().orElse(0) / postings.rows().size();
  }
}
