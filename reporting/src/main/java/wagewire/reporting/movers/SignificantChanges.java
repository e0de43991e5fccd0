package wagewire.reporting.movers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import wagewire.metrics.statistics.BenjaminiHochberg;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.PValue;
import wagewire.reporting.figure.Figure;

/**
 * Significant changes, corrected for the number of comparisons.
 *
 * @param comparisons figures shown and compared
 * @param movers surest first
 */
public record SignificantChanges(int comparisons, List<Change> movers) {

  /** The share of false ones to be expected among those called movers. */
  public static final double FALSE_DISCOVERIES = 0.05;

  /**
   * @param figure shown, with an interval
   * @param p two-sided, of no change
   * @param q p corrected for the number of comparisons
   */
  public record Change(Figure figure, double p, double q) {}

  /**
   * @param figures changes of metrics in {@link ComparedMetric}; those not shown or without an
   *     interval are no comparisons
   */
  public static SignificantChanges of(List<Figure> figures) {
    return of(figures, figure -> ComparedMetric.of(figure.metric()).logarithmic());
  }

  /**
   * @param figures pay premiums of tools, as {@link #of(List)} takes changes
   */
  public static SignificantChanges ofPremiums(List<Figure> figures) {
    return of(figures, _ -> true);
  }

  private static SignificantChanges of(List<Figure> figures, Predicate<Figure> logarithmic) {
    List<Figure> compared = new ArrayList<>();
    List<Double> chances = new ArrayList<>();
    for (Figure figure : figures) {
      Double value = figure.value();
      Interval interval = figure.interval();
      if (value != null && interval != null) {
        compared.add(figure);
        chances.add(p(figure, logarithmic.test(figure), value, interval));
      }
    }
    double[] p = chances.stream().mapToDouble(Double::doubleValue).toArray();
    double[] q = BenjaminiHochberg.adjusted(p);
    List<Change> movers = new ArrayList<>();
    for (int i = 0; i < q.length; i++) {
      if (q[i] <= FALSE_DISCOVERIES) {
        movers.add(new Change(compared.get(i), p[i], q[i]));
      }
    }
    movers.sort(
        Comparator.comparingDouble(Change::p).thenComparing(mover -> mover.figure().figureId()));
    return new SignificantChanges(compared.size(), List.copyOf(movers));
  }

  private static double p(Figure figure, boolean logarithmic, double value, Interval interval) {
    Integer employers = figure.employers();
    return logarithmic
        ? PValue.ofGrowth(value, interval, employers == null ? 2 : Math.max(2, employers))
        : PValue.ofChange(value, interval);
  }
}
