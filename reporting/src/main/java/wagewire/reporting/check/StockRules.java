package wagewire.reporting.check;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Numbers;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureFormat;

/** Checks of the stock: flow, age, reposts, openings. */
final class StockRules {

  static final Map<String, CheckRule> ALL =
      Map.of(
          "stock-flow",
          StockRules::stockFlow,
          "age",
          StockRules::age,
          "reposts",
          (beside, most) -> perPosting(beside, most, "listings"),
          "openings",
          (beside, most) -> perPosting(beside, most, "openings"));

  private StockRules() {}

  private static @Nullable CheckFinding stockFlow(HeadlineContext beside, double threshold) {
    Figure headline = beside.headline();
    Figure flow = beside.now("opened_growth_panel", headline.horizon()).orElse(null);
    if (flow == null || !flow.shown() || !headline.metric().startsWith("active")) {
      return null;
    }
    double apart = headline.requireValue() - flow.requireValue();
    String sentence =
        "new postings changed by %s, open ones by %s"
            .formatted(
                FigureFormat.percent(flow.requireValue()),
                FigureFormat.percent(headline.requireValue()));
    if (headline.direction() * flow.direction() < 0) {
      return CheckFinding.failed(sentence);
    }
    return CheckFinding.unless(Math.abs(apart) > threshold, sentence);
  }

  private static @Nullable CheckFinding age(HeadlineContext beside, double threshold) {
    Double now = beside.value("median_age_days", "week");
    Double then = beside.before("median_age_days", "week");
    if (now == null || then == null || then == 0) {
      return null;
    }
    return CheckFinding.unless(
        Math.abs(now / then - 1) > threshold,
        "the median open posting is %s days old, then %s"
            .formatted(Numbers.count(now), Numbers.count(then)));
  }

  private static @Nullable CheckFinding perPosting(
      HeadlineContext beside, double threshold, String counted) {
    Double now = beside.perPosting(counted);
    Double then = beside.perPostingBefore(counted);
    if (now == null || then == null || then == 0) {
      return null;
    }
    return CheckFinding.unless(
        Math.abs(now / then - 1) > threshold,
        "%s %s a posting, then %s"
            .formatted(Numbers.decimal(now, 1), counted, Numbers.decimal(then, 1)));
  }
}
