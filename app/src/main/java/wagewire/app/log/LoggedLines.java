package wagewire.app.log;

import java.io.Writer;
import org.slf4j.Logger;

/** Writer that logs each line, in the thread that ends the line. */
final class LoggedLines extends Writer {

  private final Logger logger;
  private final StringBuilder line = new StringBuilder();

  LoggedLines(Logger logger) {
    this.logger = logger;
  }

  @Override
  public void write(char[] characters, int offset, int length) {
    synchronized (lock) {
      for (int place = offset; place < offset + length; place++) {
        if (characters[place] == '\n') {
          log();
        } else {
          line.append(characters[place]);
        }
      }
    }
  }

  @Override
  public void flush() {}

  /** Logs the last line if it has no end. */
  @Override
  public void close() {
    synchronized (lock) {
      log();
    }
  }

  private void log() {
    if (!line.toString().isBlank()) {
      logger.info("{}", line.toString().stripTrailing());
    }
    line.setLength(0);
  }
}
