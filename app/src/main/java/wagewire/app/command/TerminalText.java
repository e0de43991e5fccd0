package wagewire.app.command;

import java.util.regex.Pattern;

/** Foreign text, such as a file's header, made safe for a terminal. */
public final class TerminalText {

  private static final Pattern UNPRINTABLE = Pattern.compile("[\\s\\p{Cc}\\p{Cf}]+");

  private TerminalText() {}

  /** Returns the text with one blank for each run of white space and control characters. */
  public static String of(String text) {
    return UNPRINTABLE.matcher(text).replaceAll(" ").strip();
  }
}
