package wagewire.app.connect;

import java.util.Map;
import wagewire.app.settings.PassedOn;
import wagewire.app.settings.Settings;

/**
 * Credentials and client settings that do not belong on a command line.
 *
 * @param databaseUser empty when the JDBC URL says all
 * @param databasePassword empty when the JDBC URL says all
 * @param kafka settings of Kafka's clients
 * @param database settings of PostgreSQL's driver
 */
record ClientSettings(
    String databaseUser,
    String databasePassword,
    Map<String, String> kafka,
    Map<String, String> database) {

  static ClientSettings of(Settings settings) {
    return new ClientSettings(
        settings.value("database.user").orElse(""),
        settings.value("database.password").orElse(""),
        settings.valuesPassedOn(PassedOn.KAFKA),
        settings.valuesPassedOn(PassedOn.DATABASE));
  }
}
