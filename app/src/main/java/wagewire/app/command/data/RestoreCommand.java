package wagewire.app.command.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wagewire.app.command.Terminal;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.app.pipeline.RemovalSync;
import wagewire.ingest.removal.ForgottenList;
import wagewire.ingest.removal.RestoredRemovals;
import wagewire.ingest.store.CrawlSchema;
import wagewire.ingest.store.CrawlStore;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.listing.ForgottenItem;
import wagewire.model.text.CountedNoun;
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
            + " backup that is damaged or of a newer version (65). What was forgotten since the"
            + " backup is forgotten again. Run it while nothing else uses the database.")
public final class RestoreCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;

  @Parameters(paramLabel = "FOLDER", description = "Folder that backup wrote.")
  private Path folder = Path.of("");

  @Option(
      names = "--forgotten",
      paramLabel = "FILE",
      split = ",",
      description =
          "What was forgotten since: the list that forget kept, or the folder of a newer backup."
              + " The list in the data directory is read anyway.")
  private List<Path> forgotten = List.of();

  @Override
  public Integer call() {
    try (Servers servers = Servers.database(options)) {
      DataSource database = servers.dataSource();
      Clock clock = Clock.systemUTC();
      List<ForgottenItem> items = forgotten();
      List<RestoredRemovals.Entered> entered = new ArrayList<>();
      BackupManifest manifest =
          new Restore(database, (schema, version) -> migrate(database, schema, version))
              .from(
                  folder, connection -> entered.addAll(RestoredRemovals.enter(connection, items)));
      CrawlSchema.migrate(database);
      CrawlStore crawl = new CrawlStore(database);
      entered.forEach(one -> crawl.forget(one.board(), one.listing(), clock.instant()));
      crawl.afterRestore(clock.instant());
      RemovalSync.agree(database, Warehouse.open(database));
      boolean listed = isListed();
      list().ifPresent(list -> list.add(items));
      options.print(manifest, text(manifest, entered.size()));
      if (!listed) {
        Terminal.note(
            options.command(),
            "no list of what was forgotten was found: what was forgotten since the backup is back;"
                + " restore it into an empty warehouse with --forgotten FILE to forget it again");
      }
      return 0;
    }
  }

  private List<ForgottenItem> forgotten() {
    List<ForgottenItem> items = new ArrayList<>();
    list().ifPresent(list -> items.addAll(list.read()));
    for (Path path : forgotten) {
      if (!Files.exists(path)) {
        throw new WagewireException(
            ErrorCode.UNREADABLE_INPUT,
            "there is no list of what was forgotten",
            path.toString(),
            "Name the file that forget wrote or the folder of a newer backup, or make an empty file"
                + " where nothing was forgotten. Nothing was restored.");
      }
      items.addAll(
          Files.isDirectory(path) ? Restore.forgotten(path) : new ForgottenList(path).read());
    }
    return items;
  }

  private boolean isListed() {
    return !forgotten.isEmpty() || list().filter(list -> Files.exists(list.file())).isPresent();
  }

  /** Returns the list of the data directory; empty where the database is elsewhere. */
  private Optional<ForgottenList> list() {
    return options.databaseEmbedded()
        ? Optional.of(new ForgottenList(options.dataDirectory().resolve(ForgottenList.NAME)))
        : Optional.empty();
  }

  private static String text(BackupManifest manifest, int again) {
    String restored =
        String.format(
            Locale.ROOT,
            "Restored %,d rows of %d tables, as they were at %s",
            manifest.rows(),
            manifest.tables().size(),
            manifest.createdAt());
    return again == 0
        ? restored
        : restored
            + String.format(
                Locale.ROOT,
                "%nForgot again what was forgotten since: %s; ./wagewire refresh --figures-only"
                    + " calculates the newest weeks without",
                CountedNoun.of(again, "item"));
  }

  private static void migrate(DataSource database, String schema, String version) {
    if (schema.equals(CrawlSchema.NAME)) {
      CrawlSchema.migrateTo(database, version);
    } else {
      Warehouse.migrateTo(database, version);
    }
  }
}
