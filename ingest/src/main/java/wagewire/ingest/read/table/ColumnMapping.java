package wagewire.ingest.read.table;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.text.NearestName;

/**
 * Maps the columns of a table to fields. A field without a named column takes the column of its own
 * name.
 *
 * @param named columns by field; dots lead into nested fields
 */
public record ColumnMapping(Map<TableField, String> named) {

  public ColumnMapping {
    named = Map.copyOf(named);
  }

  /** Returns the mapping of {@code normalize}'s own columns. */
  public static ColumnMapping defaults() {
    return new ColumnMapping(Map.of());
  }

  /**
   * Parses {@code title=Job Title,board=company_slug}; blank text gives the defaults.
   *
   * @throws WagewireException WRONG_USAGE for a part not of the form {@code target=column} and for
   *     an unknown or repeated target
   */
  public static ColumnMapping parse(String text) {
    Map<TableField, String> named = new EnumMap<>(TableField.class);
    if (text.isBlank()) {
      return new ColumnMapping(named);
    }
    for (String part : text.split(",")) {
      int equals = part.indexOf('=');
      if (equals <= 0 || part.substring(equals + 1).isBlank()) {
        throw wrong(
            "'" + part.strip() + "' is not of the form target=column", "Write title=Job Title.");
      }
      String id = part.substring(0, equals).strip();
      String nearest = NearestName.of(id, TableField.ids());
      TableField target =
          TableField.find(id)
              .orElseThrow(() ->
                  wrong(
                      "unknown column target '" + id + "'",
                      "Did you mean '%s'? Targets: %s."
                          .formatted(nearest, String.join(", ", TableField.ids()))));
      if (named.put(target, part.substring(equals + 1).strip()) != null) {
        throw wrong("the target '" + id + "' is named twice", "Name each target once.");
      }
    }
    return new ColumnMapping(named);
  }

  /** Returns true when a column of the field was named. */
  public boolean names(TableField target) {
    return named.containsKey(target);
  }

  /** Returns the column of a field; null for none. */
  @Nullable String column(TableField target) {
    String column = named.get(target);
    if (column != null) {
      return column;
    }
    return target.hasDefaultColumn() ? target.id() : null;
  }

  private static WagewireException wrong(String what, String toDo) {
    return new WagewireException(ErrorCode.WRONG_USAGE, what, "--columns", toDo);
  }
}
