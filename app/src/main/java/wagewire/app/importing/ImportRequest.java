package wagewire.app.importing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.app.importing.DatedFolder.DatedFile;
import wagewire.ingest.read.table.ColumnMapping;
import wagewire.ingest.read.table.TableReader;
import wagewire.model.board.BoardId;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.source.Sources;

/**
 * Files to import, and options.
 *
 * @param platform a platform with saved payloads, {@code jsonld}, {@code csv} or {@code jsonl}
 * @param boardPlatform platform of the boards of a table; null for the table's own
 * @param token the board; rows of a table may name others; null when all rows do
 * @param employer employer of the board; null to take it from listings
 * @param kind own board, aggregator or latest-N feed; null for the usual kind of each platform
 * @param observedAt time of the observation; rows of a table may name others; null when all rows do
 * @param complete true when the files hold each board's whole snapshot
 */
public record ImportRequest(
    String platform,
    @Nullable String boardPlatform,
    @Nullable String token,
    @Nullable String employer,
    @Nullable SourceKind kind,
    @Nullable Instant observedAt,
    boolean complete,
    ColumnMapping columns,
    List<Path> files) {

  /** Board of rows that are refused because they name none. */
  private static final String UNNAMED = "unnamed";

  /** Returns the same request for one file of a folder. */
  ImportRequest of(DatedFile file) {
    return new ImportRequest(
        platform,
        boardPlatform,
        file.board() == null ? token : file.board(),
        employer,
        kind,
        file.moment() == null ? observedAt : file.moment(),
        complete,
        columns,
        List.of(file.path()));
  }

  /** Returns the source that accompanies each record of a board. */
  Source source(BoardId board) {
    SourceKind own = kind == null ? Sources.kind(board.platform()) : kind;
    return new Source(board.platform(), board.token(), own, employer, null, false);
  }

  /** Returns the board of material that names none. */
  BoardId board() {
    return new BoardId(
        boardPlatform == null ? platform : boardPlatform, token == null ? UNNAMED : token);
  }

  boolean isTable() {
    return platform.equals(TableReader.CSV) || platform.equals(TableReader.JSON_LINES);
  }
}
