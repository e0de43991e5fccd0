package wagewire.app.command.catalog;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.collect.QuietRule;
import wagewire.ingest.collect.QuietRule.QuietCount;
import wagewire.ingest.store.BoardHealth;
import wagewire.ingest.store.CrawlSchema;
import wagewire.ingest.store.CrawlStore;
import wagewire.ingest.successor.FoundSuccessor;
import wagewire.ingest.successor.SuccessorStore;
import wagewire.model.board.BoardId;

/** Options that name the data into which boards were collected; both may be absent. */
final class SuccessorOptions {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Names what collecting into this directory found of boards that moved.")
  private @Nullable Path data;

  @Option(
      names = "--database",
      paramLabel = "JDBC-URL",
      description = "The same, of this PostgreSQL.")
  private @Nullable String database;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "File with the properties database.user and database.password, for --database.")
  private @Nullable Path settings;

  /**
   * Returns what collecting knows of the catalogue's boards.
   *
   * @param quiet rule for boards that show nothing of go-to-market
   */
  CollectedBoards collected(List<BoardEntry> catalogue, QuietRule quiet) {
    if (data == null && database == null) {
      return new CollectedBoards(List.of(), null);
    }
    Set<BoardId> boards = catalogue.stream().map(BoardEntry::board).collect(Collectors.toSet());
    Set<BoardId> named =
        catalogue.stream()
            .map(entry -> entry.source().predecessor())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    try (Servers servers = Servers.existing(new CommonOptions(data, database, settings))) {
      CrawlSchema.migrate(servers.dataSource());
      List<FoundSuccessor> successors =
          new SuccessorStore(servers.dataSource())
              .found().stream()
                  .filter(found -> boards.contains(found.board()) && !named.contains(found.board()))
                  .toList();
      List<BoardHealth> health = new CrawlStore(servers.dataSource()).health();
      return new CollectedBoards(
          successors, quiet.count(catalogue, health, Clock.systemUTC().instant()));
    }
  }

  /**
   * Knowledge of a catalogue's boards from collecting them.
   *
   * @param successors of boards that moved; those that the catalogue has are left out
   * @param quiet number of quiet boards; null when no data was named
   */
  record CollectedBoards(List<FoundSuccessor> successors, @Nullable QuietCount quiet) {}
}
