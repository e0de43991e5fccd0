package wagewire.metrics.growth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.growth.GeneralisedVariance;
import wagewire.metrics.statistics.growth.LogGrowth;

/**
 * Growth of single roles in one week over one horizon, whose variances are smoothed together
 * (methodology §10): a width that came out narrow by luck is no reason to publish.
 */
final class RoleEstimates {

  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<LogGrowth> growths = new ArrayList<>();
  private final List<Double> then = new ArrayList<>();
  private final List<Double> now = new ArrayList<>();
  private @Nullable GeneralisedVariance variances;

  /**
   * Adds a role whose variance is known, over the same employers as the others.
   *
   * @param postingsThen at matched boards
   */
  void add(String role, LogGrowth growth, double postingsThen, double postingsNow) {
    numbers.put(role, growths.size());
    growths.add(growth);
    then.add(postingsThen);
    now.add(postingsNow);
    variances = null;
  }

  boolean has(String role) {
    return numbers.containsKey(role);
  }

  /** Returns the larger of realised and predicted variance. */
  double variance(String role) {
    GeneralisedVariance fitted = variances();
    LogGrowth growth = growths.get(number(role));
    return fitted == null
        ? growth.variance()
        : Math.max(growth.variance(), fitted.variance(number(role)));
  }

  /** Returns the predicted half-width as a share of the present level; null without variances. */
  @Nullable Double predictedWidth(String role) {
    GeneralisedVariance fitted = variances();
    return fitted == null
        ? null
        : fitted.halfWidth(number(role), growths.get(number(role)).degreesOfFreedom());
  }

  private int number(String role) {
    Integer number = numbers.get(role);
    if (number == null) {
      throw new IllegalArgumentException("no growth of " + role);
    }
    return number;
  }

  private @Nullable GeneralisedVariance variances() {
    if (variances == null) {
      double[] realised = growths.stream().mapToDouble(LogGrowth::variance).toArray();
      variances = GeneralisedVariance.of(realised, array(then), array(now));
    }
    return variances;
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
