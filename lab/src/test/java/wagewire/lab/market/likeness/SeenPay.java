package wagewire.lab.market.likeness;

/**
 * What a listing shows of pay.
 *
 * @param job what compared postings have in common: seniority, management, region
 * @param isStated whether it states pay, of whatever kind
 * @param pay a year's, in the money of the region; NaN where none is stated that can be compared
 */
record SeenPay(String employer, String job, boolean isStated, double pay) {

  boolean isComparable() {
    return !Double.isNaN(pay);
  }
}
