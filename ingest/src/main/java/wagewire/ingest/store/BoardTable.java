package wagewire.ingest.store;

import static wagewire.ingest.db.Tables.BOARD;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.db.tables.records.BoardRecord;
import wagewire.model.board.BoardId;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotStatus;

/** One row a board. */
final class BoardTable {

  /** Marks a board whose complete snapshot shows a listing that an import has just changed. */
  private static final String READ_AGAIN =
      """
      update crawl.board set read_again = true
      where board = ? and exists (
        select 1 from unnest(?::text[]) as changed (id)
        where changed.id = any (present) and not exists (
          select 1 from crawl.listing_content later
          where later.board = ? and later.external_id = changed.id and later.observed_at > ?::timestamptz))
      """;

  private BoardTable() {}

  static BoardState state(DSLContext context, BoardId board) {
    return context
        .selectFrom(BOARD)
        .where(BOARD.BOARD_.eq(board.toString()))
        .fetchOptional()
        .map(BoardTable::state)
        .orElse(BoardState.NEW);
  }

  static long nextSnapshot(DSLContext context, BoardId board) {
    return context
        .insertInto(BOARD, BOARD.BOARD_, BOARD.SNAPSHOT)
        .values(board.toString(), 1L)
        .onConflict(BOARD.BOARD_)
        .doUpdate()
        .set(BOARD.SNAPSHOT, BOARD.SNAPSHOT.plus(1))
        .returningResult(BOARD.SNAPSHOT)
        .fetchSingle()
        .value1();
  }

  /** Does nothing when a later fetch was saved before. */
  static void save(DSLContext context, PublishedSnapshot.Live live) {
    BoardRecord row =
        context
            .selectFrom(BOARD)
            .where(BOARD.BOARD_.eq(live.board().toString()))
            .forUpdate()
            .fetchSingle();
    if (row.getLiveSnapshot() >= live.number()) {
      return;
    }
    row.setLiveSnapshot(live.number());
    row.setAttemptedAt(Moments.column(live.observedAt()));
    row.setOutcome(live.outcome().id());
    row.setStatus(live.status().id());
    row.setNote(live.note());
    switch (live.status()) {
      case COMPLETE, UNCHANGED, PARTIAL -> {
        row.setFailures(0);
        row.setGoneCount(0);
        row.setGoneSince(null);
      }
      case FAILED, HELD, GONE -> {
        row.setFailures(row.getFailures() + 1);
        countGone(row, live);
      }
    }
    saveComplete(row, live);
    row.store();
  }

  private static void countGone(BoardRecord row, PublishedSnapshot.Live live) {
    if (live.outcome() != FetchOutcome.GONE) {
      return;
    }
    row.setGoneCount(row.getGoneCount() + 1);
    if (row.getGoneSince() == null) {
      row.setGoneSince(Moments.column(live.observedAt()));
    }
  }

  private static void saveComplete(BoardRecord row, PublishedSnapshot.Live live) {
    Validators validators = live.validators();
    if (validators != null) {
      row.setAddress(validators.address());
      row.setEtag(validators.etag());
      row.setLastModified(validators.lastModified());
      row.setBodyHash(validators.bodyHash());
      row.setReadAgain(false);
    }
    List<String> present = live.present();
    if (present != null) {
      row.setCompleteSnapshot(live.number());
      row.setCompleteAt(Moments.column(live.observedAt()));
      row.setPresent(present.toArray(String[]::new));
    }
    if (live.full()) {
      row.setFullAt(Moments.column(live.observedAt()));
    }
  }

  static void readAgain(DSLContext context, PublishedSnapshot.Imported imported) {
    String[] changed =
        imported.contents().stream().map(NewContent::externalId).distinct().toArray(String[]::new);
    String board = imported.board().toString();
    context.execute(READ_AGAIN, board, changed, board, Moments.column(imported.observedAt()));
  }

  static List<BoardHealth> health(DSLContext context) {
    return context
        .select(
            BOARD.BOARD_,
            BOARD.ATTEMPTED_AT,
            BOARD.OUTCOME,
            BOARD.STATUS,
            BOARD.NOTE,
            BOARD.FAILURES,
            BOARD.COMPLETE_AT,
            DSL.coalesce(DSL.cardinality(BOARD.PRESENT), 0))
        .from(BOARD)
        .where(BOARD.ATTEMPTED_AT.isNotNull())
        .orderBy(BOARD.BOARD_)
        .fetch(row ->
            new BoardHealth(
                BoardId.parse(row.value1()),
                row.value2().toInstant(),
                FetchOutcome.of(row.value3()),
                SnapshotStatus.of(row.value4()),
                row.value5(),
                row.value6(),
                Moments.instant(row.value7()),
                row.value8()));
  }

  private static BoardState state(BoardRecord row) {
    return new BoardState(
        validators(row),
        row.getCompleteSnapshot(),
        present(row.getPresent()),
        Moments.instant(row.getFullAt()),
        row.getGoneCount(),
        Moments.instant(row.getGoneSince()),
        row.getReadAgain());
  }

  private static @Nullable Validators validators(BoardRecord row) {
    return Optional.ofNullable(row.getAddress())
        .map(address ->
            new Validators(address, row.getEtag(), row.getLastModified(), row.getBodyHash()))
        .orElse(null);
  }

  private static @Nullable List<String> present(String @Nullable [] ids) {
    return ids == null ? null : List.of(ids);
  }
}
