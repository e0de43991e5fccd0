package wagewire.app.importing;

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
    ImportRequest request, Map<BoardId, Material> boards, int broken, Map<String, Long> ignored) {

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

  /** Whether what is absent was absent: never with a file that breaks off. */
  public boolean complete() {
    return request.complete() && broken == 0;
  }

  List<Seen> seen() {
    return boards.entrySet().stream()
        .map(board ->
            new Seen(
                request.source(board.getKey()), request.observedAt(), complete(), board.getValue()))
        .toList();
  }

  /** A whole board without one listing was read, and says so. */
  boolean nothingReadable() {
    boolean empty = boards.values().stream().allMatch(one -> one.listings().isEmpty());
    boolean refused = boards.values().stream().anyMatch(one -> !one.refusals().isEmpty());
    return empty && (refused || !complete());
  }

  /** For people. */
  String files() {
    return request.files().toString();
  }
}
