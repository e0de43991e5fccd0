package wagewire.app.connect;

import java.util.Map;
import java.util.Optional;
import wagewire.app.settings.PassThroughSettings;
import wagewire.app.settings.Settings;
import wagewire.local.postgres.DatabaseAddress;
import wagewire.warehouse.Warehouse;

/**
 * Accounts with which a command logs in to a database.
 *
 * @param own of the command: the owner's or a service's
 * @param reader of an account with read access only; empty where its password is not set
 * @param driver settings of PostgreSQL's driver
 */
record DatabaseLogins(
    DatabaseAddress own, Optional<DatabaseAddress> reader, Map<String, String> driver) {

  /** Returns those of the settings, to a database that was named. */
  static DatabaseLogins named(String url, Settings settings) {
    DatabaseAddress own =
        new DatabaseAddress(
            url,
            settings.value("database.user").orElse(""),
            settings.value("database.password").orElse(""));
    String user = settings.value("database.reader.user").orElse(Warehouse.READER);
    return new DatabaseLogins(
        own,
        settings.value("database.reader.password").map(password -> own.as(user, password)),
        settings.valuesPassedOn(PassThroughSettings.DATABASE));
  }
}
