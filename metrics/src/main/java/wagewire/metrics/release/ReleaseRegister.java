package wagewire.metrics.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import wagewire.metrics.fact.Release;

/** Records releases, and those that were held back, in schema {@code metrics}. */
final class ReleaseRegister {

  private static final String ENTER =
      """
      insert into metrics.release (
        vintage, sequence, week, released_at, method_version, inputs, simulated, vocabulary, first_week, from_week)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String DONE =
      """
      delete from postings.posting_changed;
      delete from postings.evidence_changed where taken;
      delete from metrics.failed_check;
      """;

  private static final String HOLD_BACK =
      """
      insert into metrics.failed_check (check_id, failed_at, week, found) values (?, ?, ?, ?)
      """;

  /** Weeks that are not over any more, as the snapshots that ended them were removed. */
  private static final String LATER = "delete from metrics.release_week where week > ?";

  private static final String WEEKS =
      """
      insert into metrics.release_week (week, vintage)
      select week::date, ? from generate_series(?::date, ?::date, interval '7 days') week
      on conflict (week) do update set vintage = excluded.vintage
      """;

  private final Connection connection;

  ReleaseRegister(Connection connection) {
    this.connection = connection;
  }

  /** Records the release as the newest one of its weeks. */
  void enter(DueRelease due, Clock clock) throws SQLException {
    Release release = due.release();
    try (var statement = connection.prepareStatement(ENTER)) {
      statement.setString(1, release.vintage());
      statement.setInt(2, due.sequence());
      statement.setObject(3, release.newestWeek().monday());
      statement.setTimestamp(4, Timestamp.from(clock.instant()));
      statement.setInt(5, Release.METHOD_VERSION);
      statement.setString(6, due.inputs());
      statement.setBoolean(7, release.simulated());
      statement.setString(8, due.vocabulary());
      statement.setObject(9, release.firstWeek().monday());
      statement.setObject(10, release.fromWeek().monday());
      statement.executeUpdate();
    }
    try (var statement = connection.prepareStatement(LATER)) {
      statement.setObject(1, release.newestWeek().monday());
      statement.executeUpdate();
    }
    try (var statement = connection.prepareStatement(WEEKS)) {
      statement.setString(1, release.vintage());
      statement.setObject(2, release.fromWeek().monday());
      statement.setObject(3, release.newestWeek().monday());
      statement.executeUpdate();
    }
    try (var statement = connection.createStatement()) {
      statement.execute(DONE);
    }
  }

  /** Records the check that held the release back. */
  void holdBack(DueRelease due, ReleaseCheckException failed, Clock clock) throws SQLException {
    try (var statement = connection.prepareStatement(HOLD_BACK)) {
      statement.setString(1, failed.checkId());
      statement.setTimestamp(2, Timestamp.from(clock.instant()));
      statement.setObject(3, due.release().newestWeek().monday());
      statement.setString(4, failed.found());
      statement.executeUpdate();
    }
  }
}
