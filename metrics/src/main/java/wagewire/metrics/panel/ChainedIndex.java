package wagewire.metrics.panel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.ClusterBootstrap;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.PoissonWeights;

/**
 * The matched-panel index, chained from week to week (methodology §6), for charts. Weeks are
 * numbered from 0, the first of the units' series.
 */
public final class ChainedIndex {

  /** Value of the base weeks. */
  static final double BASE = 100;

  private final EmployerNumbers employers;
  private final ChainLinks links;
  private final IndexScale scale;
  private final double[] index;
  private final double[] panelShare;

  private ChainedIndex(List<UnitSeries> units, IndexScale scale, boolean impute) {
    this.employers = EmployerNumbers.of(units);
    this.links = ChainLinks.of(units, employers, scale.first(), impute);
    this.scale = scale;
    Chain chain = links.chain(links.once());
    this.index = new double[links.weeks()];
    publish(chain, IndexScale.POINT, index);
    this.panelShare = PanelShare.of(units, links, chain, impute);
  }

  /**
   * Computes the published index: missing units are imputed for up to 4 weeks; 100 in the base
   * week.
   */
  public static ChainedIndex of(List<UnitSeries> units, int baseWeek) {
    return of(units, baseWeek, 1);
  }

  /**
   * Computes the published index with a mean of 100 over several weeks from {@code baseWeek} on.
   */
  public static ChainedIndex of(List<UnitSeries> units, int baseWeek, int baseWeeks) {
    return new ChainedIndex(units, new IndexScale.FromWeeks(baseWeek, baseWeeks), true);
  }

  /**
   * Continues the published index from a released value: earlier weeks are not restated, and only
   * {@value ChainLinks#LIMIT} of them are read.
   */
  public static ChainedIndex continuing(List<UnitSeries> units, IndexBase base) {
    return new ChainedIndex(units, new IndexScale.GoingOn(base), true);
  }

  /**
   * Computes the plain index, for comparison only: it drifts, as a missing unit is dropped and
   * re-enters as new.
   */
  public static ChainedIndex plain(List<UnitSeries> units, int baseWeek) {
    return new ChainedIndex(units, new IndexScale.FromWeeks(baseWeek, 1), false);
  }

  public int weeks() {
    return index.length;
  }

  /** Returns the index; NaN where nothing was observed or no chain leads to the base. */
  public double index(int week) {
    return index[week];
  }

  /** Returns whether nothing was collected in the week: its index is interpolated or missing. */
  public boolean interpolated(int week) {
    return week > links.start() && links.matched(week) == 0;
  }

  /** Returns the units in the link of the week. */
  public int panelUnits(int week) {
    return links.matched(week);
  }

  /**
   * Returns the share of the matched units' postings in all postings of the week, imputed ones
   * included; NaN without postings.
   */
  public double panelShare(int week) {
    return panelShare[week];
  }

  /**
   * Returns the index in each resample of employers, by week; empty arrays for fewer than 8
   * employers.
   */
  public double[][] replicates() {
    boolean enough = employers.count() >= ClusterBootstrap.MINIMUM_CLUSTERS;
    int count = enough ? ClusterBootstrap.REPLICATES : 0;
    double[][] replicates = new double[weeks()][count];
    PoissonWeights weights = PoissonWeights.of(employers.names(), employers.count());
    int[] times = new int[employers.count()];
    double[] values = new double[weeks()];
    for (int replicate = 0; replicate < count; replicate++) {
      weights.resample(replicate, times);
      publish(links.chain(times), replicate, values);
      for (int week = 0; week < values.length; week++) {
        replicates[week][replicate] = values[week];
      }
    }
    return replicates;
  }

  /**
   * Returns the intervals of the cluster bootstrap over employers, one a week.
   *
   * @param replicates of this index
   * @return null for a week without an index, and everywhere for fewer than 8 employers
   */
  public static List<@Nullable Interval> intervals(double[][] replicates) {
    List<@Nullable Interval> intervals = new ArrayList<>();
    for (double[] week : replicates) {
      intervals.add(week.length == 0 ? null : ClusterBootstrap.interval(week));
    }
    return intervals;
  }

  private void publish(Chain chain, int replicate, double[] values) {
    for (int week = 0; week < values.length; week++) {
      values[week] = comparable(chain, week) ? interpolatedLevel(chain, week) : Double.NaN;
    }
    double base = scale.base(values, replicate);
    for (int week = 0; week < values.length; week++) {
      values[week] = base > 0 ? BASE * values[week] / base : Double.NaN;
    }
  }

  private boolean comparable(Chain chain, int week) {
    int anchor = scale.anchor();
    return anchor < weeks() && week >= links.start() && chain.connects(anchor, week);
  }

  /**
   * Returns the level, for one week without any link the mean of its neighbours; two in a row, and
   * the ends, have no value.
   */
  private double interpolatedLevel(Chain chain, int week) {
    if (!interpolated(week)) {
      return chain.level(week);
    }
    int next = week + 1;
    if (next >= weeks() || interpolated(next) || interpolated(week - 1)) {
      return Double.NaN;
    }
    return chain.connects(week, next)
        ? (chain.level(week - 1) + chain.level(next)) / 2
        : Double.NaN;
  }
}
