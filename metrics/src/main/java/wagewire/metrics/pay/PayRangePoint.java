package wagewire.metrics.pay;

/** A point of a range of pay. */
enum PayRangePoint {
  LOW,
  MIDDLE,
  HIGH;

  /**
   * @param converted to US dollars, instead of in the posting's currency
   */
  double of(PayPosting posting, boolean converted) {
    double rate = converted ? posting.rate() : 1;
    return switch (this) {
      case LOW -> posting.low() * rate;
      case MIDDLE -> (posting.low() * rate + posting.high() * rate) / 2;
      case HIGH -> posting.high() * rate;
    };
  }
}
