package wagewire.app.pipeline;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Compares the machine's clock with PostgreSQL's and with the newest snapshot of a real board. */
public final class ClockCheck {

  private static final Duration APART = Duration.ofHours(1);

  private static final String NOW = "select now(), to_regclass('postings.board') is not null";

  private static final String NEWEST =
      """
      select board, greatest(described_at, newest_at) as newest
      from postings.board
      where not simulated
      order by newest desc
      limit 1
      """;

  private ClockCheck() {}

  /**
   * Refuses to begin a round or a release by a wrong clock.
   *
   * @param clock the machine's, not that of a simulated market
   * @throws WagewireException WRONG_CLOCK when PostgreSQL's clock is more than an hour away, or the
   *     newest snapshot of a board more than an hour ahead
   */
  public static void require(DataSource database, Clock clock) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      boolean filled;
      try (ResultSet row = statement.executeQuery(NOW)) {
        row.next();
        requireSame(clock.instant(), instant(row.getTimestamp(1)));
        filled = row.getBoolean(2);
      }
      if (!filled) {
        return;
      }
      try (ResultSet row = statement.executeQuery(NEWEST)) {
        if (row.next()) {
          requireAfter(clock.instant(), row.getString(1), instant(row.getTimestamp(2)));
        }
      }
    } catch (SQLException e) {
      throw new WagewireException(
          ErrorCode.DATABASE_UNREACHABLE,
          "PostgreSQL does not tell its time: " + e.getMessage(),
          "the warehouse",
          "Check that PostgreSQL runs.",
          e);
    }
  }

  /** Compares the clocks of two machines. */
  static void requireSame(Instant machine, @Nullable Instant database) {
    if (database != null && Duration.between(machine, database).abs().compareTo(APART) > 0) {
      throw wrong(
          "the clocks of this machine and of PostgreSQL are more than an hour apart",
          "%s here, %s there".formatted(text(machine), text(database)),
          "Set the wrong clock, then try again.");
    }
  }

  /** Compares the clock with the newest snapshot, which cannot be ahead of it. */
  private static void requireAfter(Instant machine, String board, @Nullable Instant newest) {
    if (newest != null && Duration.between(machine, newest).compareTo(APART) > 0) {
      throw wrong(
          "the newest snapshot is more than an hour ahead of this machine's clock",
          "%s here, %s the snapshot of %s".formatted(text(machine), text(newest), board),
          "Set the clock if it is behind. Only if it is right, restore a backup from before, or"
              + " remove what the board showed: ./wagewire forget --board %s --again"
                  .formatted(board));
    }
  }

  private static WagewireException wrong(String what, String where, String toDo) {
    return new WagewireException(ErrorCode.WRONG_CLOCK, what, where, toDo);
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }

  static String text(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
