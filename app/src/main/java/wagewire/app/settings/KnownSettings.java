package wagewire.app.settings;

import java.util.List;
import java.util.Optional;
import wagewire.model.table.ResourceTable;

/** All settings, from {@code settings.tsv}. */
public final class KnownSettings {

  private static final List<Setting> ALL =
      ResourceTable.lines(KnownSettings.class, "settings.tsv").stream().map(Setting::of).toList();

  private KnownSettings() {}

  /** Returns the settings in the order of the table. */
  public static List<Setting> all() {
    return ALL;
  }

  /** Returns the keys that a settings file may contain. */
  static List<String> keys() {
    return ALL.stream().filter(Setting::inFile).map(Setting::key).toList();
  }

  static Optional<Setting> find(String key) {
    return ALL.stream().filter(Setting::inFile).filter(one -> one.key().equals(key)).findFirst();
  }

  /** Finds the setting of a command's option. */
  static Optional<Setting> ofOption(String command, String option) {
    return ALL.stream().filter(one -> one.isSetBy(command, option)).findFirst();
  }

  /** Returns true for the name of an environment variable of a setting. */
  static boolean isEnvironmentVariable(String name) {
    return ALL.stream().anyMatch(one -> one.isVariable(name));
  }
}
