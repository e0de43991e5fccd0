package wagewire.app.command;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import wagewire.model.text.StoredText;

/**
 * Writes to a terminal without what acts on it: of control characters line ends and tabs alone, and
 * no marks of direction. Data of others, loaded by whatever version, passes through here.
 */
final class TerminalWriter extends FilterWriter {

  TerminalWriter(Writer terminal) {
    super(terminal);
  }

  @Override
  public void write(int sign) throws IOException {
    if (isSafe((char) sign)) {
      super.write(sign);
    }
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    write(new String(text, from, length), 0, length);
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    StringBuilder safe = new StringBuilder(length);
    text.chars()
        .skip(from)
        .limit(length)
        .filter(sign -> isSafe((char) sign))
        .forEach(sign -> safe.append((char) sign));
    super.write(safe.toString(), 0, safe.length());
  }

  private static boolean isSafe(char sign) {
    return sign == '\n' || sign == '\t' || !StoredText.isControl(sign);
  }
}
