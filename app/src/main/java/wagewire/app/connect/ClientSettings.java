package wagewire.app.connect;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * Credentials and client settings that do not belong on a command line.
 *
 * @param databaseUser empty when the JDBC URL says all
 * @param databasePassword empty when the JDBC URL says all
 * @param kafka settings of Kafka's clients
 */
record ClientSettings(String databaseUser, String databasePassword, Map<String, String> kafka) {

  private static final String KAFKA = "kafka.";

  /** Unknown keys are errors. */
  static ClientSettings read(@Nullable Path file) {
    Properties properties = new Properties();
    if (file != null) {
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new WagewireException(
            ErrorCode.WRONG_USAGE,
            "the settings file cannot be read",
            file.toString(),
            "Check the name after --settings or in WAGEWIRE_SETTINGS.",
            e);
      }
    }
    Map<String, String> kafka = new HashMap<>();
    for (String key : properties.stringPropertyNames()) {
      if (key.startsWith(KAFKA)) {
        kafka.put(key.substring(KAFKA.length()), properties.getProperty(key));
      } else if (!key.equals("database.user") && !key.equals("database.password")) {
        throw new WagewireException(
            ErrorCode.WRONG_USAGE,
            "unknown setting '" + key + "'",
            String.valueOf(file),
            "Known are database.user, database.password and kafka.*.");
      }
    }
    return new ClientSettings(
        setting(properties, "database.user", "WAGEWIRE_DATABASE_USER"),
        setting(properties, "database.password", "WAGEWIRE_DATABASE_PASSWORD"),
        kafka);
  }

  /** From the file, else from the environment, else empty. */
  private static String setting(Properties properties, String key, String variable) {
    return properties.getProperty(key, System.getenv().getOrDefault(variable, ""));
  }
}
