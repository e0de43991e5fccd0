package wagewire.metrics.panel;

import java.util.Arrays;
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

  private final int employers;
  private final ChainLinks links;
  private final IndexScale scale;
  private final double[] index;
  private final double[] panelShare;

  private ChainedIndex(Panel panel, IndexScale scale) {
    this.employers = panel.employers().size();
    this.links = ChainLinks.of(panel, scale.first());
    this.scale = scale;
    Chain chain = links.chain(links.once());
    this.index = new double[links.weeks()];
    publish(chain, IndexScale.POINT, index);
    this.panelShare = panelShare(panel, chain);
  }

  /**
   * Computes the index, with missing units imputed for up to 4 weeks and a mean of 100 over the
   * weeks from {@code baseWeek} on.
   */
  public static ChainedIndex of(List<UnitSeries> units, int baseWeek, int baseWeeks) {
    return new ChainedIndex(Panel.of(units), new IndexScale.FromWeeks(baseWeek, baseWeeks));
  }

  /**
   * Continues the index from a released value: earlier weeks are not restated, and only {@value
   * ChainLinks#LIMIT} of them are read.
   */
  public static ChainedIndex continuing(List<UnitSeries> units, IndexBase base) {
    return new ChainedIndex(Panel.of(units), new IndexScale.GoingOn(base));
  }

  /**
   * Returns the first week in which the units with a value hold a share of all counted postings;
   * the number of weeks when there is none.
   *
   * @param least the share, in 0..1
   */
  public static int firstCovered(List<UnitSeries> units, double least) {
    int weeks = UnitSeries.weeks(units);
    for (int week = 0; week < weeks; week++) {
      double known = 0;
      double all = 0;
      for (UnitSeries unit : units) {
        known += unit.value(week);
        all += unit.known(week) ? unit.value(week) : unit.counted(week);
      }
      if (all > 0 && known >= least * all) {
        return week;
      }
    }
    return weeks;
  }

  public int weeks() {
    return index.length;
  }

  /** Returns whether the week is one of those whose mean is 100. */
  public boolean isBase(int week) {
    return scale.isBase(week);
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
   * Returns the index in each resample of employers, by week, NaN before the first with a link;
   * empty arrays for fewer than 8 employers.
   */
  public double[][] replicates() {
    boolean enough = employers >= ClusterBootstrap.MINIMUM_CLUSTERS;
    int count = enough ? ClusterBootstrap.REPLICATES : 0;
    double[][] replicates = new double[weeks()][count];
    int start = Math.min(links.start(), weeks());
    for (int week = 0; week < start; week++) {
      Arrays.fill(replicates[week], Double.NaN);
    }
    PoissonWeights weights = PoissonWeights.of(links.employers());
    int[] times = new int[links.employers().size()];
    double[] values = new double[weeks()];
    for (int replicate = 0; replicate < count; replicate++) {
      weights.resample(replicate, times);
      publish(links.chain(times), replicate, values);
      for (int week = start; week < values.length; week++) {
        replicates[week][replicate] = values[week];
      }
    }
    return replicates;
  }

  /**
   * Returns the interval of the cluster bootstrap over employers.
   *
   * @param replicates of this index in one week
   * @return null for a week without an index, and for fewer than 8 employers
   */
  public static @Nullable Interval interval(double[] replicates) {
    return replicates.length == 0 ? null : ClusterBootstrap.interval(replicates);
  }

  /**
   * Returns the share of each week's postings in the link of the week, {@code Σ matched x / Σ all
   * x} (methodology §6); missing units count at their imputed values where they have one.
   */
  private double[] panelShare(Panel panel, Chain chain) {
    double[] all = new double[links.weeks()];
    for (UnitSeries unit : panel.units()) {
      for (int week = links.first(); week < all.length; week++) {
        all[week] += unit.known(week) ? unit.value(week) : imputed(unit, chain, week);
      }
    }
    double[] shares = new double[all.length];
    Arrays.setAll(shares, week -> all[week] > 0 ? chain.sumNow(week) / all[week] : Double.NaN);
    return shares;
  }

  private double imputed(UnitSeries unit, Chain chain, int week) {
    if (unit.state(week) != WeekState.MISSING) {
      return 0;
    }
    int lastSeen = ChainLinks.lastSeen(unit, links.first(), week);
    if (lastSeen < 0 || week - lastSeen > ChainLinks.LIMIT) {
      return 0;
    }
    double imputed = unit.value(lastSeen) * chain.ratio(lastSeen, week);
    return Double.isFinite(imputed) ? imputed : 0;
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
