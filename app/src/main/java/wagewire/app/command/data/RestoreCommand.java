package wagewire.app.command.data;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.ingest.store.CrawlSchema;
import wagewire.ingest.store.CrawlStore;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.backup.BackupManifest;
import wagewire.warehouse.backup.Restore;

/** {@code restore}: loads a backup into an empty warehouse. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description =
        "Fills an empty warehouse from a backup of this version or an older one, after"
            + " checking its files. A warehouse that is not empty is refused (64), and so is a"
            + " backup that is damaged or of a newer version (65). Run it while nothing else"
            + " uses the database.")
public final class RestoreCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;

  @Parameters(paramLabel = "FOLDER", description = "Folder that backup wrote.")
  private Path folder = Path.of("");

  @Override
  public Integer call() {
    try (Servers servers = Servers.database(options)) {
      DataSource database = servers.dataSource();
      BackupManifest manifest =
          new Restore(database, (schema, version) -> migrate(database, schema, version))
              .from(folder);
      CrawlSchema.migrate(database);
      new CrawlStore(database).afterRestore(Instant.now());
      Warehouse.open(database);
      options.print(
          manifest,
          String.format(
              Locale.ROOT,
              "Restored %,d rows of %d tables, as they were at %s",
              manifest.rows(),
              manifest.tables().size(),
              manifest.createdAt()));
      return 0;
    }
  }

  private static void migrate(DataSource database, String schema, String version) {
    if (schema.equals(CrawlSchema.NAME)) {
      CrawlSchema.migrateTo(database, version);
    } else {
      Warehouse.migrateTo(database, version);
    }
  }
}
