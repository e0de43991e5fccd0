package wagewire.metrics.statistics;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The change of mean posted pay in comparable cells over twelve months, split in two (methodology
 * §7): both parts in percent of the mean then; together they are its growth.
 *
 * @param within contribution of pay changes within cells
 * @param mix contribution of the changed mix of cells
 */
public record PayChange(BootstrapEstimate within, BootstrapEstimate mix) {

  /**
   * @param key of the bootstrap: series and vintage
   * @param cells that are comparable
   * @param rates of each cell, by which pay on both its sides is brought to one currency
   * @return null without a cell
   */
  public static @Nullable PayChange of(String key, List<PayCell> cells, double[] rates) {
    if (cells.isEmpty()) {
      return null;
    }
    int[] employers = cells.stream().flatMapToInt(PayCell::employers).distinct().sorted().toArray();
    List<BootstrapEstimate> parts =
        BootstrapEstimate.of(
            key,
            employers,
            2,
            (times, values) -> {
              ShiftShare split = split(cells, rates, times);
              values[0] = split.withinPercent();
              values[1] = split.mixPercent();
            });
    return new PayChange(parts.get(0), parts.get(1));
  }

  private static ShiftShare split(List<PayCell> cells, double[] rates, int[] times) {
    int count = cells.size();
    double[] sizeThen = new double[count];
    double[] sizeNow = new double[count];
    double[] meanThen = new double[count];
    double[] meanNow = new double[count];
    for (int i = 0; i < count; i++) {
      PayCell cell = cells.get(i);
      sizeThen[i] = cell.weightThen(times);
      sizeNow[i] = cell.weight(times);
      // A cell without postings on one side changes the mix alone.
      double then = rates[i] * cell.meanThen(times);
      double now = rates[i] * cell.meanNow(times);
      meanThen[i] = known(then, now);
      meanNow[i] = known(now, then);
    }
    return ShiftShare.of(shares(sizeThen), shares(sizeNow), meanThen, meanNow);
  }

  private static double known(double own, double other) {
    if (!Double.isNaN(own)) {
      return own;
    }
    return Double.isNaN(other) ? 0 : other;
  }

  private static double[] shares(double[] sizes) {
    double all = IntStream.range(0, sizes.length).mapToDouble(i -> sizes[i]).sum();
    return IntStream.range(0, sizes.length).mapToDouble(i -> sizes[i] / all).toArray();
  }
}
