package wagewire.app.log;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Formats the message of a log entry without line breaks and escapes. */
public final class OneLine extends ClassicConverter {

  private static final Pattern BREAKING = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+");

  @Override
  public String convert(ILoggingEvent event) {
    return String.valueOf(of(event.getFormattedMessage()));
  }

  /** Returns the text with a blank for each run of control characters; null for null. */
  static @Nullable String of(@Nullable String text) {
    return text == null ? null : clean(text);
  }

  /** Returns the text with a blank for each run of control characters. */
  public static String clean(String text) {
    return BREAKING.matcher(text).replaceAll(" ");
  }
}
