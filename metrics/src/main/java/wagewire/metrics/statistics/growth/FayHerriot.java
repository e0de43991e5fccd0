package wagewire.metrics.statistics.growth;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.linear.EigenDecomposition;
import wagewire.metrics.statistics.growth.AreaEigenbasis.Conditional;
import wagewire.metrics.statistics.growth.AreaModel.Defect;
import wagewire.metrics.statistics.growth.AreaModel.Posterior;
import wagewire.metrics.statistics.growth.AreaModel.Rejected;

/**
 * Growth of areas, such as roles, that borrow strength from each other (Fay and Herriot 1979;
 * hierarchical Bayes: Rao and Molina, Small Area Estimation):
 *
 * <pre>
 * y = β + v + e     e ~ N(0, V), V known and full     v ~ N(0, σ²·I)
 * β flat            ln σ ~ N(ln 0.12, 0.4²)
 * </pre>
 *
 * β is integrated exactly, σ on the grid 0.005, 0.015, …, 0.495: no sampling. Intervals cover the
 * average area, not each one: an area that truly differs is drawn towards β.
 */
public final class FayHerriot {

  private static final int GRID_POINTS = 50;
  private static final double GRID_STEP = 0.01;
  private static final double PRIOR_MEDIAN = 0.12;
  private static final double PRIOR_DEVIATION = 0.4;

  private FayHerriot() {}

  /**
   * Computes the posterior.
   *
   * @param estimates of log growth, by area
   * @param covariances of their errors
   */
  public static AreaModel of(double[] estimates, double[][] covariances) {
    Defect defect = AreaInput.defect(estimates, covariances);
    if (defect != null) {
      return new Rejected(defect);
    }
    EigenDecomposition decomposition;
    try {
      decomposition = new EigenDecomposition(AreaInput.symmetrised(covariances));
    } catch (MaxCountExceededException _) {
      return new Rejected(Defect.NO_EIGENVALUES);
    }
    return AreaInput.positiveSemidefinite(decomposition)
        ? integrated(new AreaEigenbasis(estimates, decomposition), estimates.length)
        : new Rejected(Defect.NOT_POSITIVE_SEMIDEFINITE);
  }

  private static AreaModel integrated(AreaEigenbasis model, int areas) {
    List<Conditional> points = new ArrayList<>();
    double[] logs = new double[GRID_POINTS];
    double highest = Double.NEGATIVE_INFINITY;
    for (int point = 0; point < GRID_POINTS; point++) {
      Conditional conditional = model.given(sigma(point));
      points.add(conditional);
      logs[point] = conditional.logLikelihood() + logPrior(sigma(point));
      highest = Math.max(highest, logs[point]);
    }
    if (!Double.isFinite(highest)) {
      return new Rejected(Defect.NOT_FINITE);
    }
    double sum = 0;
    for (int point = 0; point < GRID_POINTS; point++) {
      logs[point] = Math.exp(logs[point] - highest);
      sum += logs[point];
    }
    double[] means = new double[areas];
    double centre = 0;
    double sigma = 0;
    for (int point = 0; point < GRID_POINTS; point++) {
      double probability = logs[point] / sum;
      centre += probability * points.get(point).centre();
      sigma += probability * sigma(point);
      for (int i = 0; i < areas; i++) {
        means[i] += probability * points.get(point).mean(i);
      }
    }
    List<Double> deviations = new ArrayList<>();
    for (int i = 0; i < areas; i++) {
      double variance = 0;
      for (int point = 0; point < GRID_POINTS; point++) {
        double apart = points.get(point).mean(i) - means[i];
        variance += logs[point] / sum * (points.get(point).variance(i) + apart * apart);
      }
      deviations.add(Math.sqrt(variance));
    }
    return new Posterior(boxed(means), deviations, centre, sigma);
  }

  private static double sigma(int point) {
    return GRID_STEP * (point + 0.5);
  }

  private static double logPrior(double sigma) {
    double apart = Math.log(sigma / PRIOR_MEDIAN) / PRIOR_DEVIATION;
    return -apart * apart / 2 - Math.log(sigma);
  }

  private static List<Double> boxed(double[] values) {
    List<Double> boxed = new ArrayList<>();
    for (double value : values) {
      boxed.add(value);
    }
    return boxed;
  }
}
