package wagewire.lab.validate;

/** Readable names of metrics with their horizons. */
final class FigureName {

  private FigureName() {}

  static String of(IntervalCoverage coverage) {
    return of(coverage.metric(), coverage.horizon());
  }

  static String of(String metric, String horizon) {
    String name =
        switch (metric) {
          case "active_growth" -> "open postings, growth";
          case "opened_growth" -> "opened postings, growth";
          case "duration_median" -> "days to closing, median";
          case "pay_p25" -> "pay, 25th percentile";
          case "pay_p50" -> "pay, median";
          case "pay_p75" -> "pay, 75th percentile";
          case "pay_disclosed_share" -> "share that states pay";
          case "tool_share" -> "share of a tool";
          case "tool_share_change" -> "share of a tool, change";
          case "remote_share" -> "remote share";
          case "remote_share_change" -> "remote share, change";
          case "hybrid_share" -> "hybrid share";
          case "hybrid_share_change" -> "hybrid share, change";
          default -> metric;
        };
    boolean compares = metric.contains("growth") || metric.contains("change");
    return compares ? name + " over " + horizon(horizon) : name;
  }

  private static String horizon(String id) {
    return id.equals("four_week") ? "four weeks" : "a year";
  }
}
