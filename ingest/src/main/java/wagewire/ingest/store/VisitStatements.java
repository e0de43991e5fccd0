package wagewire.ingest.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.store.CrawlStore.NextSnapshot;
import wagewire.ingest.store.StreamIdentity.RecordEnd;
import wagewire.model.board.BoardId;
import wagewire.model.event.SnapshotStatus;
import wagewire.model.json.Json;

/**
 * The statements of every visit to a board, in constant SQL: rendering them each time took more
 * than a third of the CPU of a visit to a board that has not changed.
 */
final class VisitStatements {

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
        gone_since = null, volumes = ?::jsonb, held = ?::jsonb, watched_since = ?, yielded_at = ?, go_to_market = ?,
        published_partition = ?, published_end = ?
      where board = ? and live_snapshot < ?
      """;

  private static final String END = "delete from crawl.attempt where board = ? and process = ?";

  private VisitStatements() {}

  static BoardMemory state(DSLContext context, BoardId board) {
    return context.connectionResult(connection -> {
      try (PreparedStatement statement = prepared(connection, STATE, board.toString());
          ResultSet row = statement.executeQuery()) {
        return row.next() ? BoardRow.memory(row) : BoardMemory.NEW;
      }
    });
  }

  static NextSnapshot nextSnapshot(
      DSLContext context, BoardId board, Map<String, KnownContent> known) {
    return context.connectionResult(connection -> {
      try (PreparedStatement statement = prepared(connection, NEXT_SNAPSHOT, board.toString());
          ResultSet row = statement.executeQuery()) {
        row.next();
        return new NextSnapshot(row.getLong("snapshot"), BoardRow.memory(row), known);
      }
    });
  }

  /**
   * Saves a fetch that found what the one before had found.
   *
   * @return 0 without an effect, when a later one was saved before; null when the fetch has changed
   *     something, and nothing was saved
   */
  static @Nullable Integer saveRepeated(
      DSLContext context, PublishedSnapshot.Live live, @Nullable RecordEnd end) {
    VolumeHistory volume = live.volume();
    YieldHistory yields = live.yields();
    if (live.status() != SnapshotStatus.UNCHANGED
        || live.validators() != null
        || live.present() != null
        || live.full()
        || volume == null
        || yields == null
        || end == null) {
      return null;
    }
    return context.connectionResult(connection -> {
      try (PreparedStatement statement =
          prepared(
              connection,
              REPEATED,
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
              end.partition(),
              end.end(),
              live.board().toString(),
              live.number())) {
        return statement.executeUpdate();
      }
    });
  }

  static VisitAttempts.Attempt begin(
      DSLContext context, String sql, @Nullable Object... parameters) {
    return context.connectionResult(connection -> {
      try (PreparedStatement statement = prepared(connection, sql, parameters);
          ResultSet row = statement.executeQuery()) {
        row.next();
        Instant began = row.getObject("began_at", OffsetDateTime.class).toInstant();
        return new VisitAttempts.Attempt(
            BoardId.parse(row.getString("board")),
            began,
            row.getInt("unfinished"),
            row.getString("process") != null);
      }
    });
  }

  static void end(DSLContext context, BoardId board, String process) {
    int _ =
        context.connectionResult(connection -> {
          try (PreparedStatement statement = prepared(connection, END, board.toString(), process)) {
            return statement.executeUpdate();
          }
        });
  }

  private static PreparedStatement prepared(
      Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }
}
