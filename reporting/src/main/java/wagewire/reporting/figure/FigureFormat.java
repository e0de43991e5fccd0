package wagewire.reporting.figure;

import java.util.Locale;
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
            : " (%s to %s)".formatted(signed(interval.low()), signed(interval.high()));
    return mark(figure, signed(value) + " %" + range);
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
            : " (%s to %s)".formatted(tenths(interval.low()), tenths(interval.high()));
    return mark(figure, tenths(value) + range);
  }

  /** The change alone, such as {@code +8 %} or {@code −2.1 points}. */
  public static String change(Figure figure) {
    Double value = figure.value();
    if (value == null) {
      return withheld(figure);
    }
    return mark(
        figure, figure.unit().equals(POINTS) ? tenths(value) + " points" : signed(value) + " %");
  }

  /** The interval of a change, such as {@code +3 to +13 %}. */
  public static String changeRange(Figure figure) {
    Interval interval = interval(figure);
    if (figure.value() == null || interval == null) {
      return MISSING;
    }
    return figure.unit().equals(POINTS)
        ? "%s to %s points".formatted(tenths(interval.low()), tenths(interval.high()))
        : "%s to %s %%".formatted(signed(interval.low()), signed(interval.high()));
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

  private static String signed(double percent) {
    String rounded = String.format(Locale.ROOT, "%+.0f", percent);
    return rounded.equals("-0") || rounded.equals("+0") ? "0" : rounded.replace('-', '−');
  }

  private static String tenths(double points) {
    String rounded = String.format(Locale.ROOT, "%+.1f", points);
    return rounded.equals("-0.0") || rounded.equals("+0.0") ? "0.0" : rounded.replace('-', '−');
  }
}
