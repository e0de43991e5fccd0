package wagewire.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import wagewire.app.log.LogSetup;
import wagewire.app.settings.SettingDefaults;
import wagewire.app.settings.Settings;
import wagewire.model.error.MemoryFailure;
import wagewire.model.text.NearestName;

/** Options for the output and the log of every command. */
public final class PrintingOptions {

  private static final String NAME = "printing";
  private static final List<String> LEVELS = List.of("ERROR", "WARN", "INFO", "DEBUG");

  /** Format of the log and of messages on standard error. */
  enum Format {
    /** Lines of text. */
    TEXT,
    /** One JSON object a line. */
    JSON
  }

  @Option(
      names = "--log",
      paramLabel = "FORMAT",
      description = "On standard error: text for people, or json for machines (default: text).")
  private Format format = Format.TEXT;

  @Option(names = "--no-color", description = "Leave colours off; so does the variable NO_COLOR.")
  private boolean noColor;

  @Option(names = "--plain", description = "Leave colours and progress bars off.")
  private boolean plain;

  /** Adds the options to a command and all its subcommands. */
  public static void addTo(CommandLine command) {
    command.getCommandSpec().addMixin(NAME, CommandSpec.forAnnotatedObject(new PrintingOptions()));
    command.getSubcommands().values().forEach(PrintingOptions::addTo);
  }

  /** Executes the parsed command with its printing options. */
  public static int execute(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    CommandSpec command = last.commandSpec();
    PrintingOptions options = of(command);
    if (options != null) {
      options.apply(parsed.commandSpec().commandLine(), command, last.isUsageHelpRequested());
    }
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (OutOfMemoryError e) {
      // picocli does not pass errors to the handler of exceptions.
      throw new ExecutionException(
          command.commandLine(), "out of memory", MemoryFailure.of(e).orElseThrow());
    }
  }

  /**
   * Returns true when progress bars may be drawn: standard error is a terminal and bars are not
   * declined.
   */
  public static boolean bars(CommandSpec command) {
    PrintingOptions options = of(command);
    return Terminal.present()
        && !"dumb".equals(System.getenv("TERM"))
        && (options == null || (!options.plain && options.format != Format.JSON));
  }

  private static @Nullable PrintingOptions of(CommandSpec command) {
    CommandSpec mixin = command.mixins().get(NAME);
    return mixin != null && mixin.userObject() instanceof PrintingOptions options ? options : null;
  }

  /** Sets up the log, but not for help or default options, because that takes time. */
  private void apply(CommandLine root, CommandSpec command, boolean help) {
    if (noColor || plain) {
      root.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
    }
    if (help) {
      return;
    }
    if (Terminal.present()) {
      root.setOut(new PrintWriter(new TerminalWriter(root.getOut())));
    }
    OptionSpec file = command.findOption("--settings");
    Settings.read(
            file == null ? null : (Path) file.getValue(), SettingDefaults.environmentOf(command))
        .value("log.level")
        .ifPresent(level -> LogSetup.level(known(command, level)));
    if (format == Format.JSON) {
      LogSetup.json();
      root.setErr(LogSetup.said());
    }
  }

  private static String known(CommandSpec command, String level) {
    String upper = level.toUpperCase(Locale.ROOT);
    if (LEVELS.contains(upper)) {
      return upper;
    }
    throw new ParameterException(
        command.commandLine(),
        "log.level '%s' is unknown; did you mean '%s'?"
            .formatted(level, NearestName.of(upper, LEVELS)));
  }
}
