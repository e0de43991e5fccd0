package wagewire.app.command.data;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.ingest.store.CrawlSchema;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.backup.Backup;
import wagewire.warehouse.backup.BackupManifest;

/** {@code backup}: writes all data of PostgreSQL to a folder. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description =
        "Writes all that PostgreSQL holds at one moment into a new folder: rows in COPY's"
            + " format, compressed, with row counts and checksums in manifest.json. Other"
            + " commands may keep working meanwhile. Kafka's records are not included.")
public final class BackupCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;

  @Parameters(paramLabel = "FOLDER", description = "Folder to write to: new or empty.")
  private Path folder = Path.of("");

  @Override
  public Integer call() {
    try (Servers servers = Servers.existing(options)) {
      CrawlSchema.migrate(servers.dataSource());
      Warehouse.open(servers.dataSource());
      BackupManifest manifest = Backup.write(servers.dataSource(), folder, Clock.systemUTC());
      options.print(
          manifest,
          String.format(
              Locale.ROOT,
              "%,d rows of %d tables are in %s",
              manifest.rows(),
              manifest.tables().size(),
              folder));
      return 0;
    }
  }
}
