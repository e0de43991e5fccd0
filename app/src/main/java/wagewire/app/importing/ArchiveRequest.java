package wagewire.app.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.mapped.MappedPlatforms;
import wagewire.model.board.BoardId;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * Which web archives are to be imported, and how.
 *
 * @param pages the board that pages belong to; null where each host is one of its own
 * @param employer whose boards they are; null where listings say it themselves
 * @param kind of the boards; null for what their platforms' boards are
 * @param observedAt of everything; null for the moment that each record says
 * @param complete whether a payload that holds a whole board shows what was absent
 */
public record ArchiveRequest(
    @Nullable BoardId pages,
    @Nullable String employer,
    @Nullable SourceKind kind,
    @Nullable Instant observedAt,
    boolean complete,
    List<Path> files) {

  /** Throws {@link WagewireException} UNREADABLE_INPUT for a file that is not there. */
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
    SourceKind own = kind == null ? MappedPlatforms.kind(board.platform()) : kind;
    return new Source(board.platform(), board.token(), own, employer, null, false);
  }
}
