package wagewire.metrics.statistics.pay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.CriticalValue;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.Totals;
import wagewire.metrics.statistics.cluster.Clusters;
import wagewire.metrics.statistics.cluster.Woodruff;

/**
 * Medians of pay by seniority from few postings. Each is the mean of log pay at the seniority plus
 * the median of the residuals of all: seniorities differ in the place of the distribution, not in
 * its shape. Means are not drawn to a ladder of seniorities.
 *
 * <pre>
 * Cov[k, l] = s²·((1−ρ)/n_k + ρ·Σn_ku²/n_k²)  k = l         n_ku postings of employer u
 *             s²·ρ'·Σn_ku·n_lu/(n_k·n_l)       k ≠ l
 *             + (half-width of Woodruff's interval of the median residual / t_f)²
 * f         = (Σn_u)²/Σn_u² − 1, at least 1
 * </pre>
 *
 * with s², ρ and ρ' of {@link EmployerCorrelation}.
 */
public final class ModelledPayBySeniority {

  private final List<SeniorityPay> pays;
  private final double[][] covariances;
  private final double degreesOfFreedom;

  private ModelledPayBySeniority(
      List<SeniorityPay> pays, double[][] covariances, double degreesOfFreedom) {
    this.pays = pays;
    this.covariances = covariances;
    this.degreesOfFreedom = degreesOfFreedom;
  }

  /**
   * @param employer number of each posting's employer
   * @param seniority number of its seniority
   * @param logPay natural logarithm of its pay, in one currency a year
   * @return null if no seniority has 3 postings of 3 employers, or if these are too few together
   *     for Woodruff's interval
   */
  public static @Nullable ModelledPayBySeniority of(
      int[] employer, int[] seniority, double[] logPay) {
    SeniorityRows rows = SeniorityRows.of(employer, seniority, logPay);
    double[][] counts = rows.counts();
    double[] means = means(rows, counts);
    double[] residuals = new double[rows.rows()];
    Arrays.setAll(residuals, row -> rows.logPay(row) - means[rows.seniority(row)]);
    double freedom = degreesOfFreedom(rows);
    Estimate shift = median(rows, residuals);
    Interval interval = shift == null ? null : shift.interval();
    if (shift == null || interval == null) {
      return null;
    }
    double error = interval.halfWidth() / CriticalValue.student(freedom);
    EmployerCorrelation correlation = EmployerCorrelation.of(rows, residuals, counts);
    double[][] covariances = new double[means.length][means.length];
    List<SeniorityPay> pays = new ArrayList<>();
    for (int one = 0; one < means.length; one++) {
      for (int other = 0; other < means.length; other++) {
        double ofMeans =
            one == other
                ? correlation.ofMean(counts[one])
                : correlation.ofMeans(counts[one], counts[other]);
        covariances[one][other] = ofMeans + error * error;
      }
      pays.add(
          new SeniorityPay(
              rows.seniorities().get(one),
              means[one] + shift.value(),
              covariances[one][one],
              (int) Totals.sum(counts[one]),
              (int) Arrays.stream(counts[one]).filter(count -> count > 0).count()));
    }
    return new ModelledPayBySeniority(List.copyOf(pays), covariances, freedom);
  }

  private static double[] means(SeniorityRows rows, double[][] counts) {
    double[] means = new double[counts.length];
    for (int row = 0; row < rows.rows(); row++) {
      means[rows.seniority(row)] += rows.logPay(row);
    }
    Arrays.setAll(means, one -> means[one] / Totals.sum(counts[one]));
    return means;
  }

  private static double degreesOfFreedom(SeniorityRows rows) {
    double[] sizes = new double[rows.employers()];
    for (int row = 0; row < rows.rows(); row++) {
      sizes[rows.employer(row)]++;
    }
    double squares = Arrays.stream(sizes).map(size -> size * size).sum();
    return Math.max(1, (double) rows.rows() * rows.rows() / squares - 1);
  }

  /** Returns the median of the residuals with Woodruff's interval. */
  private static @Nullable Estimate median(SeniorityRows rows, double[] residuals) {
    int[] ascending =
        IntStream.range(0, residuals.length)
            .boxed()
            .sorted(Comparator.comparingDouble(row -> residuals[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    Clusters employers =
        Clusters.ascending(
            IntStream.of(ascending).map(rows::employer).toArray(), new int[rows.employers()]);
    double[] sorted = IntStream.of(ascending).mapToDouble(row -> residuals[row]).toArray();
    return Woodruff.of(employers, sorted, 0.5);
  }

  /** Returns the medians, by ascending seniority. */
  public List<SeniorityPay> pays() {
    return pays;
  }

  /** Returns the covariance of the logarithms of two of {@link #pays}, by their positions. */
  public double covariance(int one, int other) {
    return covariances[one][other];
  }

  /** Returns Kish's effective number of employers less 1, at least 1. */
  public double degreesOfFreedom() {
    return degreesOfFreedom;
  }

  /**
   * Returns the interval of a median, in the unit of the pay: {@code exp(log pay ± t·se)}; null
   * where an end is infinite.
   */
  public @Nullable Interval interval(SeniorityPay pay) {
    double reach = CriticalValue.student(degreesOfFreedom) * Math.sqrt(pay.variance());
    double high = Math.exp(pay.logPay() + reach);
    return Double.isFinite(high)
        ? new Interval(Math.exp(pay.logPay() - reach), high, Interval.MODELLED)
        : null;
  }
}
