package wagewire.app.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import wagewire.model.error.WagewireException;

/** Gives options that were not written what the environment or the settings file says of them. */
public final class SettingDefaults implements IDefaultValueProvider {

  private static final String FILE_OPTION = "--settings";

  private final Map<String, String> environment;

  public SettingDefaults(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** The environment that a command was given; the process's own where it was given none. */
  public static Map<String, String> environmentOf(CommandSpec command) {
    return command.commandLine().getDefaultValueProvider() instanceof SettingDefaults defaults
        ? defaults.environment
        : System.getenv();
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)) {
      return null;
    }
    CommandSpec command = option.command();
    boolean group = !command.subcommands().isEmpty();
    if (group || command.commandLine().isUsageHelpRequested()) {
      return null;
    }
    Optional<Setting> setting = setting(command, option);
    return setting
        .flatMap(known -> read(command).find(known))
        .map(ResolvedSetting::value)
        .orElse(null);
  }

  private static Optional<Setting> setting(CommandSpec command, OptionSpec option) {
    for (String name : option.names()) {
      Optional<Setting> setting = KnownSettings.saidBy(topmost(command), name);
      if (setting.isPresent()) {
        return setting;
      }
    }
    return Optional.empty();
  }

  /** The command's name below the program's own; of a subcommand, that of its group. */
  private static String topmost(CommandSpec command) {
    CommandSpec above = command.parent();
    return above == null || above.parent() == null ? command.name() : topmost(above);
  }

  private Settings read(CommandSpec command) {
    OptionSpec file = command.findOption(FILE_OPTION);
    try {
      return Settings.read(file == null ? null : (Path) file.getValue(), environment);
    } catch (WagewireException e) {
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
