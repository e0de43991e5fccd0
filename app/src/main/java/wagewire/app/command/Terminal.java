package wagewire.app.command;

import java.io.Console;
import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import wagewire.model.text.StoredText;

/** The terminal that a command writes to. */
public final class Terminal {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

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

  /** Returns foreign text with one blank for each run of white space and control characters. */
  public static String safe(String text) {
    return BLANKS.matcher(StoredText.oneLine(text)).replaceAll(" ").strip();
  }

  /** Prints a line of the command's result on standard output. */
  public static void print(CommandSpec command, String line) {
    print(command.commandLine().getOut(), line);
  }

  /** Notes variables of the environment with the program's prefix that are no settings. */
  public static void noteUnread(PrintWriter errors, List<String> variables) {
    for (String variable : variables) {
      note(errors, "no setting, and not read: " + variable + " of the environment");
    }
  }

  /** Prints a message of the command on standard error: one line, whatever it quotes. */
  public static void note(CommandSpec command, String line) {
    note(command.commandLine().getErr(), line);
  }

  /** Prints a message on the writer for standard error: one line, whatever it quotes. */
  public static void note(PrintWriter errors, String line) {
    print(errors, StoredText.oneLine(line));
  }

  private static void print(PrintWriter writer, String line) {
    writer.println(line);
    writer.flush();
  }
}
