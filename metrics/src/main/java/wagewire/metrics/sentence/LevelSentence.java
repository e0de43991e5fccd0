package wagewire.metrics.sentence;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.Interval;
import wagewire.model.table.ResourceRow;

/** Words a level: a count, an index, pay, a share. */
final class LevelSentence {

  /** Format of a level's number. */
  private enum Shape {
    COUNT,
    INDEX,
    PAY,
    SHARE;

    static Shape of(ResourceRow template) {
      return valueOf(template.get("shape").toUpperCase(Locale.ROOT));
    }
  }

  private LevelSentence() {}

  /** Returns the sentence without its full stop. */
  static String of(ResourceRow template, Statement statement, double value) {
    Shape shape = Shape.of(template);
    Interval interval = statement.interval();
    Map<String, String> words = new LinkedHashMap<>();
    words.put("value", value(shape, value, interval, statement));
    words.putAll(Sentences.words(statement));
    StringBuilder basis = new StringBuilder();
    if (interval != null) {
      basis.append("95 % interval ").append(range(shape, value, interval, statement)).append("; ");
    }
    if (shape != Shape.COUNT) {
      basis
          .append(Numbers.count(statement.postings()))
          .append(" postings at ")
          .append(Numbers.employers(statement.employers()))
          .append(", ");
    }
    basis.append(Period.of(template.get("period")).text(statement.period()));
    if (shape == Shape.PAY && statement.coverage() instanceof Coverage.Disclosed disclosed) {
      basis.append("; ").append(disclosed.text());
    }
    return "%s (%s)".formatted(TextTemplate.fill(template.get("sentence"), words), basis);
  }

  private static String value(
      Shape shape, double value, @Nullable Interval interval, Statement statement) {
    return switch (shape) {
      case COUNT -> Numbers.count(value);
      case INDEX -> Numbers.decimal(value, indexDecimals(interval));
      case PAY -> Money.of(value, currency(statement), interval);
      case SHARE -> Numbers.share(value, interval);
    };
  }

  private static String range(Shape shape, double value, Interval interval, Statement statement) {
    return switch (shape) {
      case COUNT -> Numbers.count(interval.low()) + " to " + Numbers.count(interval.high());
      case INDEX ->
          Numbers.decimal(interval.low(), indexDecimals(interval))
              + " to "
              + Numbers.decimal(interval.high(), indexDecimals(interval));
      case PAY -> Money.range(value, currency(statement), interval);
      case SHARE -> Numbers.shareRange(value, interval);
    };
  }

  private static int indexDecimals(@Nullable Interval interval) {
    return interval != null && Numbers.step(interval.halfWidth()) < 1 ? 1 : 0;
  }

  private static String currency(Statement statement) {
    if (statement.currency() == null) {
      throw new IllegalArgumentException(statement.metric() + " without a currency");
    }
    return statement.currency();
  }
}
