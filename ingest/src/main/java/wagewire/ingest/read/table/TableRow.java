package wagewire.ingest.read.table;

import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.Refusal;
import wagewire.model.listing.PublishedListing;

/** One row of a table, read or refused. */
public sealed interface TableRow {

  /**
   * @param board token in the board's column; null without one
   */
  record Read(@Nullable String board, PublishedListing listing) implements TableRow {}

  record Refused(Refusal refusal) implements TableRow {}
}
