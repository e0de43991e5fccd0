package wagewire.app.log;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.jspecify.annotations.Nullable;
import wagewire.model.text.StoredText;

/** Formats the message of a log entry without line breaks and escapes. */
public final class OneLine extends ClassicConverter {

  @Override
  public String convert(ILoggingEvent event) {
    return String.valueOf(of(event.getFormattedMessage()));
  }

  /** Returns the text with a blank for each run of control characters; null for null. */
  static @Nullable String of(@Nullable String text) {
    return text == null ? null : StoredText.oneLine(text);
  }
}
