package wagewire.app.command;

import java.io.Console;

/** Detection of an interactive terminal. */
public final class Terminal {

  private Terminal() {}

  /**
   * Returns true when standard input and output are a terminal; null is still allowed for by the
   * console's documentation.
   */
  @SuppressWarnings("SystemConsoleNull")
  public static boolean present() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }
}
