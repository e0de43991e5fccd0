package wagewire.ingest.store;

import java.util.Set;
import org.jooq.DSLContext;
import wagewire.model.board.BoardId;

/** Reads the names of known boards and listings from all tables. */
final class KnownNames {

  private static final String BOARDS =
      """
      select board from crawl.board
      union select board from crawl.imported_snapshot
      union select board from crawl.listing_content
      union select board from crawl.forgotten
      """;

  /** Selects ids of listings; a refused listing is stored under its id with a prefix. */
  private static final String LISTINGS =
      """
      select regexp_replace(external_id, '^rejected:', '') from crawl.listing_content where board = ?
      union select unnest(present) from crawl.board where board = ?
      union select external_id from crawl.forgotten where board = ? and external_id is not null
      """;

  private KnownNames() {}

  static Set<String> boards(DSLContext context) {
    return Set.copyOf(context.fetch(BOARDS).getValues(0, String.class));
  }

  static Set<String> listings(DSLContext context, BoardId board) {
    String id = board.toString();
    return Set.copyOf(context.fetch(LISTINGS, id, id, id).getValues(0, String.class));
  }
}
