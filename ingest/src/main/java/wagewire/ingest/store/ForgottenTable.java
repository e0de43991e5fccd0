package wagewire.ingest.store;

import static wagewire.ingest.db.Tables.BOARD;
import static wagewire.ingest.db.Tables.FORGOTTEN;
import static wagewire.ingest.db.Tables.IMPORTED_SNAPSHOT;
import static wagewire.ingest.db.Tables.LISTING_CONTENT;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.contact.ItemId;
import wagewire.model.board.BoardId;

/** Boards and listings that were removed and are kept out. */
final class ForgottenTable {

  private ForgottenTable() {}

  static RemovedItems all(DSLContext context) {
    Set<BoardId> boards = new HashSet<>();
    Map<BoardId, Set<String>> listings = new HashMap<>();
    context
        .select(FORGOTTEN.BOARD, FORGOTTEN.EXTERNAL_ID)
        .from(FORGOTTEN)
        .forEach(row -> {
          BoardId board = BoardId.parse(row.value1());
          if (row.value2() == null) {
            boards.add(board);
          } else {
            listings.computeIfAbsent(board, _ -> new HashSet<>()).add(ItemId.stored(row.value2()));
          }
        });
    return new RemovedItems(boards, listings);
  }

  /** Adds a removed item and deletes its state, except the snapshot number. */
  static void add(DSLContext context, BoardId board, @Nullable String listing, Instant now) {
    String id = board.toString();
    context
        .insertInto(FORGOTTEN, FORGOTTEN.BOARD, FORGOTTEN.EXTERNAL_ID, FORGOTTEN.FORGOTTEN_AT)
        .values(id, listing, Timestamps.column(now))
        .onConflictDoNothing()
        .execute();
    if (listing != null) {
      context
          .deleteFrom(LISTING_CONTENT)
          .where(LISTING_CONTENT.BOARD.eq(id))
          .and(LISTING_CONTENT.EXTERNAL_ID.in(listing, "rejected:" + listing))
          .execute();
      DetailTable.forget(context, board, listing);
      context.execute(
          """
          update crawl.board
          set present = array_remove(present, ?), go_to_market = array_remove(go_to_market, ?)
          where board = ?
          """,
          listing,
          listing,
          id);
      return;
    }
    context.deleteFrom(LISTING_CONTENT).where(LISTING_CONTENT.BOARD.eq(id)).execute();
    DetailTable.forgetBoard(context, board);
    VisitAttempts.forget(context, board);
    context.deleteFrom(IMPORTED_SNAPSHOT).where(IMPORTED_SNAPSHOT.BOARD.eq(id)).execute();
    context
        .update(BOARD)
        .set(BOARD.PRESENT, DSL.castNull(BOARD.PRESENT))
        .set(BOARD.COMPLETE_SNAPSHOT, DSL.castNull(BOARD.COMPLETE_SNAPSHOT))
        .set(BOARD.NOTE, DSL.castNull(BOARD.NOTE))
        .set(BOARD.PAGES, DSL.castNull(BOARD.PAGES))
        .set(BOARD.VOLUMES, DSL.castNull(BOARD.VOLUMES))
        .set(BOARD.HELD, DSL.castNull(BOARD.HELD))
        .set(BOARD.WATCHED_SINCE, DSL.castNull(BOARD.WATCHED_SINCE))
        .set(BOARD.YIELDED_AT, DSL.castNull(BOARD.YIELDED_AT))
        .set(BOARD.GO_TO_MARKET, DSL.castNull(BOARD.GO_TO_MARKET))
        .where(BOARD.BOARD_.eq(id))
        .execute();
  }

  /** Removes the item, so that the next visit or import brings it back. */
  static void remove(DSLContext context, BoardId board, @Nullable String listing) {
    context.execute(
        "delete from crawl.forgotten where board = ? and external_id is not distinct from ?::text",
        board.toString(),
        listing);
    StreamTable.forget(context, board);
    if (listing == null) {
      context.execute(
          """
          update crawl.board
          set attempted_at = null, outcome = null, status = null, failures = 0, gone_count = 0, gone_since = null,
            complete_at = null
          where board = ?
          """,
          board.toString());
    }
  }
}
