package wagewire.ingest.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.model.event.FetchOutcome;
import wagewire.model.json.Json;

/**
 * Recorded state of a board.
 *
 * @param validators of the complete snapshot; null before the first
 * @param completeSnapshot number of the latest fetch that read the whole board
 * @param present external ids of that snapshot; null before the first
 * @param fullAt time when every listing was last published, changed or not
 * @param gone answers in a row that the board does not exist
 * @param volume history of its number of listings
 * @param yields history of its postings that may be of a go-to-market role
 * @param readAgain true when valid validators no longer prove that everything known is published
 * @param liveSnapshot number of the latest recorded fetch, whatever its outcome; 0 for none
 */
public record BoardMemory(
    @Nullable Validators validators,
    @Nullable Long completeSnapshot,
    @Nullable List<String> present,
    @Nullable Instant fullAt,
    GoneStreak gone,
    VolumeHistory volume,
    YieldHistory yields,
    boolean readAgain,
    long liveSnapshot) {

  /** Interval of full snapshots, so that the topics always hold the present. */
  public static final Duration FULL_EVERY = Duration.ofDays(30);

  public static final BoardMemory NEW =
      new BoardMemory(
          null, null, null, null, GoneStreak.NONE, VolumeHistory.NONE, YieldHistory.NONE, false, 0);

  /** Returns whether every listing is to be published, changed or not. */
  public boolean fullDue(Instant now) {
    return fullAt == null || !now.isBefore(fullAt.plus(FULL_EVERY));
  }

  /** Returns whether the board must be read whatever its validators say. */
  public boolean readingDue(Instant now) {
    return completeSnapshot == null || readAgain || fullDue(now);
  }

  /**
   * Answers of 404 or 410 in a row.
   *
   * @param days on which they came
   * @param since time of the first; null for none
   * @param on day of the latest; null when there was another answer after it
   */
  public record GoneStreak(int days, @Nullable Instant since, @Nullable LocalDate on) {

    public static final GoneStreak NONE = new GoneStreak(0, null, null);

    /** Adds one more such answer; several on one day count once. */
    public GoneStreak and(Instant now) {
      LocalDate day = day(now);
      return new GoneStreak(day.equals(on) ? days : days + 1, since == null ? now : since, day);
    }

    public static LocalDate day(Instant moment) {
      return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
  }

  /** Reads a row of {@code crawl.board}, with all its columns. */
  static BoardMemory of(ResultSet row) throws SQLException {
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
