package wagewire.reporting.check;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureFormat;

/** Compares the stock with its flow. */
final class StockRules {

  static final Map<String, CheckRule> ALL = Map.of("stock-flow", StockRules::stockFlow);

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
}
