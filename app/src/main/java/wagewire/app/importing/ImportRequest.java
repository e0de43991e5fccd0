package wagewire.app.importing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.table.ColumnMapping;
import wagewire.model.board.BoardId;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;

/**
 * Files to import, and options.
 *
 * @param platform a platform with saved payloads, {@code jsonld}, {@code csv} or {@code jsonl}
 * @param token the board; rows of a table may name others
 * @param employer employer of the board; null to take it from listings
 * @param kind own board, aggregator or latest-N feed
 * @param complete true when the files hold each board's whole snapshot
 */
public record ImportRequest(
    String platform,
    String token,
    @Nullable String employer,
    SourceKind kind,
    Instant observedAt,
    boolean complete,
    ColumnMapping columns,
    List<Path> files) {

  /** Returns the source that accompanies each record of a board. */
  Source source(BoardId board) {
    return new Source(board.platform(), board.token(), kind, employer, null, false);
  }

  BoardId board() {
    return new BoardId(platform, token);
  }
}
