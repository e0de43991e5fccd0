package wagewire.reporting.figure;

import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Money;
import wagewire.metrics.sentence.Numbers;
import wagewire.metrics.statistics.Interval;

/** Figures as cells of a table: a withheld one shows its reason. */
public final class FigureFormat {

  /** Where there is no figure. */
  public static final String MISSING = "–";

  private static final String POINTS = "points";

  private FigureFormat() {}

  /** The number alone, as its unit is written. */
  public static String number(Figure figure) {
    return switch (figure.unit()) {
      case "currency" -> pay(figure);
      case "share" -> share(figure);
      case "percent", POINTS -> change(figure);
      default -> count(figure);
    };
  }

  /** The interval as its unit is written; {@link #MISSING} without one. */
  public static String range(Figure figure) {
    return switch (figure.unit()) {
      case "currency" -> payRange(figure);
      case "share" -> shareRange(figure);
      case "percent", POINTS -> changeRange(figure);
      default -> MISSING;
    };
  }

  public static String count(@Nullable Figure figure) {
    Double value = figure == null ? null : figure.value();
    return value == null ? withheld(figure) : mark(figure, Numbers.count(value));
  }

  public static String integer(@Nullable Integer count) {
    return count == null ? MISSING : Numbers.count(count);
  }

  /** Such as {@code +7 % (2 to 12)}; without an interval, such as {@code +40 %}. */
  public static String growth(@Nullable Figure figure) {
    Double value = figure == null ? null : figure.value();
    if (value == null) {
      return withheld(figure);
    }
    Interval interval = interval(figure);
    String range =
        interval == null
            ? ""
            : " (%s to %s)"
                .formatted(Numbers.signed(interval.low(), 0), Numbers.signed(interval.high(), 0));
    return mark(figure, Numbers.signed(value, 0) + " %" + range);
  }

  /** Such as {@code +2.6 (−1.7 to +6.9)}, in points. */
  public static String points(@Nullable Figure figure) {
    Double value = figure == null ? null : figure.value();
    if (value == null) {
      return withheld(figure);
    }
    Interval interval = interval(figure);
    String range =
        interval == null
            ? ""
            : " (%s to %s)"
                .formatted(Numbers.signed(interval.low(), 1), Numbers.signed(interval.high(), 1));
    return mark(figure, Numbers.signed(value, 1) + range);
  }

  /** The change alone, such as {@code +8 %} or {@code −2.1 points}. */
  public static String change(Figure figure) {
    Double value = figure.value();
    if (value == null) {
      return withheld(figure);
    }
    return mark(
        figure,
        figure.unit().equals(POINTS)
            ? Numbers.signed(value, 1) + " points"
            : Numbers.signed(value, 0) + " %");
  }

  /** The interval of a change, such as {@code +3 to +13 %}. */
  public static String changeRange(Figure figure) {
    Interval interval = interval(figure);
    if (figure.value() == null || interval == null) {
      return MISSING;
    }
    return figure.unit().equals(POINTS)
        ? "%s to %s points"
            .formatted(Numbers.signed(interval.low(), 1), Numbers.signed(interval.high(), 1))
        : "%s to %s %%"
            .formatted(Numbers.signed(interval.low(), 0), Numbers.signed(interval.high(), 0));
  }

  public static String pay(Figure figure) {
    Double value = figure.value();
    return value == null
        ? withheld(figure)
        : mark(figure, Money.of(value, currency(figure), interval(figure)));
  }

  public static String payRange(Figure figure) {
    Double value = figure.value();
    Interval interval = interval(figure);
    return value == null || interval == null
        ? MISSING
        : Money.range(value, currency(figure), interval);
  }

  public static String share(Figure figure) {
    Double value = figure.value();
    return value == null ? withheld(figure) : mark(figure, Numbers.share(value, interval(figure)));
  }

  public static String shareRange(Figure figure) {
    Double value = figure.value();
    Interval interval = interval(figure);
    return value == null || interval == null ? MISSING : Numbers.shareRange(value, interval);
  }

  private static String currency(Figure figure) {
    return figure.converted() ? "USD" : figure.currency();
  }

  private static @Nullable Interval interval(@Nullable Figure figure) {
    Double low = figure == null ? null : figure.ciLow();
    Double high = figure == null ? null : figure.ciHigh();
    return low == null || high == null ? null : new Interval(low, high, "");
  }

  /** A figure to be used with caution carries an asterisk. */
  private static String mark(@Nullable Figure figure, String text) {
    return figure != null && figure.status().equals("caution") ? text + " *" : text;
  }

  private static String withheld(@Nullable Figure figure) {
    String reason = figure == null ? null : figure.reason();
    return reason == null ? MISSING : "not shown (" + reason.replace('_', ' ') + ")";
  }

  /** Writes a change in percent with its sign, such as {@code +8 %}. */
  public static String percent(double change) {
    return Numbers.signed(change, 0) + " %";
  }

  /** The number with its interval in brackets; of a figure that is not shown, the reason. */
  public static String withRange(Figure figure) {
    return figure.told() ? number(figure) + " (" + range(figure) + ")" : number(figure);
  }
}
