package wagewire.metrics.growth;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.fact.RoleGroups;
import wagewire.metrics.panel.InferredGrowth;
import wagewire.metrics.publishability.FallbackRoles;
import wagewire.metrics.statistics.CriticalValue;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.HeadlineEstimate;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.growth.LogGrowth;

/**
 * Growth of one role or group with what it was inferred from.
 *
 * @param log growth in which each employer counts by its postings; null from or to none
 */
record RoleGrowth(CellGrowth measured, InferredGrowth inferred, @Nullable LogGrowth log) {

  /**
   * Infers growth of roles and groups over one horizon in one week. Marketing and go-to-market and
   * its parts are compared with each other, so that their employers are those matched in any of
   * them; those of others are the ones matched in each.
   *
   * @param inferred of the same roles and groups, over the same employers
   */
  static List<RoleGrowth> of(List<CellGrowth> measured, List<InferredGrowth> inferred) {
    BitSet compared = new BitSet();
    for (int number = 0; number < measured.size(); number++) {
      if (isCompared(measured.get(number))) {
        compared.or(inferred.get(number).matchedEmployers());
      }
    }
    List<RoleGrowth> growths = new ArrayList<>();
    for (int number = 0; number < measured.size(); number++) {
      CellGrowth cell = measured.get(number);
      InferredGrowth all = inferred.get(number);
      InferredGrowth matched = all.among(isCompared(cell) ? compared : all.matchedEmployers());
      growths.add(
          new RoleGrowth(cell.withPostings(matched.postingsNow()), matched, matched.byPostings()));
    }
    return growths;
  }

  /** Returns the half-width as a share of the present level; null without an interval. */
  static @Nullable Double width(Estimate estimate) {
    Interval interval = estimate.interval();
    return interval == null ? null : interval.halfWidth() / (100 + estimate.value());
  }

  /** Returns the variance of the log that gives an interval as wide as that of a headline. */
  static double variance(HeadlineEstimate headline, double degreesOfFreedom) {
    Interval interval = headline.estimate().interval();
    if (interval == null || interval.low() <= -100) {
      return 0;
    }
    double reach = Math.log((100 + interval.high()) / (100 + interval.low())) / 2;
    return Math.pow(reach / CriticalValue.student(degreesOfFreedom), 2);
  }

  private static boolean isCompared(CellGrowth growth) {
    String role = growth.cell().role();
    return RoleGroups.isInGroup(role) || role.equals(FallbackRoles.group());
  }

  String role() {
    return measured.cell().role();
  }

  /** Returns growth in percent with the interval of a variance of its log. */
  Estimate estimate(LogGrowth growth, double variance) {
    Estimate direct = measured.panel().percent();
    Interval interval = growth.interval(variance);
    return new Estimate(
        100 * (growth.ratio() - 1),
        interval == null ? null : interval.plus(-1).times(100),
        direct == null ? Double.NaN : direct.effectiveN(),
        growth.clusters());
  }
}
