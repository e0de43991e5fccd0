package wagewire.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
import wagewire.model.error.WagewireException;
import wagewire.model.text.NearestName;
import wagewire.model.text.StoredText;

/** Options for the output and the log of every command. */
public final class PrintingOptions {

  private static final String NAME = "printing";
  private static final String LOG = "--log";
  private static final List<String> LEVELS = List.of("ERROR", "WARN", "INFO", "DEBUG");

  /** Format of the log and of messages on standard error. */
  enum Format {
    /** Lines of text. */
    TEXT,
    /** One JSON object a line. */
    JSON
  }

  @Option(
      names = LOG,
      paramLabel = "FORMAT",
      description = "On standard error: text for people, or json for machines (default: text).")
  private @Nullable Format format;

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
    apply(
        parsed.commandSpec().commandLine(),
        command,
        last.isUsageHelpRequested() || command.helpCommand());
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
    return Terminal.present()
        && !"dumb".equals(System.getenv("TERM"))
        && !isGiven(command, options -> options.plain)
        && format(command) != Format.JSON;
  }

  /** Prints the line with which a command fails: an error of the log where that is in JSON. */
  public static void printFailure(CommandSpec command, String line) {
    if (format(command) == Format.JSON) {
      LogSetup.json();
      LogSetup.failed(StoredText.oneLine(line));
    } else {
      Terminal.note(command, line);
    }
  }

  /** Returns the format given with a command or before it, else that of the settings. */
  private static Format format(CommandSpec command) {
    CommandSpec given =
        fromBelow(command).filter(PrintingOptions::isFormatGiven).findFirst().orElse(command);
    PrintingOptions options = of(given);
    return options == null || options.format == null ? Format.TEXT : options.format;
  }

  private static boolean isFormatGiven(CommandSpec command) {
    ParseResult parsed = command.commandLine().getParseResult();
    return parsed != null && parsed.hasMatchedOption(LOG);
  }

  private static boolean isGiven(CommandSpec command, Predicate<PrintingOptions> option) {
    return fromBelow(command)
        .map(PrintingOptions::of)
        .anyMatch(at -> at != null && option.test(at));
  }

  /** Returns the command and those above it, up to the program. */
  private static Stream<CommandSpec> fromBelow(CommandSpec command) {
    return Stream.iterate(command, Objects::nonNull, CommandSpec::parent);
  }

  private static @Nullable PrintingOptions of(CommandSpec command) {
    CommandSpec mixin = command.mixins().get(NAME);
    return mixin != null && mixin.userObject() instanceof PrintingOptions options ? options : null;
  }

  /** Sets up the log, but not for help or default options, because that takes time. */
  private static void apply(CommandLine root, CommandSpec command, boolean help) {
    if (isGiven(command, options -> options.noColor || options.plain)) {
      root.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
    }
    if (help) {
      return;
    }
    try {
      VocabularyOption.use(command);
    } catch (WagewireException e) {
      throw new ExecutionException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
    if (Terminal.present()) {
      root.setOut(new PrintWriter(new TerminalWriter(root.getOut())));
    }
    OptionSpec file = command.findOption("--settings");
    Settings.read(
            file == null ? null : (Path) file.getValue(), SettingDefaults.environmentOf(command))
        .value("log.level")
        .ifPresent(level -> LogSetup.level(known(command, level)));
    LogSetup.takeLibraries();
    if (format(command) == Format.JSON) {
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
