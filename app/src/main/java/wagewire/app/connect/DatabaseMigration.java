package wagewire.app.connect;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import wagewire.app.settings.Settings;
import wagewire.ingest.store.CrawlSchema;
import wagewire.warehouse.Accounts;
import wagewire.warehouse.DatabaseOwner;
import wagewire.warehouse.ServiceRole;
import wagewire.warehouse.Warehouse;

/** Makes a database ready for services whose accounts have no right to. */
public final class DatabaseMigration {

  private DatabaseMigration() {}

  /**
   * Migrates the tables, and makes the accounts whose passwords the settings have. A superuser's
   * login gives the database to the owner first, where the owner's password is set.
   *
   * @return the accounts whose passwords were set
   */
  public static List<String> run(Servers servers, Settings settings) {
    DataSource login = servers.dataSource();
    List<String> accounts = new ArrayList<>();
    for (ServiceRole role : ServiceRole.values()) {
      password(settings, role.id())
          .ifPresent(password -> {
            Accounts.ensure(login, role, password);
            accounts.add(role.account());
          });
    }
    Optional<String> owner = password(settings, "owner");
    if (owner.isPresent() && DatabaseOwner.isSuperuser(login)) {
      DatabaseOwner.establish(login);
      Accounts.setPassword(login, DatabaseOwner.ACCOUNT, owner.get());
      accounts.add(DatabaseOwner.ACCOUNT);
      try (HikariDataSource pool = servers.as(DatabaseOwner.ACCOUNT, owner.get())) {
        migrate(pool);
      }
    } else {
      migrate(login);
    }
    if (settings.value("database.reader.user").isEmpty()) {
      password(settings, "reader")
          .ifPresent(password -> {
            Accounts.setPassword(login, Warehouse.READER, password);
            accounts.add(Warehouse.READER);
          });
    }
    return List.copyOf(accounts);
  }

  private static void migrate(DataSource owner) {
    CrawlSchema.migrate(owner);
    Warehouse.open(owner);
  }

  private static Optional<String> password(Settings settings, String account) {
    return settings.value("database." + account + ".password");
  }
}
