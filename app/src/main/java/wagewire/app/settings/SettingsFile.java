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
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.text.NearestName;

/** Reads a file of Java properties. */
final class SettingsFile {

  private SettingsFile() {}

  /**
   * Reads keys and values.
   *
   * @throws WagewireException WRONG_USAGE for an unreadable file and an unknown key
   */
  static Map<String, String> read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new WagewireException(
          ErrorCode.WRONG_USAGE,
          "the settings file cannot be read",
          file.toString(),
          "Check the name after --settings or in WAGEWIRE_SETTINGS.",
          e);
    }
    Map<String, String> said = new TreeMap<>();
    for (String key : properties.stringPropertyNames()) {
      requireKnown(key, file);
      said.put(key, properties.getProperty(key).strip());
    }
    return said;
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
