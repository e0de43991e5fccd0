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

/** Provides values of the environment and the settings file for options that were not given. */
public final class SettingDefaults implements IDefaultValueProvider {

  private static final String FILE_OPTION = "--settings";

  private final Map<String, String> environment;

  public SettingDefaults(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** Returns the environment of a command; the process's own when it has none. */
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
    if (group || command.helpCommand() || command.commandLine().isUsageHelpRequested()) {
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
      Optional<Setting> setting = KnownSettings.ofOption(topmost(command), name);
      if (setting.isPresent()) {
        return setting;
      }
    }
    return Optional.empty();
  }

  /** Returns the command's name below the program's; for a subcommand, its group's name. */
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
