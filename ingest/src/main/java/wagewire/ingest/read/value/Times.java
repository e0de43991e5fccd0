package wagewire.ingest.read.value;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses points in time: ISO dates and date-times (also with a blank for the T), seconds or
 * milliseconds since 1970, RFC 1123 (also without its zone), month-first dates of the United
 * States, and days before the name of their month. Without a zone, UTC is assumed.
 */
public final class Times {

  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
  private static final Instant FIRST_YEAR = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");
  private static final Pattern EPOCH = Pattern.compile("\\d{9,10}(\\.\\d{1,9})?|\\d{12,13}");
  private static final int MILLISECOND_DIGITS = 12;

  private static final List<Form> FORMS =
      List.of(
          offset(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
          date("uuuu-M-d"),
          local(DateTimeFormatter.ISO_LOCAL_DATE_TIME),
          local(format("uuuu-M-d['T'][' ']H:mm[:ss][.SSSSSS][.SSS]['Z'][' UTC']")),
          offset(format("uuuu-M-d['T'][' ']H:mm[:ss][.SSSSSS][.SSS][ ][XXX][XX][X]")),
          date("M/d/uuuu"),
          local(format("M/d/uuuu H:mm[:ss]")),
          date("uuuu/M/d"),
          date("MMM d, uuuu"),
          date("MMMM d, uuuu"),
          date("d MMMM, uuuu"),
          offset(DateTimeFormatter.RFC_1123_DATE_TIME),
          local(format("EEE, d MMM uuuu H:mm:ss[:S]")));

  private record Form(DateTimeFormatter format, TemporalQuery<Instant> time) {}

  private Times() {}

  /** Parses a time; null for another format, and for years outside 1990 to 2099. */
  public static @Nullable Instant parse(@Nullable String text) {
    Instant time = stated(text);
    return time == null || time.isBefore(EARLIEST) || !time.isBefore(LATEST) ? null : time;
  }

  /**
   * Parses a time of which those that cannot be true are counted later; null for another format,
   * and for years outside 1 to 9999.
   */
  public static @Nullable Instant stated(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String stripped = text.strip();
    Instant time = EPOCH.matcher(stripped).matches() ? epoch(stripped) : written(stripped);
    return time == null || time.isBefore(FIRST_YEAR) || !time.isBefore(YEAR_10000) ? null : time;
  }

  private static Instant epoch(String digits) {
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    long number = Long.parseLong(whole);
    return whole.length() >= MILLISECOND_DIGITS
        ? Instant.ofEpochMilli(number)
        : Instant.ofEpochSecond(number);
  }

  private static @Nullable Instant written(String text) {
    for (Form form : FORMS) {
      if (isWritten(form, text)) {
        return resolved(form, text);
      }
    }
    return null;
  }

  /** Checks the range of fields in place. */
  private static boolean isWritten(Form form, String text) {
    ParsePosition position = new ParsePosition(0);
    try {
      return form.format().parseUnresolved(text, position) != null
          && position.getIndex() == text.length();
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Returns the time; null for a day that its month does not have. */
  private static @Nullable Instant resolved(Form form, String text) {
    try {
      return form.format().parse(text, form.time());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  private static Form offset(DateTimeFormatter format) {
    return new Form(format, parsed -> OffsetDateTime.from(parsed).toInstant());
  }

  private static Form local(DateTimeFormatter format) {
    return new Form(format, parsed -> LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC));
  }

  private static Form date(String pattern) {
    return new Form(
        format(pattern), parsed -> LocalDate.from(parsed).atStartOfDay().toInstant(ZoneOffset.UTC));
  }
}
