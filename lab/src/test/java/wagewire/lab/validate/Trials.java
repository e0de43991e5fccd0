package wagewire.lab.validate;

/** Invented figures of invented markets. */
final class Trials {

  private Trials() {}

  /** A published growth over a year, in percent, of 100 employers where coverage grows. */
  static Trial growth(int market, double value, double halfWidth, double truth, double naive) {
    return trial(market, "active_growth", "publish", 100, value, halfWidth, truth, naive);
  }

  static Trial trial(
      int market,
      String metric,
      String status,
      int employers,
      double value,
      double halfWidth,
      double truth,
      double naive) {
    return new Trial(
        market,
        true,
        true,
        false,
        metric,
        "year",
        "marketing-ops",
        "all",
        "all",
        "all",
        employers,
        status,
        value,
        value - halfWidth,
        value + halfWidth,
        truth,
        truth,
        naive);
  }
}
