package wagewire.app.command.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.store.CrawlSchema;
import wagewire.ingest.successor.FoundSuccessor;
import wagewire.ingest.successor.SuccessorStore;
import wagewire.model.board.BoardId;

/**
 * Options that name the data in which collecting recorded successors of moved boards; both may be
 * absent.
 */
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

  /** Returns recorded successors of the catalogue's boards that the catalogue does not have yet. */
  List<FoundSuccessor> successors(List<BoardEntry> catalogue) {
    if (data == null && database == null) {
      return List.of();
    }
    Set<BoardId> boards = catalogue.stream().map(BoardEntry::board).collect(Collectors.toSet());
    Set<BoardId> named =
        catalogue.stream()
            .map(entry -> entry.source().predecessor())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    try (Servers servers = Servers.existing(new CommonOptions(data, database, settings))) {
      CrawlSchema.migrate(servers.dataSource());
      return new SuccessorStore(servers.dataSource())
          .found().stream()
              .filter(found -> boards.contains(found.board()) && !named.contains(found.board()))
              .toList();
    }
  }
}
