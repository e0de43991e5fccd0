package wagewire.reporting.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Heights of labels that must not overlap. */
final class LabelHeights {

  private LabelHeights() {}

  /**
   * Returns the heights, in the order of the values: as near above its value as each can be, or
   * below it where there is no room above.
   *
   * @param gap the least distance between two labels
   * @param highest of all heights
   */
  static List<Double> apart(List<Double> values, double gap, double highest) {
    List<Integer> upwards =
        IntStream.range(0, values.size())
            .boxed()
            .sorted(Comparator.comparing(values::get))
            .toList();
    List<Double> heights = new ArrayList<>(values);
    for (int i = 1; i < upwards.size(); i++) {
      double least = heights.get(upwards.get(i - 1)) + gap;
      int label = upwards.get(i);
      heights.set(label, Math.max(heights.get(label), least));
    }
    double most = highest;
    for (int label : upwards.reversed()) {
      heights.set(label, Math.min(heights.get(label), most));
      most = heights.get(label) - gap;
    }
    return heights;
  }
}
