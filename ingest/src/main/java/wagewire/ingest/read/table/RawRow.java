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
   * @param message what is wrong with it and where it is
   * @param text as it stands in the file, possibly cut
   */
  record Broken(String message, String text) implements RawRow {}
}
