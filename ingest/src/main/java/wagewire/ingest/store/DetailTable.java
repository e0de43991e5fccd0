package wagewire.ingest.store;

import static wagewire.ingest.db.Tables.LISTING_DETAIL;

import java.util.List;
import java.util.Map;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import wagewire.model.board.BoardId;

/** Accesses the postings that were requested singly. */
final class DetailTable {

  private DetailTable() {}

  static Map<String, DetailRead> of(DSLContext context, BoardId board) {
    return context
        .selectFrom(LISTING_DETAIL)
        .where(LISTING_DETAIL.BOARD.eq(board.toString()))
        .fetchMap(
            LISTING_DETAIL.EXTERNAL_ID,
            row ->
                new DetailRead(
                    row.getExternalId(),
                    row.getMark(),
                    row.getReadAt().toInstant(),
                    row.getPosting()));
  }

  static void save(DSLContext context, BoardId board, List<DetailRead> details) {
    if (details.isEmpty()) {
      return;
    }
    BatchBindStep rows =
        context.batch(
            context
                .insertInto(
                    LISTING_DETAIL,
                    LISTING_DETAIL.BOARD,
                    LISTING_DETAIL.EXTERNAL_ID,
                    LISTING_DETAIL.MARK,
                    LISTING_DETAIL.READ_AT,
                    LISTING_DETAIL.POSTING)
                .values((String) null, null, null, null, null)
                .onConflict(LISTING_DETAIL.BOARD, LISTING_DETAIL.EXTERNAL_ID)
                .doUpdate()
                .set(LISTING_DETAIL.MARK, DSL.excluded(LISTING_DETAIL.MARK))
                .set(LISTING_DETAIL.READ_AT, DSL.excluded(LISTING_DETAIL.READ_AT))
                .set(LISTING_DETAIL.POSTING, DSL.excluded(LISTING_DETAIL.POSTING)));
    for (DetailRead detail : details) {
      rows =
          rows.bind(
              board.toString(),
              detail.externalId(),
              detail.mark(),
              Timestamps.column(detail.readAt()),
              detail.posting());
    }
    rows.execute();
  }

  /** Makes the next fetch request these postings again. */
  static void forget(DSLContext context, BoardId board, String... ids) {
    context
        .deleteFrom(LISTING_DETAIL)
        .where(LISTING_DETAIL.BOARD.eq(board.toString()))
        .and(LISTING_DETAIL.EXTERNAL_ID.eq(DSL.any(ids)))
        .execute();
  }

  static void forgetBoard(DSLContext context, BoardId board) {
    context.deleteFrom(LISTING_DETAIL).where(LISTING_DETAIL.BOARD.eq(board.toString())).execute();
  }

  static void forgetAll(DSLContext context) {
    context.deleteFrom(LISTING_DETAIL).execute();
  }
}
