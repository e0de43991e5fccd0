package wagewire.model.posting;

import java.util.Collection;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.table.ResourceRow;
import wagewire.model.text.NearestName;

/** Errors in a row of a vocabulary's file. */
final class RowError {

  private RowError() {}

  static WagewireException of(ResourceRow row, String what, String help) {
    return new WagewireException(ErrorCode.UNREADABLE_INPUT, what, row.where(), help);
  }

  static WagewireException twice(ResourceRow row) {
    return of(row, "'%s' is there twice".formatted(row.get(0)), "Take one of them out.");
  }

  static WagewireException unknown(ResourceRow row, String id, Collection<String> known) {
    return of(
        row,
        "unknown '%s'; did you mean '%s'?".formatted(id, NearestName.of(id, known)),
        "Write an id that the vocabulary has; roles are in roles.tsv, tools in tools.tsv.");
  }

  /** Requires that a cell is one of the known ids. */
  static void requireKnown(ResourceRow row, int column, Collection<String> known) {
    if (!known.contains(row.get(column))) {
      throw unknown(row, row.get(column), known);
    }
  }

  /** Requires that a cell is an id. */
  static void requireId(ResourceRow row, int column) {
    if (!Vocabulary.isId(row.get(column))) {
      throw of(
          row,
          "'%s' is no id".formatted(row.get(column)),
          "Write small letters and digits, with hyphens between words.");
    }
  }
}
