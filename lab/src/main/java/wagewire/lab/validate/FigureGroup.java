package wagewire.lab.validate;

import java.util.List;

/** Which figures a market is simulated for: no one market has what all of them take. */
enum FigureGroup {
  BY_WEEK,
  PAY_GROWTH;

  /** Ids. */
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
