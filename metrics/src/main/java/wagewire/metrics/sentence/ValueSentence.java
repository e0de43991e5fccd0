package wagewire.metrics.sentence;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Wording;
import wagewire.metrics.statistics.Interval;

/** Formats the sentence of a count, an index, pay, a share or days. */
final class ValueSentence {

  /** Format of the value, from its unit. */
  private enum Shape {
    COUNT,
    INDEX,
    CURRENCY,
    SHARE,
    DAYS;

    static Shape of(String unit) {
      return valueOf(unit.toUpperCase(Locale.ROOT));
    }
  }

  private ValueSentence() {}

  /** Returns the sentence without its full stop. */
  static String of(Wording.Value wording, String unit, Statement statement, double value) {
    Shape shape = Shape.of(unit);
    Interval interval = statement.interval();
    Map<String, String> words = new LinkedHashMap<>();
    words.put("value", value(shape, value, interval, statement));
    words.putAll(Sentences.words(statement));
    StringBuilder basis = new StringBuilder();
    if (interval != null) {
      basis
          .append(shape == Shape.COUNT ? "error of measuring " : "95 % interval ")
          .append(range(shape, value, interval, statement))
          .append("; ");
    }
    if (shape != Shape.COUNT) {
      basis
          .append(Numbers.count(statement.postings()))
          .append(" postings at ")
          .append(Numbers.employers(statement.employers()))
          .append(", ");
    }
    basis.append(Period.text(wording.period(), statement));
    String covered = covered(shape, statement.coverage());
    if (!covered.isEmpty()) {
      basis.append("; ").append(covered);
      if (shape == Shape.CURRENCY) {
        basis.append(", in any currency");
      }
    }
    String said = TextTemplate.fill(wording.sentence(), words);
    boolean one = shape == Shape.COUNT && words.get("value").equals("1");
    return (one ? ofOne(said) : said) + " (" + basis + ")";
  }

  /** Returns the sentence of "1 postings were open" as that of one posting. */
  private static String ofOne(String sentence) {
    return sentence
        .replaceFirst("^(1 .*?)\\bpostings\\b", "$1posting")
        .replaceFirst("\\bwere open\\b", "was open");
  }

  private static String covered(Shape shape, @Nullable Coverage coverage) {
    if (coverage == null) {
      return "";
    }
    return switch (coverage) {
      case Coverage.Disclosed disclosed when shape == Shape.CURRENCY -> disclosed.text();
      case Coverage.Share disclosed when shape == Shape.CURRENCY ->
          Numbers.share(disclosed.share(), null) + " of the postings that appeared state pay";
      case Coverage.StatedMode stated -> stated.text();
      case Coverage.Disclosed _, Coverage.Share _ -> "";
    };
  }

  private static String value(
      Shape shape, double value, @Nullable Interval interval, Statement statement) {
    return switch (shape) {
      case COUNT -> Numbers.count(value);
      case INDEX -> Numbers.decimal(value, indexDecimals(interval));
      case CURRENCY -> Money.of(value, statement.subject().currency(), interval);
      case SHARE -> Numbers.share(value, interval);
      case DAYS -> Numbers.days(value);
    };
  }

  private static String range(Shape shape, double value, Interval interval, Statement statement) {
    return switch (shape) {
      case COUNT -> Numbers.count(interval.low()) + " to " + Numbers.count(interval.high());
      case DAYS -> Numbers.count(interval.low()) + " to " + Numbers.days(interval.high());
      case INDEX ->
          Numbers.decimal(interval.low(), indexDecimals(interval))
              + " to "
              + Numbers.decimal(interval.high(), indexDecimals(interval));
      case CURRENCY -> Money.range(value, statement.subject().currency(), interval);
      case SHARE -> Numbers.shareRange(value, interval);
    };
  }

  private static int indexDecimals(@Nullable Interval interval) {
    return interval != null && Numbers.step(interval.halfWidth()) < 1 ? 1 : 0;
  }
}
