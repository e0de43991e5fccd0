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
 */
public record PayGrowth(BootstrapEstimate plain, BootstrapEstimate weighted) {

  /**
   * @param key of the bootstrap: series and vintage
   * @param months one list of comparable cells for {@code pay_growth}, the last three for {@code
   *     pay_growth_3m}
   * @return null if a month has no cell
   */
  public static @Nullable PayGrowth of(String key, List<List<PayCell>> months) {
    if (months.stream().anyMatch(List::isEmpty)) {
      return null;
    }
    int[] employers =
        months.stream()
            .flatMap(List::stream)
            .flatMapToInt(PayCell::employers)
            .distinct()
            .sorted()
            .toArray();
    List<BootstrapEstimate> growths =
        BootstrapEstimate.of(key, employers, 2, (times, values) -> compute(months, times, values));
    return new PayGrowth(growths.get(0), growths.get(1));
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
