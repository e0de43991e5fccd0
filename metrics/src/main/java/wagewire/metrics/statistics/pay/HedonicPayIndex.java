package wagewire.metrics.statistics.pay;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.pay.PayIndexResult.EmployerEffects;
import wagewire.metrics.statistics.pay.PayIndexResult.Growth;
import wagewire.metrics.statistics.pay.PayIndexResult.NoGrowth;
import wagewire.metrics.statistics.pay.PayIndexResult.Reason;

/**
 * Growth of posted pay over a year as a time dummy hedonic index (de Haan and Diewert, 2013): least
 * squares of log pay on quarters, role by seniority, place by unit, work mode and employer.
 * Postings with other characteristics, and other employers, therefore count as mix and not as
 * growth.
 */
public final class HedonicPayIndex {

  private static final int FEWEST_ROWS = 30;
  private static final int FEWEST_EMPLOYERS = 8;

  /** Rows an employer, on average, from which on employer effects are fixed. */
  private static final int ROWS_OF_FIXED_EFFECTS = 3;

  /** Part of the information below which nothing remains without an employer. */
  private static final double NOTHING = 1e-8;

  private HedonicPayIndex() {}

  /**
   * @param rows postings of five quarters, in any order
   */
  public static PayIndexResult of(List<HedonicRow> rows) {
    if (!holds(rows, 0) || !holds(rows, HedonicRow.NEWEST)) {
      return new NoGrowth(Reason.MISSING_QUARTER);
    }
    if (rows.size() < FEWEST_ROWS) {
      return new NoGrowth(Reason.FEW_ROWS);
    }
    HedonicDesign design = HedonicDesign.of(rows.stream().sorted(HedonicRow.ORDER).toList());
    if (design.employers() < FEWEST_EMPLOYERS) {
      return new NoGrowth(Reason.FEW_EMPLOYERS);
    }
    double[] all = new double[design.employers()];
    Arrays.fill(all, 1);
    HedonicDesign within = design.lessMeans(all);
    PayIndexResult fixed = growth(within, EmployerEffects.FIXED, null);
    if (design.rows() >= ROWS_OF_FIXED_EFFECTS * design.employers()) {
      return fixed;
    }
    VarianceComponents components =
        VarianceComponents.of(design, LeastSquares.of(design), LeastSquares.of(within));
    double[] parts = new double[design.employers()];
    Arrays.setAll(parts, employer -> components.part(design.size(employer)));
    return growth(
        design.lessMeans(parts),
        EmployerEffects.RANDOM,
        fixed instanceof Growth counterCheck ? counterCheck : null);
  }

  private static boolean holds(List<HedonicRow> rows, int quarter) {
    return rows.stream().anyMatch(row -> row.quarter() == quarter);
  }

  private static PayIndexResult growth(
      HedonicDesign design, EmployerEffects effects, @Nullable Growth counterCheck) {
    EmployerJackknife jackknife = EmployerJackknife.of(design);
    if (jackknife == null) {
      return new NoGrowth(Reason.NOT_IDENTIFIED);
    }
    if (jackknife.remaining() < NOTHING) {
      return new NoGrowth(Reason.ONE_EMPLOYER);
    }
    return new Growth(
        jackknife.coefficient(),
        jackknife.standardError(),
        jackknife.degreesOfFreedom(),
        design.rows(),
        design.employers(),
        effects,
        counterCheck);
  }
}
