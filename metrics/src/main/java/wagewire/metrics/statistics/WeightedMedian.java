package wagewire.metrics.statistics;

import java.util.Arrays;

/** The value at which the running weight reaches half of all. */
public final class WeightedMedian {

  private WeightedMedian() {}

  /**
   * @param values at least one
   * @param weights of the same values, none below 0, with a sum above 0
   */
  public static double of(double[] values, double[] weights) {
    double[] ascending = values.clone();
    double[] weighing = weights.clone();
    sort(ascending, weighing);
    double half = Arrays.stream(weights).sum() / 2;
    double running = 0;
    for (int i = 0; i < ascending.length; i++) {
      running += weighing[i];
      if (running > 0 && running >= half) {
        return ascending[i];
      }
    }
    throw new IllegalArgumentException("No values for a weighted median");
  }

  /** Sorts by value, without an object for each as Java's sort by a comparator has: Shell's. */
  private static void sort(double[] values, double[] weights) {
    for (int gap = values.length / 2; gap > 0; gap /= 2) {
      for (int i = gap; i < values.length; i++) {
        double value = values[i];
        double weight = weights[i];
        int place = i;
        while (place >= gap && values[place - gap] > value) {
          values[place] = values[place - gap];
          weights[place] = weights[place - gap];
          place -= gap;
        }
        values[place] = value;
        weights[place] = weight;
      }
    }
  }
}
