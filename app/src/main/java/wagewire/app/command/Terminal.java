package wagewire.app.command;

/** Whether a person watches. */
final class Terminal {

  private Terminal() {}

  static boolean present() {
    return System.console() instanceof java.io.Console console && console.isTerminal();
  }
}
