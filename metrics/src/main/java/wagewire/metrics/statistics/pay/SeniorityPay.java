package wagewire.metrics.statistics.pay;

/**
 * The modelled median of pay at one seniority.
 *
 * @param seniority its number
 * @param logPay logarithm of the median
 * @param variance of {@code logPay}
 * @param postings at the seniority
 * @param employers of these postings
 */
public record SeniorityPay(
    int seniority, double logPay, double variance, int postings, int employers) {

  /** Returns the median, in the unit of the pay. */
  public double median() {
    return Math.exp(logPay);
  }
}
