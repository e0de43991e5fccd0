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
 * What is to be imported.
 *
 * @param platform a platform with saved payloads, {@code jsonld}, {@code csv} or {@code jsonl}
 * @param token the board; rows of a table may name others
 * @param employer whose board it is; null where listings say it themselves
 * @param kind own board, aggregator or latest-N feed
 * @param complete whether the files are each board's whole snapshot
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

  /** What travels with every record of a board of this import. */
  Source source(BoardId board) {
    return new Source(board.platform(), board.token(), kind, employer, null, false);
  }

  BoardId board() {
    return new BoardId(platform, token);
  }
}
