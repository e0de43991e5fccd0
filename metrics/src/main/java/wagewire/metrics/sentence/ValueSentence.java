package wagewire.metrics.sentence;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Wording;
import wagewire.metrics.statistics.Interval;

/** Formats the sentence of a count, counted growth, an index, pay, a share or days. */
final class ValueSentence {

  /** Format of the value, from its unit. */
  private enum Shape {
    COUNT,
    INDEX,
    CURRENCY,
    PERCENT,
    SHARE,
    DAYS;

    static Shape of(String unit) {
      return valueOf(unit.toUpperCase(Locale.ROOT));
    }
  }

  private static final int MOST_DECIMALS = 2;

  /** Points by which a percentage of means with decimals may differ. */
  private static final double TOLERANCE = 0.15;

  private ValueSentence() {}

  /** Returns the sentence without its full stop. */
  static String of(Wording.Value wording, String unit, Statement statement, double value) {
    Shape shape = Shape.of(unit);
    Interval interval = statement.interval();
    Map<String, String> words = new LinkedHashMap<>();
    words.put("value", value(shape, value, interval, statement));
    if (statement.coverage() instanceof Coverage.Panel panel) {
      words.putAll(fromTo(panel.postingsThen(), value));
    }
    words.put("horizon", Sentences.horizon(statement.horizon()));
    words.putAll(Sentences.words(statement));
    StringBuilder basis = new StringBuilder();
    if (interval != null) {
      basis
          .append(measured(shape) ? "error of measuring " : "95 % interval ")
          .append(range(shape, value, interval, statement))
          .append("; ");
    }
    if (!measured(shape)) {
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

  /** Returns whether the interval is the error of measuring alone. */
  private static boolean measured(Shape shape) {
    return shape == Shape.COUNT || shape == Shape.PERCENT;
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
      case Coverage.Disclosed _, Coverage.Share _, Coverage.Panel _, Coverage.Frame _ -> "";
    };
  }

  private static String value(
      Shape shape, double value, @Nullable Interval interval, Statement statement) {
    return switch (shape) {
      case COUNT -> Numbers.count(value);
      case INDEX -> Numbers.decimal(value, indexDecimals(interval));
      case CURRENCY -> Money.of(value, statement.subject().currency(), interval);
      case PERCENT -> percent(value);
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
      case PERCENT ->
          "%s to %s %%"
              .formatted(Numbers.signed(interval.low(), 1), Numbers.signed(interval.high(), 1));
      case CURRENCY -> Money.range(value, statement.subject().currency(), interval);
      case SHARE -> Numbers.shareRange(value, interval);
    };
  }

  /**
   * Returns both sides of a change with the decimals that a reader needs to come to its percentage.
   */
  private static Map<String, String> fromTo(double then, double percent) {
    double now = then * (1 + percent / 100);
    int decimals = 0;
    while (decimals < MOST_DECIMALS && !givesPercentage(then, now, percent, decimals)) {
      decimals++;
    }
    return Map.of("then", Numbers.decimal(then, decimals), "now", Numbers.decimal(now, decimals));
  }

  private static boolean givesPercentage(double then, double now, double percent, int decimals) {
    double unit = Math.pow(10, decimals);
    double read = 100 * (Math.round(unit * now) / (double) Math.round(unit * then) - 1);
    return decimals == 0
        ? percent(read).equals(percent(percent))
        : Math.abs(read - percent) < TOLERANCE;
  }

  private static String percent(double value) {
    return Numbers.signed(value, 1) + " %";
  }

  private static int indexDecimals(@Nullable Interval interval) {
    return interval != null && Numbers.step(interval.halfWidth()) < 1 ? 1 : 0;
  }
}
