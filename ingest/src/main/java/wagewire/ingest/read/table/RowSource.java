package wagewire.ingest.read.table;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Rows of a file, one after the other. */
interface RowSource extends Closeable {

  /** Returns the next row; null after the last. */
  @Nullable RawRow next() throws IOException;

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
}
