package wagewire.reporting.measure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.judge.Evidence;
import wagewire.reporting.judge.FigureKind;
import wagewire.reporting.judge.Publishability;
import wagewire.reporting.measure.PayPoints.Point;
import wagewire.reporting.sentence.Coverage;
import wagewire.reporting.statistics.ClusterShare;
import wagewire.reporting.statistics.Clusters;
import wagewire.reporting.statistics.Estimate;
import wagewire.reporting.statistics.Woodruff;

/** Posted base pay of the 13 weeks to the newest week, and how many postings state it (§8). */
final class PayMetrics {

  static final int WEEKS = 13;
  private static final String HORIZON = "thirteen_week";

  /** A metric, the percentile it is, its kind for the rules and the end of the range it reads. */
  private record Level(
      String metric, double percentile, FigureKind kind, ToDoubleFunction<Point> amount) {}

  private static final List<Level> LEVELS =
      List.of(
          new Level("pay_p10", 0.10, FigureKind.DECILE, Point::middle),
          new Level("pay_p25", 0.25, FigureKind.QUARTILE, Point::middle),
          new Level("pay_p50", 0.50, FigureKind.MEDIAN, Point::middle),
          new Level("pay_p75", 0.75, FigureKind.QUARTILE, Point::middle),
          new Level("pay_p90", 0.90, FigureKind.DECILE, Point::middle),
          new Level("pay_p50_of_min", 0.50, FigureKind.MEDIAN, Point::low),
          new Level("pay_p50_of_max", 0.50, FigureKind.MEDIAN, Point::high));

  private final Release release;
  private final FactWriter facts;

  private PayMetrics(Release release, FactWriter facts) {
    this.release = release;
    this.facts = facts;
  }

  static void write(Connection connection, Release release, FactWriter facts) throws SQLException {
    PayMetrics metrics = new PayMetrics(release, facts);
    CellGroups<PayPoints> groups = new CellGroups<>(PayPoints::new, PayPoints::add, metrics::add);
    SqlFile.of("metrics/pay_points").forEach(connection, release.parameters(), groups::read);
    groups.end();
  }

  private void add(PayPoints cell) throws SQLException {
    if (cell.postings() < 3) {
      return;
    }
    Estimate disclosed = ClusterShare.of(cell.postingsByEmployer(), cell.disclosedByEmployer());
    disclosedShare(cell, disclosed);
    for (var currency : cell.byCurrency().entrySet()) {
      levels(cell, currency.getKey(), currency.getValue());
    }
    levels(cell, Cell.ALL, cell.converted());
  }

  private void disclosedShare(PayPoints cell, @Nullable Estimate disclosed) throws SQLException {
    Evidence evidence = Evidence.of(cell.postings(), cell.employers(), cell.largestEmployer());
    if (disclosed != null) {
      evidence =
          evidence.interval(FigureKind.DISCLOSED_SHARE, disclosed.value(), disclosed.interval());
    }
    facts.write(
        new Judged(
                "pay_disclosed_share",
                start(),
                release.newestWeek(),
                cell.cell(),
                Cell.ALL,
                Cell.ALL,
                HORIZON,
                "share",
                disclosed,
                new FactRow.Counts(
                    cell.postings(),
                    cell.employers(),
                    cell.boards(),
                    disclosed == null ? null : disclosed.effectiveN(),
                    null),
                Publishability.judge(FigureKind.DISCLOSED_SHARE, evidence))
            .row(release));
  }

  private void levels(PayPoints cell, String currency, List<Point> points) throws SQLException {
    if (points.size() < 3) {
      return;
    }
    Clusters employers = Clusters.of(points.stream().map(Point::employer).toList());
    double largest = PayPoints.largestEmployer(points);
    Coverage disclosed = new Coverage.Disclosed(cell.disclosed(), cell.postings());
    long boards = points.stream().map(Point::board).distinct().count();
    for (Level level : LEVELS) {
      double[] amounts = points.stream().mapToDouble(level.amount()).toArray();
      Estimate estimate = Woodruff.of(employers, amounts, level.percentile());
      Evidence evidence =
          Evidence.of(points.size(), employers.count(), largest).disclosed(disclosed.share());
      if (estimate != null) {
        evidence = evidence.interval(level.kind(), estimate.value(), estimate.interval());
      }
      facts.write(
          new Judged(
                  level.metric(),
                  start(),
                  release.newestWeek(),
                  cell.cell(),
                  Cell.ALL,
                  currency,
                  HORIZON,
                  "currency",
                  estimate,
                  new FactRow.Counts(
                      points.size(),
                      employers.count(),
                      boards,
                      estimate == null ? null : estimate.effectiveN(),
                      disclosed),
                  Publishability.judge(level.kind(), evidence))
              .row(release));
    }
  }

  private IsoWeek start() {
    return release.newestWeek().minusWeeks(WEEKS - 1L);
  }
}
