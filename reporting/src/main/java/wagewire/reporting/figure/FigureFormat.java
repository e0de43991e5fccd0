package wagewire.reporting.figure;

import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Money;
import wagewire.metrics.sentence.Numbers;
import wagewire.metrics.statistics.Interval;

/** Figures as text of cells; one that is not shown gives its reason. */
public final class FigureFormat {

  /** Sign of a missing figure. */
  public static final String MISSING = "–";

  private static final String POINTS = "points";

  private FigureFormat() {}

  /** Writes the number in its unit. */
  public static String number(@Nullable Figure figure) {
    return figure == null || !figure.shown() ? reason(figure) : plain(figure);
  }

  /** Writes the number in its unit; {@link #MISSING} where it is not shown. */
  public static String plain(Figure figure) {
    Double value = figure.value();
    if (value == null) {
      return MISSING;
    }
    return switch (figure.unit()) {
      case "currency" -> Money.of(value, figure.currency(), figure.interval());
      case "share" -> Numbers.share(value, figure.interval());
      case "percent" -> percent(value);
      case POINTS -> Numbers.signed(value, 1) + " points";
      default -> Numbers.count(value);
    };
  }

  /** Writes the interval in its unit, such as {@code +3 to +13 %}; {@link #MISSING} without one. */
  public static String range(Figure figure) {
    return figure.shown() ? compatible(figure) : MISSING;
  }

  /** Writes the interval as {@link #range} does, also of a figure that is not shown. */
  public static String compatible(Figure figure) {
    Interval interval = figure.interval();
    return interval == null ? MISSING : compatible(figure, interval);
  }

  /** Writes another interval in the figure's unit. */
  public static String compatible(Figure figure, Interval interval) {
    Double shown = figure.value();
    double value = shown == null ? (interval.low() + interval.high()) / 2 : shown;
    return switch (figure.unit()) {
      case "currency" -> Money.range(value, figure.currency(), interval);
      case "share" -> Numbers.shareRange(value, interval);
      case "percent" -> ends(interval, 0) + " %";
      case POINTS -> ends(interval, 1) + " points";
      case "count", "days" ->
          "%s to %s".formatted(Numbers.count(interval.low()), Numbers.count(interval.high()));
      default -> MISSING;
    };
  }

  /** Writes a change as {@code +7 % (+2 to +12)}, in points as {@code +2.6 (−1.7 to +6.9)}. */
  public static String change(@Nullable Figure figure) {
    Double value = figure == null ? null : figure.value();
    if (figure == null || value == null) {
      return reason(figure);
    }
    int decimals = figure.unit().equals(POINTS) ? 1 : 0;
    Interval interval = figure.interval();
    return Numbers.signed(value, decimals)
        + (decimals == 0 ? " %" : "")
        + (interval == null ? "" : " (" + ends(interval, decimals) + ")");
  }

  /** Writes a change in percent with its sign, such as {@code +8 %}. */
  public static String percent(double change) {
    return Numbers.signed(change, 0) + " %";
  }

  public static String integer(@Nullable Integer count) {
    return count == null ? MISSING : Numbers.count(count);
  }

  private static String ends(Interval interval, int decimals) {
    return "%s to %s"
        .formatted(Numbers.end(interval.low(), decimals), Numbers.end(interval.high(), decimals));
  }

  private static String reason(@Nullable Figure figure) {
    String reason = figure == null ? null : figure.reason();
    return reason == null ? MISSING : "not shown (" + reason.replace('_', ' ') + ")";
  }
}
