package wagewire.metrics.sentence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.Interval;

/**
 * Formats numbers: 1,243 · 38 % · +2.1 points · 412 employers · 16 Nov 2026. A number never shows a
 * digit smaller than a fiftieth of its interval's half-width.
 */
public final class Numbers {

  private static final double SUPPORT = 50;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.US);

  private Numbers() {}

  /** Formats a count: 1,243. */
  public static String count(double value) {
    return decimal(value, 0);
  }

  /** Formats 41 days, 1 day. */
  public static String days(double days) {
    String count = count(days);
    return count + (count.equals("1") ? " day" : " days");
  }

  /** Formats 412 employers, 1 employer. */
  public static String employers(int count) {
    return count(count) + (count == 1 ? " employer" : " employers");
  }

  /**
   * Formats a share in 0..1 as 38 %, with a decimal where the interval is narrow or it would be
   * rounded to 0.
   */
  public static String share(double share, @Nullable Interval interval) {
    return decimal(100 * share, shareDecimals(share, interval)) + " %";
  }

  /** Formats the ends of a share's interval: 33 to 43 %. */
  public static String shareRange(double share, Interval interval) {
    int decimals = shareDecimals(share, interval);
    return "%s to %s %%"
        .formatted(
            decimal(100 * interval.low(), decimals), decimal(100 * interval.high(), decimals));
  }

  /** Formats 16 Nov 2026. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Formats with grouping commas, a true minus sign and no negative zero. */
  public static String decimal(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    // String.format reads its pattern anew each time, for most of the time that a sentence takes.
    String plain =
        BigDecimal.valueOf(Math.abs(value))
            .setScale(decimals, RoundingMode.HALF_UP)
            .toPlainString();
    boolean zero = plain.chars().noneMatch(one -> one >= '1' && one <= '9');
    return (value < 0 && !zero ? "−" : "") + grouped(plain, decimals);
  }

  /** Sets a comma before each three digits of the whole part. */
  private static String grouped(String plain, int decimals) {
    StringBuilder text = new StringBuilder(plain);
    int whole = plain.length() - (decimals == 0 ? 0 : decimals + 1);
    for (int comma = whole - 3; comma > 0; comma -= 3) {
      text.insert(comma, ',');
    }
    return text.toString();
  }

  /** Formats {@link #decimal} with a plus sign above zero. */
  public static String signed(double value, int decimals) {
    String text = decimal(value, decimals);
    boolean plain = value <= 0 || text.equals(decimal(0, decimals));
    return plain ? text : "+" + text;
  }

  /**
   * Formats an end of an interval as {@link #signed}, with a decimal more where its sign is lost.
   */
  public static String end(double value, int decimals) {
    String rounded = signed(value, decimals);
    boolean lost = value != 0 && rounded.equals(signed(0, decimals));
    return lost ? signed(value, decimals + 1) : rounded;
  }

  /** Returns the smallest step that an interval supports, a power of ten. */
  static double step(double halfWidth) {
    return Math.pow(10, Math.ceil(Math.log10(halfWidth / SUPPORT)));
  }

  private static int shareDecimals(double share, @Nullable Interval interval) {
    boolean vanishes = share > 0 && 100 * share < 0.5;
    boolean narrow = interval != null && 100 * interval.halfWidth() < 0.5;
    return vanishes || narrow ? 1 : 0;
  }
}
