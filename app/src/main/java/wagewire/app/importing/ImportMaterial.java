package wagewire.app.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * Contents of the files of an import.
 *
 * @param broken number of files that end early; items before the break are kept
 * @param ignored columns of tables that were not used, with the number of their values
 */
public record ImportMaterial(
    ImportRequest request,
    Map<ObservedBoard, BoardMaterial> boards,
    int broken,
    Map<String, Long> ignored) {

  /**
   * Reads all files; the result includes refused items.
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

  /**
   * Returns reasons why boards declared complete are not, a line each; empty without such a
   * declaration.
   */
  public List<String> reservations() {
    if (!request.complete()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    if (broken > 0) {
      lines.add("not complete: a file breaks off, so nothing absent is taken for closed");
    }
    boards.forEach((observed, material) -> {
      String lacking = material.lacking();
      if (lacking != null) {
        lines.add(
            "not complete: %s: %s, so nothing is taken for closed"
                .formatted(observed.board(), lacking));
      }
    });
    return lines;
  }

  /**
   * Returns true when missing listings are proven absent: never with a file that ends early, with
   * fewer items than announced, or with none that could be read.
   */
  private boolean complete(BoardMaterial material) {
    boolean unread = material.listings().isEmpty() && !material.refusals().isEmpty();
    return request.complete() && broken == 0 && material.lacking() == null && !unread;
  }

  List<ImportedSnapshot> seen() {
    return boards.entrySet().stream()
        .map(board ->
            new ImportedSnapshot(
                request.source(board.getKey().board()),
                board.getKey().moment(),
                complete(board.getValue()),
                board.getValue()))
        .toList();
  }

  /**
   * Returns true when no listing was read, unless all boards are complete and empty without
   * refusals.
   */
  boolean nothingReadable() {
    boolean empty = boards.values().stream().allMatch(one -> one.listings().isEmpty());
    boolean refused = boards.values().stream().anyMatch(one -> !one.refusals().isEmpty());
    return empty && (refused || !boards.values().stream().allMatch(this::complete));
  }

  /** Returns the names of the files as text. */
  String files() {
    return request.files().toString();
  }
}
