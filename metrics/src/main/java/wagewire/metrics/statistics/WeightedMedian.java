package wagewire.metrics.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/** The value at which the running weight reaches half of all. */
public final class WeightedMedian {

  private WeightedMedian() {}

  /**
   * @param values at least one
   * @param weights of the same values, none below 0, with a sum above 0
   */
  public static double of(double[] values, double[] weights) {
    double half = IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).sum() / 2;
    int[] ascending =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double running = 0;
    for (int i : ascending) {
      running += weights[i];
      if (running > 0 && running >= half) {
        return values[i];
      }
    }
    throw new IllegalArgumentException("No values for a weighted median");
  }
}
