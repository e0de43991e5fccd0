package wagewire.metrics.statistics.growth;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.growth.AreaModel.Posterior;

/**
 * Makes modelled growth of areas add up to the direct growth of their family: all ratios are
 * multiplied by one factor (raking or ratio benchmarking: Pfeffermann 2013; Datta, Ghosh, Steorts
 * and Maples 2011).
 */
public final class RatioBenchmark {

  private RatioBenchmark() {}

  /**
   * Returns the posterior moved by {@code c = ln(R·Σx / Σ x·exp θ)}. The posterior mean squared
   * error about a value that is not the mean is the variance plus the squared distance, so that
   * standard deviations become {@code √(s² + c²)}.
   *
   * @param base postings then, by area
   * @param family the ratio R of the areas together, now to then
   * @return null if no area has postings then, or R is not above 0 and finite
   */
  public static @Nullable Posterior of(Posterior model, double[] base, double family) {
    if (base.length != model.means().size()) {
      throw new IllegalArgumentException(
          base.length + " areas then, " + model.means().size() + " in the model");
    }
    double then = 0;
    double now = 0;
    for (int i = 0; i < base.length; i++) {
      then += base[i];
      now += base[i] * Math.exp(model.means().get(i));
    }
    double move = Math.log(family * then / now);
    if (!Double.isFinite(move)) {
      return null;
    }
    List<Double> means = new ArrayList<>();
    List<Double> deviations = new ArrayList<>();
    for (int i = 0; i < base.length; i++) {
      means.add(model.means().get(i) + move);
      deviations.add(Math.hypot(model.deviations().get(i), move));
    }
    return new Posterior(means, deviations, model.centre() + move, model.sigma());
  }
}
