package wagewire.app.log;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Takes what libraries log through {@code java.util.logging}, and with it {@code System.Logger},
 * into the program's log.
 */
public final class LibraryLog extends Handler {

  /** Configuration of {@code java.util.logging}, which creates it when a library first logs. */
  public static final class Setup {
    public Setup() throws IOException {
      String handlers = "handlers=" + LibraryLog.class.getName() + "\n.level=INFO\n";
      LogManager.getLogManager()
          .readConfiguration(
              new ByteArrayInputStream(handlers.getBytes(StandardCharsets.ISO_8859_1)));
    }
  }

  /** Has libraries' entries taken; without effect once one has logged. */
  static void install() {
    System.setProperty("java.util.logging.config.class", Setup.class.getName());
  }

  @Override
  public void publish(LogRecord entry) {
    String logger = entry.getLoggerName();
    LoggingEventBuilder line =
        LoggerFactory.getLogger(logger == null ? "java.util.logging" : logger)
            .atLevel(level(entry.getLevel()));
    line.setCause(entry.getThrown()).log("{}", message(entry));
  }

  private static org.slf4j.event.Level level(Level level) {
    if (level.intValue() >= Level.SEVERE.intValue()) {
      return org.slf4j.event.Level.ERROR;
    }
    return level.intValue() >= Level.WARNING.intValue()
        ? org.slf4j.event.Level.WARN
        : org.slf4j.event.Level.INFO;
  }

  private static String message(LogRecord entry) {
    String message = String.valueOf(entry.getMessage());
    Object[] parameters = entry.getParameters();
    if (parameters == null || parameters.length == 0) {
      return message;
    }
    try {
      return MessageFormat.format(message, parameters);
    } catch (IllegalArgumentException _) {
      return message;
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
