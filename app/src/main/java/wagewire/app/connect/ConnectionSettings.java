package wagewire.app.connect;

import java.util.Map;
import wagewire.app.settings.PassThroughSettings;
import wagewire.app.settings.Settings;
import wagewire.warehouse.Warehouse;

/**
 * Credentials and client settings, which do not belong on a command line.
 *
 * @param databaseUser empty when the JDBC URL contains it or needs none
 * @param databasePassword empty when the JDBC URL contains it or needs none
 * @param readerUser name of the account with read access only
 * @param readerPassword empty when that account is not to be used
 * @param kafka settings of Kafka's clients
 * @param database settings of PostgreSQL's driver
 */
record ConnectionSettings(
    String databaseUser,
    String databasePassword,
    String readerUser,
    String readerPassword,
    Map<String, String> kafka,
    Map<String, String> database) {

  static ConnectionSettings of(Settings settings) {
    return new ConnectionSettings(
        settings.value("database.user").orElse(""),
        settings.value("database.password").orElse(""),
        settings.value("database.reader.user").orElse(Warehouse.READER),
        settings.value("database.reader.password").orElse(""),
        settings.valuesPassedOn(PassThroughSettings.KAFKA),
        settings.valuesPassedOn(PassThroughSettings.DATABASE));
  }
}
