package wagewire.lab.validate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The mean over markets of each market's own mean: figures of one market are not independent.
 *
 * @param error standard error, from the spread between markets; null of fewer than 2
 */
record MeanOfMarkets(double mean, @Nullable Double error) {

  /** Quantile of the normal distribution for two-sided 95 per cent. */
  private static final double NORMAL = 1.959964;

  /** Returns the mean without values that are NaN; NaN when there are no others. */
  static MeanOfMarkets of(List<Trial> trials, ToDoubleFunction<Trial> value) {
    double[] means =
        trials.stream()
            .filter(trial -> !Double.isNaN(value.applyAsDouble(trial)))
            .collect(
                Collectors.groupingBy(
                    Trial::market, TreeMap::new, Collectors.averagingDouble(value)))
            .values()
            .stream()
            .mapToDouble(Double::doubleValue)
            .toArray();
    double mean = Arrays.stream(means).average().orElse(Double.NaN);
    double squares = Arrays.stream(means).map(one -> (one - mean) * (one - mean)).sum();
    Double error = means.length < 2 ? null : Math.sqrt(squares / (means.length - 1) / means.length);
    return new MeanOfMarkets(mean, error);
  }

  /**
   * Returns text such as {@code −0.25 (0.31)}, with the standard error in parentheses where it is
   * known.
   */
  @Override
  public String toString() {
    if (Double.isNaN(mean)) {
      return "–";
    }
    String written = String.format(Locale.ROOT, "%+.2f", mean).replace('-', '−');
    return error == null ? written : String.format(Locale.ROOT, "%s (%.2f)", written, error);
  }

  /** Returns half the width of the 95 per cent interval; 0 where it is unknown. */
  double reach() {
    return error == null ? 0 : NORMAL * error;
  }
}
