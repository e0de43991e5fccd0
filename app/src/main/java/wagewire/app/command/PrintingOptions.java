package wagewire.app.command;

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
import wagewire.app.log.LogFormat;
import wagewire.app.log.LogSetup;
import wagewire.app.settings.SettingDefaults;
import wagewire.app.settings.Settings;
import wagewire.model.error.MemoryFailure;
import wagewire.model.text.NearestName;

/** How every command prints. */
public final class PrintingOptions {

  private static final String NAME = "printing";
  private static final List<String> LEVELS = List.of("ERROR", "WARN", "INFO", "DEBUG");

  @Option(
      names = "--log",
      paramLabel = "FORMAT",
      description = "On standard error: text for people, or json for machines (default: text).")
  private LogFormat format = LogFormat.TEXT;

  @Option(names = "--no-color", description = "Leave colours off; so does the variable NO_COLOR.")
  private boolean noColor;

  @Option(names = "--plain", description = "Leave colours and progress bars off.")
  private boolean plain;

  /** Gives the options to a command and all below it. */
  public static void addTo(CommandLine command) {
    command.getCommandSpec().addMixin(NAME, CommandSpec.forAnnotatedObject(new PrintingOptions()));
    command.getSubcommands().values().forEach(PrintingOptions::addTo);
  }

  /** Does what was parsed, and prints as that says. */
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
      // Errors would pass the handler of failures by.
      throw new ExecutionException(
          command.commandLine(), "out of memory", MemoryFailure.of(e).orElseThrow());
    }
  }

  /** Whether a bar may be drawn on the standard error: a person watches, and did not decline. */
  public static boolean bars(CommandSpec command) {
    PrintingOptions options = of(command);
    return Terminal.present()
        && !"dumb".equals(System.getenv("TERM"))
        && (options == null || (!options.plain && options.format != LogFormat.JSON));
  }

  private static @Nullable PrintingOptions of(CommandSpec command) {
    CommandSpec mixin = command.mixins().get(NAME);
    return mixin != null && mixin.userObject() instanceof PrintingOptions options ? options : null;
  }

  /** Nothing of the log is touched for help, or where all is as usual: that takes its time. */
  private void apply(CommandLine root, CommandSpec command, boolean help) {
    if (noColor || plain) {
      root.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
    }
    if (help) {
      return;
    }
    OptionSpec file = command.findOption("--settings");
    Settings.read(
            file == null ? null : (Path) file.getValue(), SettingDefaults.environmentOf(command))
        .value("log.level")
        .ifPresent(level -> LogSetup.level(known(command, level)));
    if (format == LogFormat.JSON) {
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
