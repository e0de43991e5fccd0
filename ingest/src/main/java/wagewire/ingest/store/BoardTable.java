package wagewire.ingest.store;

import static wagewire.ingest.db.Tables.BOARD;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.store.CrawlStore.NextSnapshot;
import wagewire.model.board.BoardId;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotStatus;
import wagewire.model.json.Json;

/**
 * Accesses {@code crawl.board}, one row per board. The statements of every visit are constant SQL:
 * rendering them took a third of the CPU of a visit to a board that has not changed.
 */
final class BoardTable {

  /**
   * Marks a board whose complete snapshot has a listing that an import has just changed. Takes a
   * number, by which a running visit sees that it must not clear the mark.
   */
  private static final String READ_AGAIN =
      """
      update crawl.board set read_again = true, snapshot = snapshot + 1
      where board = ? and exists (
        select 1 from unnest(?::text[]) as changed (id)
        where changed.id = any (present) and not exists (
          select 1 from crawl.listing_content later
          where later.board = ? and later.external_id = changed.id and later.observed_at > ?::timestamptz))
      """;

  private static final String STATE = "select * from crawl.board where board = ?";

  private static final String NEXT_SNAPSHOT =
      """
      insert into crawl.board as known (board, snapshot)
      values (?, coalesce((select max(number) from crawl.first_number), 1))
      on conflict (board) do update set snapshot = known.snapshot + 1
      returning *
      """;

  private static final String REPEATED =
      """
      update crawl.board
      set live_snapshot = ?, attempted_at = ?, outcome = ?, status = ?, note = ?, failures = 0, gone_count = 0,
        gone_since = null, volumes = ?::jsonb, held = ?::jsonb, watched_since = ?, yielded_at = ?, go_to_market = ?
      where board = ? and live_snapshot < ?
      """;

  private BoardTable() {}

  static BoardMemory state(DSLContext context, BoardId board) {
    return context.connectionResult(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(STATE);
          ResultSet row = CrawlDatabase.rows(statement, board.toString())) {
        return row.next() ? BoardMemory.of(row) : BoardMemory.NEW;
      }
    });
  }

  static NextSnapshot nextSnapshot(
      DSLContext context, BoardId board, Map<String, KnownContent> known) {
    return context.connectionResult(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(NEXT_SNAPSHOT);
          ResultSet row = CrawlDatabase.rows(statement, board.toString())) {
        row.next();
        return new NextSnapshot(row.getLong("snapshot"), BoardMemory.of(row), known);
      }
    });
  }

  /** Saves a fetch; returns 0 without an effect when a later one was saved before. */
  static int save(DSLContext context, PublishedSnapshot.Live live) {
    Integer repeated = saveRepeated(context, live);
    if (repeated != null) {
      return repeated;
    }
    return context
        .update(BOARD)
        .set(changes(live))
        .where(BOARD.BOARD_.eq(live.board().toString()))
        .and(BOARD.LIVE_SNAPSHOT.lt(live.number()))
        .execute();
  }

  /** Returns the changed columns; null clears a column. */
  private static Map<Field<?>, @Nullable Object> changes(PublishedSnapshot.Live live) {
    Map<Field<?>, @Nullable Object> changes = new LinkedHashMap<>();
    changes.put(BOARD.LIVE_SNAPSHOT, live.number());
    changes.put(BOARD.ATTEMPTED_AT, Timestamps.column(live.observedAt()));
    changes.put(BOARD.OUTCOME, live.outcome().id());
    changes.put(BOARD.STATUS, live.status().id());
    changes.put(BOARD.NOTE, live.note());
    switch (live.status()) {
      case COMPLETE, UNCHANGED, PARTIAL -> {
        changes.put(BOARD.FAILURES, 0);
        changes.put(BOARD.GONE_COUNT, 0);
        changes.put(BOARD.GONE_SINCE, null);
      }
      case FAILED, HELD, GONE -> {
        changes.put(BOARD.FAILURES, BOARD.FAILURES.plus(1));
        countGone(changes, live);
      }
    }
    addComplete(changes, live);
    addVolume(changes, live.volume());
    addYields(changes, live.yields());
    return changes;
  }

  private static void countGone(
      Map<Field<?>, @Nullable Object> changes, PublishedSnapshot.Live live) {
    if (live.outcome() != FetchOutcome.GONE) {
      return;
    }
    var day = Timestamps.day(live.observedAt());
    changes.put(
        BOARD.GONE_COUNT,
        DSL.when(
                BOARD
                    .OUTCOME
                    .eq(FetchOutcome.GONE.id())
                    .and(BOARD.ATTEMPTED_AT.ge(day))
                    .and(BOARD.ATTEMPTED_AT.lt(day.plusDays(1))),
                BOARD.GONE_COUNT)
            .otherwise(BOARD.GONE_COUNT.plus(1)));
    changes.put(
        BOARD.GONE_SINCE, DSL.coalesce(BOARD.GONE_SINCE, Timestamps.column(live.observedAt())));
  }

  private static void addComplete(
      Map<Field<?>, @Nullable Object> changes, PublishedSnapshot.Live live) {
    Validators validators = live.validators();
    if (validators != null) {
      changes.put(BOARD.ADDRESS, validators.address());
      changes.put(BOARD.PAGES, pages(validators));
      // An import may have taken a number meanwhile and set the mark.
      changes.put(
          BOARD.READ_AGAIN,
          DSL.when(BOARD.SNAPSHOT.eq(live.number()), DSL.inline(false))
              .otherwise(BOARD.READ_AGAIN));
    }
    List<String> present = live.present();
    if (present != null) {
      changes.put(BOARD.COMPLETE_SNAPSHOT, live.number());
      changes.put(BOARD.COMPLETE_AT, Timestamps.column(live.observedAt()));
      changes.put(BOARD.PRESENT, present.toArray(String[]::new));
    }
    if (live.full()) {
      changes.put(BOARD.FULL_AT, Timestamps.column(live.observedAt()));
    }
  }

  private static void addVolume(
      Map<Field<?>, @Nullable Object> changes, @Nullable VolumeHistory memory) {
    if (memory == null) {
      return;
    }
    VolumeHistory.HeldStreak held = memory.held();
    changes.put(BOARD.VOLUMES, json(memory.volumes()));
    changes.put(BOARD.HELD, held == null ? null : json(held));
  }

  private static void addYields(
      Map<Field<?>, @Nullable Object> changes, @Nullable YieldHistory yields) {
    if (yields == null) {
      return;
    }
    changes.put(BOARD.WATCHED_SINCE, Timestamps.optional(yields.watchedSince()));
    changes.put(BOARD.YIELDED_AT, Timestamps.optional(yields.yieldedAt()));
    changes.put(BOARD.GO_TO_MARKET, yields.showing().toArray(String[]::new));
  }

  static void readAgain(DSLContext context, PublishedSnapshot.Imported imported) {
    String[] changed =
        imported.contents().stream()
            .map(PublishedSnapshot.NewContent::externalId)
            .distinct()
            .toArray(String[]::new);
    String board = imported.board().toString();
    DetailTable.forget(context, imported.board(), changed);
    context.execute(READ_AGAIN, board, changed, board, Timestamps.column(imported.observedAt()));
  }

  private static @Nullable JSONB pages(Validators validators) {
    return validators.pages().isEmpty() ? null : json(validators.pages());
  }

  private static JSONB json(Object value) {
    return JSONB.valueOf(new String(Json.bytes(value), StandardCharsets.UTF_8));
  }

  /**
   * Saves a fetch that found what the one before had found.
   *
   * @return 0 without an effect, when a later one was saved before; null when the fetch has changed
   *     something, and nothing was saved
   */
  static @Nullable Integer saveRepeated(DSLContext context, PublishedSnapshot.Live live) {
    VolumeHistory volume = live.volume();
    YieldHistory yields = live.yields();
    if (live.status() != SnapshotStatus.UNCHANGED
        || live.validators() != null
        || live.present() != null
        || live.full()
        || volume == null
        || yields == null) {
      return null;
    }
    return context.connectionResult(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(REPEATED)) {
        CrawlDatabase.bind(
            statement,
            live.number(),
            Timestamps.column(live.observedAt()),
            live.outcome().id(),
            live.status().id(),
            live.note(),
            Json.text(volume.volumes()),
            volume.held() == null ? null : Json.text(volume.held()),
            Timestamps.optional(yields.watchedSince()),
            Timestamps.optional(yields.yieldedAt()),
            yields.showing().toArray(String[]::new),
            live.board().toString(),
            live.number());
        return statement.executeUpdate();
      }
    });
  }
}
