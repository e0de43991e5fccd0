package wagewire.ingest.read.jsonld;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.value.JsonFields;
import wagewire.ingest.read.value.Times;

/**
 * Parses dates that are not ISO 8601: without separators, day first with points, with the month's
 * English name, or as printed by browsers. Dates with an ambiguous order of day and month stay
 * unread.
 */
final class PostingDates {

  private static final Pattern DAY_OF_MOMENT =
      Pattern.compile("(\\d{4}-\\d{1,2}-\\d{1,2})[T\\s].*");
  private static final Pattern WEEKDAY =
      Pattern.compile("(?i)^(?:mon|tue|wed|thu|fri|sat|sun)\\w*,?\\s+");
  private static final Pattern ORDINAL = Pattern.compile("(?i)(\\d)(?:st|nd|rd|th)\\b");
  private static final Pattern CLOCK = Pattern.compile("\\s+\\d{1,2}:\\d{2}.*$");

  private static final int LONGEST = 100;

  private static final List<DateTimeFormatter> FORMS =
      Stream.of(
              "uuuuMMdd",
              "d.M.uuuu",
              "uuuu.M.d",
              "d-MMM-uuuu",
              "d MMM uuuu",
              "d MMMM uuuu",
              "MMM d uuuu",
              "MMMM d uuuu")
          .map(PostingDates::form)
          .toList();

  private PostingDates() {}

  static @Nullable Instant of(@Nullable JsonNode node) {
    List<String> texts = JsonFields.texts(node);
    if (texts.isEmpty()) {
      return null;
    }
    String text = texts.getFirst();
    Instant time = Times.stated(text);
    return time == null ? day(text) : time;
  }

  private static @Nullable Instant day(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    Matcher moment = DAY_OF_MOMENT.matcher(text);
    if (moment.matches()) {
      return Times.stated(moment.group(1));
    }
    String bare = WEEKDAY.matcher(text.strip()).replaceFirst("");
    bare = ORDINAL.matcher(bare).replaceAll("$1").replace(",", "");
    bare = CLOCK.matcher(bare).replaceFirst("").replaceAll("\\s+", " ").strip();
    String written = bare;
    return FORMS.stream()
        .flatMap(form -> Stream.ofNullable(parsed(written, form)))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Instant parsed(String text, DateTimeFormatter form) {
    try {
      return Times.stated(LocalDate.parse(text, form).toString());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
