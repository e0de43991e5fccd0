package wagewire.app.schedule;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A weekly time in a time zone. A time that a change of clocks skips is moved by the length of the
 * gap.
 */
public record ReleaseTime(DayOfWeek day, LocalTime time, ZoneId zone) {

  private static final Pattern WRITTEN = Pattern.compile("([A-Za-z]{3})[a-z]* +(\\d{2}:\\d{2})");

  /**
   * Parses a day and a time.
   *
   * @param text such as {@code MON 06:00}
   * @throws DateTimeException that names a valid value
   */
  public static ReleaseTime parse(String text, ZoneId zone) {
    Matcher written = WRITTEN.matcher(text.strip());
    if (!written.matches()) {
      throw wrong(text);
    }
    String start = written.group(1).toUpperCase(Locale.ROOT);
    DayOfWeek day =
        Arrays.stream(DayOfWeek.values())
            .filter(one -> one.name().startsWith(start))
            .findFirst()
            .orElseThrow(() -> wrong(text));
    try {
      return new ReleaseTime(day, LocalTime.parse(written.group(2)), zone);
    } catch (DateTimeException e) {
      throw wrong(text);
    }
  }

  private static DateTimeException wrong(String text) {
    return new DateTimeException(
        "must be a day and a time such as 'MON 06:00', not '" + text + "'");
  }

  /** Returns the next such time after the moment. */
  public Instant after(Instant moment) {
    LocalDate date = LocalDate.ofInstant(moment, zone).with(TemporalAdjusters.nextOrSame(day));
    Instant next = at(date);
    return next.isAfter(moment) ? next : at(date.plusWeeks(1));
  }

  private Instant at(LocalDate date) {
    return ZonedDateTime.of(date, time, zone).toInstant();
  }
}
