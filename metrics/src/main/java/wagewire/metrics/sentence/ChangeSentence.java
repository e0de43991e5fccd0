package wagewire.metrics.sentence;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.publishability.Reason;
import wagewire.metrics.statistics.Interval;
import wagewire.model.table.ResourceRow;

/** Words a change: it rose or fell only if its interval excludes 0. */
final class ChangeSentence {

  private ChangeSentence() {}

  /** Returns the sentence without its full stop. */
  static String of(ResourceRow template, Statement statement, double value) {
    Interval interval = statement.interval();
    boolean claimed = interval != null && !interval.contains(0);
    int decimals = decimals(interval, claimed);
    Map<String, String> words = new LinkedHashMap<>();
    words.put("lead", template.get("lead"));
    words.put("value", Numbers.decimal(Math.abs(value), decimals) + unit(template));
    words.put("horizon", Sentences.horizon(statement.horizon()));
    words.putAll(Sentences.words(statement));
    String said = TextTemplate.fill(template.get(outcome(statement, value, claimed)), words);
    return "%s (%s%s, %s)"
        .formatted(
            said,
            interval == null ? "" : range(template, interval, decimals, claimed),
            Numbers.count(statement.postings()) + " postings",
            Period.of(template.get("period")).text(statement.period()));
  }

  private static String outcome(Statement statement, double value, boolean claimed) {
    if (claimed) {
      return value > 0 ? "up" : "down";
    }
    boolean sure =
        statement.interval() != null && !statement.verdict().reasons().contains(Reason.WIDE);
    return sure ? "flat" : "unclear";
  }

  /**
   * "95 % interval 2.3 to 12.1 %; " for a claim, "−2 to +5 %, 95 % interval; " where the interval
   * is the finding.
   */
  private static String range(
      ResourceRow template, Interval interval, int decimals, boolean claimed) {
    if (claimed) {
      return "95 %% interval %s to %s%s; "
          .formatted(
              Numbers.decimal(interval.low(), decimals),
              Numbers.decimal(interval.high(), decimals),
              unit(template));
    }
    return "%s to %s%s, 95 %% interval; "
        .formatted(
            Numbers.signed(interval.low(), decimals),
            Numbers.signed(interval.high(), decimals),
            unit(template));
  }

  private static String unit(ResourceRow template) {
    return template.get("unit").equals("percent") ? " %" : " points";
  }

  /**
   * Returns one decimal where the interval supports it, or where a significant end would be rounded
   * to 0.
   */
  private static int decimals(@Nullable Interval interval, boolean claimed) {
    if (interval == null) {
      return 0;
    }
    if (!claimed) {
      return interval.halfWidth() < 1 ? 1 : 0;
    }
    double nearest = Math.min(Math.abs(interval.low()), Math.abs(interval.high()));
    return nearest < 0.5 || Numbers.step(interval.halfWidth()) < 1 ? 1 : 0;
  }
}
