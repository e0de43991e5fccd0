package wagewire.app.settings;
import wagewire.model.table.ResourceTable;
import java.util.List;
import java.util.Optional;


/** Every setting that there is, from {@code settings.tsv}. */
public final class KnownSettings {

  private static final List<Setting> ALL =
      ResourceTable.lines(KnownSettings.class, "settings.tsv").stream().map(Setting::of).toList();

  private KnownSettings() {}

  /** In the order of the table. */
  public static List<Setting> all() {
    return ALL;
  }

  /** Those that a settings file may name. */
  static List<String> keys() {
    return ALL.stream().filter(Setting::inFile).map(Setting::key).toList();
  }

  static Optional<Setting> find(String key) {
    return ALL.stream().filter(one -> one.inFile() && one.key().equals(key)).findFirst();
  }

  /** The setting that an option of a command says. */
  static Optional<Setting> saidBy(String command, String option) {
    return ALL.stream().filter(one -> one.isSaidBy(command, option)).findFirst();
  }

  /** Whether a variable of the environment is one of these. */
  static boolean isVariable(String name) {
    return ALL.stream()
        .anyMatch(one ->
            one.isFamily()
                ? name.startsWith(one.environment().substring(0, one.environment().length() - 1))
                : name.equals(one.environment()));
  }
}
