package wagewire.metrics.sentence;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Wording;
import wagewire.metrics.statistics.Interval;

/**
 * Words a change: it rose or fell only if its interval excludes 0, and was little changed only if
 * that holds small changes alone.
 */
final class ChangeSentence {

  private static final String PERCENT = "percent";

  /** The largest change that is small. */
  private static final double SMALL_PERCENT = 5;

  private static final double SMALL_POINTS = 2;

  private ChangeSentence() {}

  /** Returns the sentence without its full stop. */
  static String of(Wording.Change wording, String unit, Statement statement, double value) {
    String suffix = unit.equals(PERCENT) ? " %" : " points";
    Interval interval = statement.interval();
    boolean claimed = interval != null && !interval.contains(0);
    int decimals = decimals(interval, claimed);
    Map<String, String> words = new LinkedHashMap<>();
    words.put("lead", wording.lead());
    words.put("value", Numbers.decimal(Math.abs(value), decimals) + suffix);
    words.put("horizon", Sentences.horizon(statement.horizon()));
    words.putAll(Sentences.words(statement));
    String said = TextTemplate.fill(outcome(wording, unit, statement, value, claimed), words);
    return "%s (%s%s, %s)"
        .formatted(
            said,
            interval == null ? "" : range(suffix, interval, decimals, claimed),
            Numbers.count(statement.postings()) + " postings",
            Period.text(wording.period(), statement));
  }

  private static String outcome(
      Wording.Change wording, String unit, Statement statement, double value, boolean claimed) {
    if (claimed) {
      return value > 0 ? wording.up() : wording.down();
    }
    return isSmall(statement.interval(), unit) ? wording.flat() : wording.unclear();
  }

  /** Returns whether the interval holds small changes alone. */
  private static boolean isSmall(@Nullable Interval interval, String unit) {
    double most = unit.equals(PERCENT) ? SMALL_PERCENT : SMALL_POINTS;
    return interval != null && interval.low() >= -most && interval.high() <= most;
  }

  /**
   * "95 % interval 2.3 to 12.1 %; " for a claim, "−2 to +5 %, 95 % interval; " where the interval
   * is the finding.
   */
  private static String range(String unit, Interval interval, int decimals, boolean claimed) {
    if (claimed) {
      return "95 %% interval %s to %s%s; "
          .formatted(
              Numbers.decimal(interval.low(), decimals),
              Numbers.decimal(interval.high(), decimals),
              unit);
    }
    return "%s to %s%s, 95 %% interval; "
        .formatted(
            Numbers.end(interval.low(), decimals), Numbers.end(interval.high(), decimals), unit);
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
