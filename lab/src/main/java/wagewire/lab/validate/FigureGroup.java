package wagewire.lab.validate;

import java.util.List;

/** A group of figures that markets are simulated for: no single market meets the needs of all. */
public enum FigureGroup {
  BY_WEEK,
  PAY_GROWTH;

  /** Returns the ids of the metrics. */
  List<String> metrics() {
    return switch (this) {
      case BY_WEEK ->
          List.of(
              "active_growth_panel",
              "opened_growth_panel",
              "pay_p25",
              "pay_p50",
              "pay_p75",
              "pay_disclosed_share",
              "tool_share",
              "tool_share_change",
              "remote_share",
              "remote_share_change",
              "hybrid_share",
              "hybrid_share_change");
      case PAY_GROWTH ->
          List.of("pay_growth", "pay_growth_weighted", "pay_change_within", "pay_change_mix");
    };
  }
}
