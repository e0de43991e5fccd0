package wagewire.app.command;

import java.util.regex.Pattern;

/** Texts of others, such as a file's header, as a terminal may show them. */
public final class TerminalText {

  private static final Pattern UNPRINTABLE = Pattern.compile("[\\s\\p{Cc}\\p{Cf}]+");

  private TerminalText() {}

  /** The text with a blank for each run of line breaks, blanks and control characters. */
  public static String of(String text) {
    return UNPRINTABLE.matcher(text).replaceAll(" ").strip();
  }
}
