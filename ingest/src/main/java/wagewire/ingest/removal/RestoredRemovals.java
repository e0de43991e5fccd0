package wagewire.ingest.removal;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.listing.ForgottenItem;

/** Enters what was forgotten after a backup in the tables restored from it. */
public final class RestoredRemovals {

  private static final String KNOWN = "select external_id from crawl.forgotten where board = ?";

  /** The ids that the backup holds of the board; a refused listing has a prefix before its id. */
  private static final String IDS =
      """
      select regexp_replace(external_id, '^rejected:', '') from crawl.listing_content where board = {0}
      union select unnest(present) from crawl.board where board = {0}
      union select external_id from postings.listing_record where board = {0}
      union select external_id from postings.rejection where board = {0} and external_id is not null
      """;

  private static final String KEEP_OUT =
      "insert into crawl.forgotten (board, external_id, forgotten_at) values (?, ?,"
          + " ?::timestamptz)";

  private RestoredRemovals() {}

  /**
   * What was entered.
   *
   * @param listing its external id, or the hash of it where the backup did not hold the listing;
   *     null for the whole board
   */
  public record Entered(BoardId board, @Nullable String listing) {}

  /**
   * Enters the items that are not there, in the caller's transaction. The tables may be those of
   * any version.
   *
   * @return what was entered, and has still to be erased from both schemas
   */
  public static List<Entered> enter(Connection connection, Collection<ForgottenItem> items) {
    DSLContext context = DSL.using(connection);
    List<Entered> entered = new ArrayList<>();
    for (ForgottenItem item : items) {
      List<@Nullable String> known = context.fetch(KNOWN, item.board()).getValues(0, String.class);
      if (known.stream().anyMatch(id -> isSame(item.listing(), id))) {
        continue;
      }
      Entered found = new Entered(BoardId.parse(item.board()), id(context, item));
      context.execute(KEEP_OUT, item.board(), found.listing(), item.forgottenAt().toString());
      entered.add(found);
    }
    return entered;
  }

  private static boolean isSame(@Nullable String listing, @Nullable String known) {
    return known == null ? listing == null : ForgottenItem.hashed(known).equals(listing);
  }

  private static @Nullable String id(DSLContext context, ForgottenItem item) {
    String hash = item.listing();
    return hash == null
        ? null
        : context.fetch(IDS, DSL.val(item.board())).getValues(0, String.class).stream()
            .filter(id -> ForgottenItem.hashed(id).equals(hash))
            .findFirst()
            .orElse(hash);
  }
}
