package wagewire.app.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * What the files of an import hold.
 *
 * @param broken files that could not be read to their end; what stood before the break is kept
 * @param ignored columns of tables that nothing was taken from, with the number of their values
 */
public record ImportMaterial(
    ImportRequest request,
    Map<BoardId, BoardMaterial> boards,
    int broken,
    Map<String, Long> ignored) {

  /**
   * Reads all files; items that are no listing are in the result.
   *
   * @throws WagewireException UNKNOWN_PLATFORM, UNSUPPORTED, MISSING_COLUMN, UNREADABLE_INPUT for a
   *     file that cannot be opened, NOTHING_READABLE for tables without a row
   */
  public static ImportMaterial read(ImportRequest request) {
    ImportMaterial material = new MaterialReader(request).read();
    if (material.boards().isEmpty()) {
      throw new WagewireException(
          ErrorCode.NOTHING_READABLE,
          "there is no row to read",
          material.files(),
          "Check that it is the right file.");
    }
    return material;
  }

  /** Why boards that should be complete are not, a line each; empty where nothing was promised. */
  public List<String> reservations() {
    if (!request.complete()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    if (broken > 0) {
      lines.add("not complete: a file breaks off, so nothing absent is taken for closed");
    }
    boards.forEach((board, material) -> {
      String lacking = material.lacking();
      if (lacking != null) {
        lines.add("not complete: %s: %s, so nothing is taken for closed".formatted(board, lacking));
      }
    });
    return lines;
  }

  /**
   * Whether what is absent was absent: never with a file that breaks off, nor while fewer items
   * came than were announced.
   */
  private boolean complete(BoardMaterial material) {
    return request.complete() && broken == 0 && material.lacking() == null;
  }

  List<ImportedSnapshot> seen() {
    return boards.entrySet().stream()
        .map(board ->
            new ImportedSnapshot(
                request.source(board.getKey()),
                request.observedAt(),
                complete(board.getValue()),
                board.getValue()))
        .toList();
  }

  /** A whole board without one listing was read, and says so. */
  boolean nothingReadable() {
    boolean empty = boards.values().stream().allMatch(one -> one.listings().isEmpty());
    boolean refused = boards.values().stream().anyMatch(one -> !one.refusals().isEmpty());
    return empty && (refused || !boards.values().stream().allMatch(this::complete));
  }

  /** For people. */
  String files() {
    return request.files().toString();
  }
}
