package wagewire.metrics.statistics.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.CriticalValue;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Interval;

/**
 * The median of times of which some have not ended, with an interval that keeps an employer's times
 * together (methodology §2): the ages at which the curve of {@link KaplanMeier} is compatible with
 * one half (Brookmeyer and Crowley 1982), on the scale {@code ln(−ln S)}. The variance of {@code ln
 * S} is that of employers, and at least Greenwood's, which takes times as independent; where each
 * employer has one time, they differ by the factor n/(n−1).
 */
public final class MedianDuration {

  /** What counts as lasting where all that are at risk end: less than one, and more than none. */
  private static final double LASTING = 0.5;

  private final KaplanMeier curve;
  private final double[] leverages;

  /** Last age that is looked at: the first one at which the curve is 0, if there is one. */
  private final int last;

  /** Of {@code ln S} by age, from employers; not a number where one has all. */
  private final double[] variances;

  /** The same of independent times: Greenwood's. */
  private final double[] independent;

  private MedianDuration(KaplanMeier curve, List<TimeAtRisk> times) {
    this.curve = curve;
    int ages = 0;
    while (ages < curve.lastAge() && curve.lasting(ages) > 0) {
      ages++;
    }
    this.last = ages;
    Map<Integer, List<TimeAtRisk>> byEmployer = new TreeMap<>();
    for (TimeAtRisk time : times) {
      byEmployer.computeIfAbsent(time.cluster(), _ -> new ArrayList<>()).add(time);
    }
    this.leverages =
        byEmployer.values().stream()
            .mapToDouble(own -> (double) own.size() / times.size())
            .toArray();
    this.independent = new double[last + 1];
    for (int age = 1; age <= last; age++) {
      double lasting = lastingOf(age);
      double term = (curve.atRisk(age) - lasting) / (curve.atRisk(age) * lasting);
      independent[age] = independent[age - 1] + (curve.ended(age) == 0 ? 0 : term);
    }
    this.variances = new double[last + 1];
    int employer = 0;
    for (List<TimeAtRisk> own : byEmployer.values()) {
      addSquares(own, leverages[employer++]);
    }
    double employers = leverages.length;
    for (int age = 0; age <= last; age++) {
      variances[age] *= (employers - 1) / employers;
    }
  }

  /**
   * Returns the median in days.
   *
   * @param curve of the times
   * @return null where the curve does not fall below one half; without an interval for fewer than 3
   *     employers, or where nothing shows that it falls below one half
   */
  public static @Nullable Estimate of(KaplanMeier curve, List<TimeAtRisk> times) {
    var median = curve.median();
    if (median.isEmpty()) {
      return null;
    }
    MedianDuration error = new MedianDuration(curve, times);
    int employers = error.leverages.length;
    return new Estimate(
        median.getAsDouble(),
        employers < ClusterRatio.MINIMUM_CLUSTERS ? null : error.interval(),
        error.effectiveN(times.size(), median.getAsDouble()),
        employers);
  }

  /** Returns how many of those at risk at an age last beyond it. */
  private double lastingOf(int age) {
    return Math.max(LASTING, curve.atRisk(age) - curve.ended(age));
  }

  /**
   * Adds the squares of an employer's influence on {@code ln S}: {@code Σ (d·y/Y − e)/(Y − d)} over
   * ages, for its y at risk and e that end, over 1 − h.
   */
  private void addSquares(List<TimeAtRisk> own, double leverage) {
    KaplanMeier ofEmployer = KaplanMeier.of(own);
    double influence = 0;
    for (int age = 1; age <= last; age++) {
      int ended = curve.ended(age);
      if (ended > 0) {
        double lasting = lastingOf(age);
        boolean watched = age <= ofEmployer.lastAge();
        double atRisk = watched ? ofEmployer.atRisk(age) : 0;
        double endedOwn = watched ? ofEmployer.ended(age) : 0;
        double less = atRisk / curve.atRisk(age) - endedOwn / ended;
        influence += (curve.atRisk(age) - lasting) * less / lasting;
      }
      double deviation = influence / (1 - leverage);
      variances[age] += deviation * deviation;
    }
  }

  private @Nullable Interval interval() {
    double reach = CriticalValue.student(Leverage.degreesOfFreedom(leverages));
    int low = 0;
    for (int age = 1; age <= last; age++) {
      if (low == 0 && KaplanMeier.atMostHalf(band(age, reach))) {
        low = age;
      }
      if (KaplanMeier.belowHalf(band(age, -reach))) {
        return new Interval(low, age, Interval.LOG_LOG);
      }
    }
    return null;
  }

  /** Returns {@code exp(−exp(ln(−ln S) + reach·error))}. */
  private double band(int age, double reach) {
    double share = curve.lasting(age);
    if (share == 1) {
      return 1;
    }
    double logShare =
        Math.log(share > 0 ? share : curve.lasting(age - 1) * LASTING / curve.atRisk(age));
    double error = Math.sqrt(Math.max(variances[age], independent[age]));
    return Math.exp(logShare * Math.exp(-reach * error / logShare));
  }

  /**
   * Returns n over the design effect, which compares the variance with that of independent times.
   */
  private double effectiveN(int times, double median) {
    int age = (int) Math.min(Math.floor(median), last);
    return times / Math.max(1, variances[age] / independent[age]);
  }
}
