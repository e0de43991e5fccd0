package wagewire.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import java.io.PrintWriter;
import org.slf4j.LoggerFactory;

/** Changes the setup of logback.xml for this process. */
public final class LogSetup {

  private static final String APPENDER = "errors";
  private static final String OURS = "wagewire";

  private LogSetup() {}

  /** Has libraries that log in other ways write to this log. */
  public static void takeLibraries() {
    LibraryLog.install();
  }

  /** Sets the level of the program's own loggers. */
  public static void level(String name) {
    logger(OURS).setLevel(Level.valueOf(name));
  }

  /** Switches the log to one JSON object a line. */
  public static void json() {
    Logger root = logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Appender<ILoggingEvent> appender = root.getAppender(APPENDER);
    if (appender instanceof ConsoleAppender<ILoggingEvent> console) {
      console.stop();
      console.setEncoder(encoder(root.getLoggerContext()));
      console.start();
    }
  }

  /** Returns a writer that logs each line as a message of the command. */
  public static PrintWriter said() {
    return new PrintWriter(new LoggedLines(messages()), true);
  }

  /** Logs the line with which the command fails. */
  public static void failed(String line) {
    messages().error("{}", line);
  }

  private static Logger messages() {
    Logger command = logger("wagewire.messages");
    command.setLevel(Level.INFO);
    return command;
  }

  private static JsonEncoder encoder(LoggerContext context) {
    JsonEncoder encoder = new JsonEncoder();
    encoder.setContext(context);
    encoder.setWithSequenceNumber(false);
    encoder.setWithNanoseconds(false);
    encoder.setWithContext(false);
    encoder.setWithMessage(false);
    encoder.setWithArguments(false);
    encoder.setWithFormattedMessage(true);
    encoder.start();
    return encoder;
  }

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }
}
