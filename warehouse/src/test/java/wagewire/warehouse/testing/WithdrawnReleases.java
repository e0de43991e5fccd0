package wagewire.warehouse.testing;

import java.sql.Connection;
import java.sql.SQLException;

/** Takes a warehouse back to where nothing was released. */
public final class WithdrawnReleases {

  private static final String WITHDRAW =
      """
      truncate trends.erratum, trends.coverage_break, trends.figure, trends.release_week, trends.release,
        trends.kept_posting, trends.kept_week, trends.unit_count, trends.role_week, trends.index_base,
        trends.week_revision;

      insert into postings.posting_changed (posting_id)
      select posting_id from postings.posting
      on conflict do nothing;

      insert into postings.evidence_changed (board, since)
      select board, '-infinity' from postings.board
      """;

  private WithdrawnReleases() {}

  /**
   * Removes all releases; the next one covers all weeks and takes the name of the first release of
   * its week.
   */
  public static void from(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(WITHDRAW);
    }
  }
}
