package wagewire.warehouse.testing;

import java.sql.Connection;
import java.sql.SQLException;

/** Takes a warehouse back to where nothing was released. */
public final class WithdrawnReleases {

  private static final String WITHDRAW =
      """
      truncate metrics.erratum, metrics.coverage_break, metrics.figure, metrics.release_week, metrics.release,
        metrics.kept_posting, metrics.kept_week, metrics.unit_count, metrics.role_week, metrics.index_base,
        metrics.week_revision;

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
