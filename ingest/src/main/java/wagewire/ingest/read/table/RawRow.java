package wagewire.ingest.read.table;

import tools.jackson.databind.node.ObjectNode;

/** A row before its columns are mapped. */
sealed interface RawRow {

  /**
   * @param values by column; of a CSV all are texts
   */
  record Values(ObjectNode values) implements RawRow {}

  /**
   * A part of the file that is no row.
   *
   * @param message with the reason and line
   * @param text as in the file, possibly truncated
   */
  record Broken(String message, String text) implements RawRow {}
}
