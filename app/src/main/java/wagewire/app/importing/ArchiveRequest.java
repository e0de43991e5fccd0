package wagewire.app.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.source.Sources;

/**
 * Web archives to import, and options.
 *
 * @param pages board of single pages; null to make each host a board
 * @param employer employer of the boards; null to take it from listings
 * @param kind kind of the boards; null for the usual kind of their platforms
 * @param observedAt time of all observations; null for the time of each record
 * @param complete true when a payload with a whole board proves the absence of other listings
 */
public record ArchiveRequest(
    @Nullable BoardId pages,
    @Nullable String employer,
    @Nullable SourceKind kind,
    @Nullable Instant observedAt,
    boolean complete,
    List<Path> files) {

  /**
   * Checks the files.
   *
   * @throws WagewireException UNREADABLE_INPUT for a missing or unreadable file
   */
  public ArchiveRequest {
    files = List.copyOf(files);
    for (Path file : files) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new WagewireException(
            ErrorCode.UNREADABLE_INPUT,
            Files.exists(file) ? "the file cannot be read" : "no such file",
            file.toString(),
            "Check the name, and that you may read it.");
      }
    }
  }

  Source source(BoardId board) {
    SourceKind own = kind == null ? Sources.kind(board.platform()) : kind;
    return new Source(board.platform(), board.token(), own, employer, null, false);
  }
}
