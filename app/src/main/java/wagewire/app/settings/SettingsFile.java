package wagewire.app.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import wagewire.local.data.OwnerOnlyPermissions;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.text.NearestName;

/** Reads a file of Java properties. */
final class SettingsFile {

  private SettingsFile() {}

  /**
   * Reads keys and values.
   *
   * @throws WagewireException WRONG_USAGE for an unreadable file and an unknown key;
   *     UNREADABLE_INPUT for one with a secret that other accounts may read
   */
  static Map<String, String> read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(file, e);
    }
    Map<String, String> said = new TreeMap<>();
    for (String key : properties.stringPropertyNames()) {
      requireKnown(key, file);
      said.put(key, properties.getProperty(key).strip());
    }
    if (said.entrySet().stream().anyMatch(one -> isSecret(one.getKey(), one.getValue()))) {
      requireUnread(file);
    }
    return said;
  }

  private static boolean isSecret(String key, String value) {
    boolean secret =
        KnownSettings.find(key)
            .map(Setting::secret)
            .orElseGet(() -> PassThroughSettings.isSecret(key));
    return !value.isEmpty() && (secret || EffectiveSettings.hasCredentials(value));
  }

  private static void requireUnread(Path file) {
    try {
      OwnerOnlyPermissions.requireUnread(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static WagewireException unreadable(Path file, Exception cause) {
    return new WagewireException(
        ErrorCode.WRONG_USAGE,
        "the settings file cannot be read",
        file.toString(),
        "Check the name after --settings or in WAGEWIRE_SETTINGS.",
        cause);
  }

  private static void requireKnown(String key, Path file) {
    if (KnownSettings.find(key).isPresent()) {
      return;
    }
    Optional<PassThroughSettings> client = PassThroughSettings.of(key);
    List<String> known = new ArrayList<>(KnownSettings.keys());
    if (client.isPresent()) {
      String prefix = client.get().prefix();
      if (client.get().names().contains(key.substring(prefix.length()))) {
        return;
      }
      client.get().names().forEach(name -> known.add(prefix + name));
    }
    throw new WagewireException(
        ErrorCode.WRONG_USAGE,
        "unknown setting '%s'; did you mean '%s'?".formatted(key, NearestName.of(key, known)),
        file.toString(),
        "./wagewire config --known lists them.");
  }
}
