package wagewire.model.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ISO week, known by its Monday.
 *
 * @param monday its first day
 */
public record IsoWeek(LocalDate monday) implements Comparable<IsoWeek> {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-W(\\d{2})");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  public IsoWeek {
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException(monday + " is not a Monday");
    }
  }

  /** The week that holds the day. */
  public static IsoWeek of(LocalDate day) {
    return new IsoWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }

  /** Reads {@code 2026-W47}; throws {@link DateTimeParseException} for anything else. */
  public static IsoWeek parse(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (written.matches()) {
      int year = Integer.parseInt(written.group(1));
      int week = Integer.parseInt(written.group(2));
      IsoWeek parsed = of(LocalDate.of(year, 1, 4)).plusWeeks(week - 1L);
      if (parsed.toString().equals(text)) {
        return parsed;
      }
    }
    throw new DateTimeParseException("A week is written 2026-W47", text, 0);
  }

  /**
   * Reads a week in any case, or one of its days as {@code 2026-11-18}; throws {@link
   * DateTimeException} for anything else.
   */
  public static IsoWeek read(String text) {
    return DAY.matcher(text).matches()
        ? of(LocalDate.parse(text))
        : parse(text.toUpperCase(Locale.ROOT));
  }

  public LocalDate sunday() {
    return monday.plusDays(6);
  }

  public IsoWeek plusWeeks(long weeks) {
    return new IsoWeek(monday.plusWeeks(weeks));
  }

  public IsoWeek minusWeeks(long weeks) {
    return plusWeeks(-weeks);
  }

  /** Returns the number of weeks from the other week to this one. */
  public int weeksSince(IsoWeek other) {
    return (int) ChronoUnit.WEEKS.between(other.monday, monday);
  }

  @Override
  public int compareTo(IsoWeek other) {
    return monday.compareTo(other.monday);
  }

  @Override
  public String toString() {
    return "%04d-W%02d"
        .formatted(
            monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
