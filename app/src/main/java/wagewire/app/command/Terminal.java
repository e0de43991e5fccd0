package wagewire.app.command;

import java.io.Console;

/** Whether a person watches. */
public final class Terminal {

  private Terminal() {}

  /** Null is still allowed for by the console's own documentation. */
  @SuppressWarnings("SystemConsoleNull")
  public static boolean present() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }
}
