package wagewire.ingest.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.store.BoardMemory.GoneStreak;
import wagewire.model.event.FetchOutcome;
import wagewire.model.json.Json;

/** Reads a row of {@code crawl.board}, with all its columns. */
final class BoardRow {

  private BoardRow() {}

  static BoardMemory memory(ResultSet row) throws SQLException {
    return new BoardMemory(
        validators(row),
        row.getObject("complete_snapshot", Long.class),
        texts(row, "present"),
        moment(row, "full_at"),
        gone(row),
        volume(row),
        yields(row),
        row.getBoolean("read_again"),
        row.getLong("live_snapshot"));
  }

  private static GoneStreak gone(ResultSet row) throws SQLException {
    Instant attempted = moment(row, "attempted_at");
    boolean other = !FetchOutcome.GONE.id().equals(row.getString("outcome"));
    return new GoneStreak(
        row.getInt("gone_count"),
        moment(row, "gone_since"),
        attempted == null || other ? null : GoneStreak.day(attempted));
  }

  private static @Nullable Validators validators(ResultSet row) throws SQLException {
    String address = row.getString("address");
    return address == null
        ? null
        : new Validators(address, list(row, "pages", Validators.Page[].class));
  }

  private static VolumeHistory volume(ResultSet row) throws SQLException {
    String held = row.getString("held");
    return new VolumeHistory(
        list(row, "volumes", VolumeHistory.Day[].class),
        held == null ? null : Json.mapper().readValue(held, VolumeHistory.HeldStreak.class));
  }

  private static YieldHistory yields(ResultSet row) throws SQLException {
    List<String> showing = texts(row, "go_to_market");
    return new YieldHistory(
        moment(row, "watched_since"),
        moment(row, "yielded_at"),
        showing == null ? List.of() : showing);
  }

  private static <T> List<T> list(ResultSet row, String column, Class<T[]> kind)
      throws SQLException {
    String json = row.getString(column);
    return json == null ? List.of() : List.of(Json.mapper().readValue(json, kind));
  }

  private static @Nullable List<String> texts(ResultSet row, String column) throws SQLException {
    Array texts = row.getArray(column);
    return texts == null ? null : List.of((String[]) texts.getArray());
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    return Timestamps.instant(row.getObject(column, OffsetDateTime.class));
  }
}
