package wagewire.reporting.check;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Numbers;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureFormat;

/** Compares the stock with its flow, age, listings per posting and openings per posting. */
final class StockRules {

  static final Map<String, CheckRule> ALL =
      Map.of(
          "stock-flow",
          StockRules::stockFlow,
          "age",
          StockRules::age,
          "reposts",
          (context, most) -> perPosting(context, most, "listings"),
          "openings",
          (context, most) -> perPosting(context, most, "openings"));

  private StockRules() {}

  private static @Nullable CheckFinding stockFlow(HeadlineContext context, double threshold) {
    Figure headline = context.headline();
    Figure flow = context.now("opened_growth", headline.horizon()).orElse(null);
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
    return CheckFinding.notedIf(Math.abs(apart) > threshold, sentence);
  }

  private static @Nullable CheckFinding age(HeadlineContext context, double threshold) {
    Double now = context.value("median_age_days", "week");
    Double then = context.before("median_age_days", "week");
    if (now == null || then == null || then == 0) {
      return null;
    }
    return CheckFinding.notedIf(
        Math.abs(now / then - 1) > threshold,
        "the median age of open postings is %s days; it was %s"
            .formatted(Numbers.count(now), Numbers.count(then)));
  }

  private static @Nullable CheckFinding perPosting(
      HeadlineContext context, double threshold, String counted) {
    Double now = context.perPosting(counted);
    Double then = context.perPostingBefore(counted);
    if (now == null || then == null || then == 0) {
      return null;
    }
    return CheckFinding.notedIf(
        Math.abs(now / then - 1) > threshold,
        "%s %s per posting; %s before"
            .formatted(Numbers.decimal(now, 1), counted, Numbers.decimal(then, 1)));
  }
}
