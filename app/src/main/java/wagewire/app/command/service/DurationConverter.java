package wagewire.app.command.service;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts {@code 24h}, {@code 90m}, {@code 30s} to a duration. */
final class DurationConverter implements ITypeConverter<Duration> {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})([smhd])");

  @Override
  public Duration convert(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches() || Integer.parseInt(written.group(1)) == 0) {
      throw new TypeConversionException(
          "must be a duration such as 24h, 90m or 30s, not '" + text + "'");
    }
    long number = Long.parseLong(written.group(1));
    return switch (written.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  /** Formats a duration as hours, minutes or seconds. */
  static String text(Duration every) {
    if (every.toMinutes() == 0) {
      return every.toSeconds() + "s";
    }
    return every.toMinutesPart() == 0 ? every.toHours() + "h" : every.toMinutes() + "m";
  }
}
