package wagewire.app.validate;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The mean over markets of each market's own mean: figures of one market are not independent.
 *
 * @param error standard error, from the spread between markets; NaN of fewer than 2
 */
record MeanOfMarkets(double mean, double error) {

  /** Values that are NaN are left out; NaN without any. */
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
    double error =
        means.length < 2 ? Double.NaN : Math.sqrt(squares / (means.length - 1) / means.length);
    return new MeanOfMarkets(mean, error);
  }
}
