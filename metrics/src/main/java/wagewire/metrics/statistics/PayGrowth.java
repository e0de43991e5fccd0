package wagewire.metrics.statistics;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Growth of posted pay within cells of the same job (methodology §8, after the Indeed Wage
 * Tracker).
 *
 * @param plain the median of the cells' growths in percent, the mean of it over the months asked
 *     for
 * @param weighted the same with cells weighted by their postings now
 * @param cells that were compared in the month with fewest
 * @param postings now, in all months
 * @param employers in any cell, then or now
 */
public record PayGrowth(
    BootstrapEstimate plain, BootstrapEstimate weighted, int cells, int postings, int employers) {

  /** Fewest postings and employers that a cell needs on each side. */
  public record Floor(int postings, int employers) {

    public static final Floor PUBLISHED = new Floor(5, 3);
  }

  /**
   * @param key of the bootstrap: series and vintage
   * @param months one list of cells for {@code pay_growth}, the last three for {@code
   *     pay_growth_3m}
   * @return null if a month has no cell that reaches the floor
   */
  public static @Nullable PayGrowth of(String key, List<List<PayCell>> months, Floor floor) {
    List<List<PayCell>> compared =
        months.stream()
            .map(cells -> cells.stream().filter(cell -> cell.reaches(floor)).toList())
            .toList();
    int fewest = compared.stream().mapToInt(List::size).min().orElse(0);
    if (fewest == 0) {
      return null;
    }
    List<PayCell> all = compared.stream().flatMap(List::stream).toList();
    int[] employers = all.stream().flatMapToInt(PayCell::employers).distinct().sorted().toArray();
    List<BootstrapEstimate> growths =
        BootstrapEstimate.of(
            key, employers, 2, (times, values) -> compute(compared, times, values));
    return new PayGrowth(
        growths.get(0),
        growths.get(1),
        fewest,
        all.stream().mapToInt(PayCell::postingsNow).sum(),
        employers.length);
  }

  /** Returns the plain growth in percent. */
  public double percent() {
    return plain.value();
  }

  /** Returns the interval of the plain growth; null for fewer than 8 employers. */
  public @Nullable Interval interval() {
    return plain.interval();
  }

  /** Writes plain and weighted growth in percent, means over the months. */
  private static void compute(List<List<PayCell>> months, int[] times, double[] values) {
    double plain = 0;
    double weighted = 0;
    for (List<PayCell> cells : months) {
      double[] growths = new double[cells.size()];
      double[] weights = new double[cells.size()];
      int defined = 0;
      for (PayCell cell : cells) {
        growths[defined] = cell.growth(times);
        weights[defined] = cell.weight(times);
        defined += Double.isFinite(growths[defined]) ? 1 : 0;
      }
      if (defined == 0) {
        Arrays.fill(values, Double.NaN);
        return;
      }
      double[] known = Arrays.copyOf(growths, defined);
      plain += Percentile.median(known);
      weighted += WeightedMedian.of(known, Arrays.copyOf(weights, defined));
    }
    values[0] = 100 * plain / months.size();
    values[1] = 100 * weighted / months.size();
  }
}
