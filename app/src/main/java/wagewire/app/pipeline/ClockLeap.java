package wagewire.app.pipeline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * A leap of the clock by more than sixty days over the newest time known, as of a wrong clock or a
 * deployment that slept. For fourteen days from it ages are counted to the time before it, so that
 * a wrong clock deletes nothing.
 *
 * @param before the newest known time before the leap, of a visit or of the week of a record in
 *     Kafka
 * @param after the first known time after it; the present when there is none
 * @param first whether nothing has been collected since the leap
 */
public record ClockLeap(Instant before, Instant after, boolean first) {

  private static final Duration LEAP = Duration.ofDays(60);
  private static final Duration DOUBT = Duration.ofDays(14);

  private static final String KNOWN =
      "select to_regclass('crawl.text_seed') is not null, to_regclass('postings.board') is not"
          + " null";

  /** Text seeds are drawn by PostgreSQL's clock when the first record of a week is written. */
  private static final String WEEKS =
      "select week::timestamp at time zone 'UTC' as known from crawl.text_seed";

  private static final String NEAREST =
      """
      ) select max(known) filter (where known <= ?::timestamptz), min(known) filter (where known > ?::timestamptz)
      from times where known <= ?::timestamptz
      """;

  private static final String OF_RECORDS = "with times as (" + WEEKS + NEAREST;

  private static final String OF_RECORDS_AND_VISITS =
      "with times as ("
          + WEEKS
          + " union all select attempted_at from crawl.board"
          + " where board in (select board from postings.board where not simulated)"
          + NEAREST;

  /** Returns the leap within the last fourteen days; empty when there was none. */
  public static Optional<ClockLeap> find(DataSource database, Instant now) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(KNOWN)) {
      row.next();
      return row.getBoolean(1) ? find(connection, row.getBoolean(2), now) : Optional.empty();
    } catch (SQLException e) {
      throw new WagewireException(
          ErrorCode.DATABASE_UNREACHABLE,
          "PostgreSQL does not tell when something was collected: " + e.getMessage(),
          "crawl.text_seed",
          "Check that PostgreSQL runs.",
          e);
    }
  }

  /** Says that it happened, and what to do. */
  public String line() {
    return ("the clock has leapt by %,d days, from %s to %s: nothing is deleted by age for %d days;"
            + " if it is wrong, set it, then restore a backup from before")
        .formatted(
            Duration.between(before, after).toDays(),
            ClockCheck.text(before),
            ClockCheck.text(after),
            DOUBT.toDays());
  }

  private static Optional<ClockLeap> find(Connection connection, boolean visits, Instant now)
      throws SQLException {
    try (PreparedStatement statement =
        visits
            ? connection.prepareStatement(OF_RECORDS_AND_VISITS)
            : connection.prepareStatement(OF_RECORDS)) {
      String doubted = now.minus(DOUBT).toString();
      statement.setString(1, doubted);
      statement.setString(2, doubted);
      statement.setString(3, now.plus(1, ChronoUnit.DAYS).toString());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        Timestamp before = row.getTimestamp(1);
        Timestamp after = row.getTimestamp(2);
        return before == null
            ? Optional.empty()
            : Optional.of(
                    new ClockLeap(
                        before.toInstant(), after == null ? now : after.toInstant(), after == null))
                .filter(leap -> Duration.between(leap.before, leap.after).compareTo(LEAP) > 0);
      }
    }
  }
}
