package wagewire.app.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Settings from the environment and a settings file; the environment takes precedence. Options,
 * which take precedence over both, belong to the commands.
 */
public final class Settings {

  private static final String VARIABLES = "WAGEWIRE_";
  private static final String FILE = "WAGEWIRE_SETTINGS";

  private final Map<String, String> environment;
  private final Map<String, String> said;
  private final String file;

  private Settings(Map<String, String> environment, Map<String, String> said, String file) {
    this.environment = environment;
    this.said = said;
    this.file = file;
  }

  /**
   * Reads the settings file.
   *
   * @param named file named by an option; null for the one that the environment names, if any
   * @throws wagewire.model.error.WagewireException WRONG_USAGE for an unreadable file or an unknown
   *     key in it
   */
  public static Settings read(@Nullable Path named, Map<String, String> environment) {
    String variable = environment.getOrDefault(FILE, "");
    Path file = named == null && !variable.isBlank() ? Path.of(variable) : named;
    return file == null
        ? new Settings(environment, Map.of(), "")
        : new Settings(environment, SettingsFile.read(file), file.toString());
  }

  /** Finds a value; empty when it is unset or blank. */
  public Optional<ResolvedSetting> find(Setting setting) {
    String value = environment.getOrDefault(setting.environment(), "");
    if (!value.isBlank()) {
      return Optional.of(
          new ResolvedSetting(value, ResolvedSetting.Source.ENVIRONMENT, setting.environment()));
    }
    return setting.inFile() ? inFile(setting.key()) : Optional.empty();
  }

  /** Returns the value of a key of the table; empty when it is unset. */
  public Optional<String> value(String key) {
    return KnownSettings.find(key).flatMap(this::find).map(ResolvedSetting::value);
  }

  /** Returns the settings to pass to the client, under its own names. */
  public Map<String, ResolvedSetting> passedOn(PassThroughSettings client) {
    Map<String, ResolvedSetting> passed = new TreeMap<>();
    for (String key : said.keySet()) {
      if (key.startsWith(client.prefix()) && KnownSettings.find(key).isEmpty()) {
        inFile(key).ifPresent(one -> passed.put(key.substring(client.prefix().length()), one));
      }
    }
    if (environment.keySet().stream().anyMatch(name -> isPassedOn(name, client))) {
      for (String name : client.names()) {
        String variable = client.variable(name);
        String value = environment.getOrDefault(variable, "");
        boolean own =
            KnownSettings.isEnvironmentVariable(variable)
                || KnownSettings.find(client.prefix() + name).isPresent();
        if (!value.isBlank() && !own) {
          passed.put(
              name, new ResolvedSetting(value, ResolvedSetting.Source.ENVIRONMENT, variable));
        }
      }
    }
    return passed;
  }

  /** Returns the values of {@link #passedOn}. */
  public Map<String, String> valuesPassedOn(PassThroughSettings client) {
    return passedOn(client).entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> one.getValue().value()));
  }

  /**
   * Returns variables with the program's prefix that are no setting. They are no error, because
   * Kubernetes creates such variables for services.
   */
  public List<String> unknownVariables() {
    return environment.keySet().stream()
        .filter(name -> name.startsWith(VARIABLES) && !KnownSettings.isEnvironmentVariable(name))
        .filter(name -> !isOfAClient(name))
        .sorted()
        .toList();
  }

  private static boolean isOfAClient(String variable) {
    for (PassThroughSettings client : PassThroughSettings.values()) {
      if (variable.startsWith(client.variables())
          && client.names().stream().anyMatch(name -> client.variable(name).equals(variable))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPassedOn(String variable, PassThroughSettings client) {
    return variable.startsWith(client.variables())
        && !KnownSettings.isEnvironmentVariable(variable);
  }

  private Optional<ResolvedSetting> inFile(String key) {
    String value = said.getOrDefault(key, "");
    return value.isBlank()
        ? Optional.empty()
        : Optional.of(new ResolvedSetting(value, ResolvedSetting.Source.FILE, file));
  }
}
