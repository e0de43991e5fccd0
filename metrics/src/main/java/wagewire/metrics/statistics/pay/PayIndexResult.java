package wagewire.metrics.statistics.pay;

import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.CriticalValue;
import wagewire.metrics.statistics.Interval;

/** The growth of pay over a year by {@link HedonicPayIndex}, or the reason why there is none. */
public sealed interface PayIndexResult {

  /** Treatment of the differences in pay between employers. */
  enum EmployerEffects {
    /** One constant an employer: only changes within employers count. */
    FIXED,
    /** Constants drawn from one distribution: differences between employers count in part. */
    RANDOM
  }

  /** Reason why there is no growth. */
  enum Reason {
    /** No row of quarter 0, or none of quarter 4. */
    MISSING_QUARTER,
    FEW_ROWS,
    FEW_EMPLOYERS,
    /** The newest quarter cannot be separated from a change of mix, place, unit or employers. */
    NOT_IDENTIFIED,
    /** Without one of the employers the growth would not be identified. */
    ONE_EMPLOYER
  }

  /**
   * A growth with its error.
   *
   * @param logGrowth coefficient of quarter 4 against quarter 0
   * @param standardError of it, by the delete-one-employer jackknife
   * @param degreesOfFreedom effective number of employers less 1, at least 1
   * @param rows postings that state pay
   * @param employers their employers
   * @param effects with which it was estimated
   * @param counterCheck the estimate with fixed effects where {@code effects} are random; null
   *     where they are fixed, or where fixed effects leave nothing to compare
   */
  record Growth(
      double logGrowth,
      double standardError,
      double degreesOfFreedom,
      int rows,
      int employers,
      EmployerEffects effects,
      @Nullable Growth counterCheck)
      implements PayIndexResult {

    /** Returns the growth in percent. */
    public double percent() {
      return 100 * Math.expm1(logGrowth);
    }

    /** Returns the interval in percent; null where an end is infinite. */
    public @Nullable Interval interval() {
      double reach = CriticalValue.student(degreesOfFreedom) * standardError;
      double high = 100 * Math.expm1(logGrowth + reach);
      return Double.isFinite(high)
          ? new Interval(100 * Math.expm1(logGrowth - reach), high, Interval.JACKKNIFE)
          : null;
    }
  }

  /** The absence of a growth. */
  record NoGrowth(Reason reason) implements PayIndexResult {}
}
