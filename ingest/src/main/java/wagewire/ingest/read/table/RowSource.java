package wagewire.ingest.read.table;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Rows of a file, one after the other. */
interface RowSource extends Closeable {

  /** Returns the next row; null after the last. */
  @Nullable RawRow next() throws IOException;
}
