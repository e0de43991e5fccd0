package wagewire.metrics.statistics.pay;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The coefficient of the newest quarter with the error of the delete-one-employer jackknife (CV3 of
 * MacKinnon, Nielsen and Webb, 2023). With A = X'X, residuals e of the whole fit and G employers,
 * the change of the coefficients without employer g needs no second fit:
 *
 * <pre>
 * b(g) − b = −(A − X_g'X_g)⁻¹ X_g'e_g = −A⁻¹X_g' (I − H_gg)⁻¹ e_g     H_gg = X_g A⁻¹ X_g'
 * Var b    = (G−1)/G · Σ (b(g) − b)²
 * f        = (Σw)² / Σw² − 1, at least 1                              w_g = Σ d² of its rows
 * </pre>
 *
 * where d is what the other columns do not explain of the newest quarter's. The second form of the
 * change is used for employers with few rows, the first one for those with many.
 *
 * @param remaining part of Σd² that is left without the employer that matters most; 0 where the
 *     coefficient would not be identified
 */
record EmployerJackknife(
    double coefficient, double standardError, double degreesOfFreedom, double remaining) {

  /** Rows in place of which a system of all columns is solved. */
  private static final int MANY_ROWS = 12;

  /** Part of I − H_gg below which it is taken for singular. */
  private static final double SINGULAR = 1e-6;

  /** Returns the estimate; null if the newest quarter depends on the other columns. */
  static @Nullable EmployerJackknife of(HedonicDesign design) {
    LeastSquares fit = LeastSquares.of(design);
    int employers = design.employers();
    double information = fit.factors().lastPivot();
    if (!(information > 0) || employers < 2) {
      return null;
    }
    double[] unit = new double[design.width()];
    unit[unit.length - 1] = 1;
    double[] direction = fit.factors().solve(unit);
    double squares = 0;
    double leverages = 0;
    double remaining = 1;
    for (int employer = 0; employer < employers; employer++) {
      double[] partialled = partialled(design, employer, direction);
      Deletion deletion = delete(fit, design, employer, partialled, information);
      double share = GeneralisedCholesky.dot(partialled, partialled, partialled.length);
      leverages += share * share * information * information;
      squares += deletion.change() * deletion.change();
      remaining = Math.min(remaining, deletion.information() / information);
    }
    return new EmployerJackknife(
        fit.lastCoefficient(),
        Math.sqrt((employers - 1.0) / employers * squares),
        Math.max(1, 1 / leverages - 1),
        remaining);
  }

  /** Returns X_g A⁻¹ c, c marking the newest quarter: d of the employer's rows over Σd² of all. */
  private static double[] partialled(HedonicDesign design, int employer, double[] direction) {
    double[] partialled = new double[design.size(employer)];
    Arrays.setAll(
        partialled,
        i ->
            GeneralisedCholesky.dot(
                design.columns(design.start(employer) + i), direction, direction.length));
    return partialled;
  }

  private static Deletion delete(
      LeastSquares fit,
      HedonicDesign design,
      int employer,
      double[] partialled,
      double information) {
    if (partialled.length < MANY_ROWS) {
      double[][] others = fit.unexplained(employer);
      double[] ones = new double[others.length];
      Arrays.fill(ones, 1);
      GeneralisedCholesky factors = GeneralisedCholesky.of(others, ones);
      if (factors.leastPivot() > SINGULAR) {
        double[] weights = factors.solve(partialled);
        double change = 0;
        double lost = 0;
        for (int i = 0; i < weights.length; i++) {
          change -= weights[i] * fit.residual(design.start(employer) + i);
          lost += weights[i] * partialled[i];
        }
        return new Deletion(change, 1 / (1 / information + lost));
      }
    }
    GeneralisedCholesky rest = fit.without(employer);
    double[] change = rest.solve(fit.score(employer));
    return new Deletion(-change[change.length - 1], rest.lastPivot());
  }

  /**
   * The fit without an employer.
   *
   * @param change of the coefficient
   * @param information Σd² that is left
   */
  private record Deletion(double change, double information) {}
}
