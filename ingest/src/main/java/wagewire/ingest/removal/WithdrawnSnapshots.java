package wagewire.ingest.removal;

import java.sql.Connection;
import java.sql.SQLException;

/** Copies the list of snapshots that were taken back between schemas {@code postings} and crawl. */
public final class WithdrawnSnapshots {

  private static final String COPY =
      """
      insert into %s.withdrawn_snapshot (board, snapshot, finished_at, withdrawn_at)
      select board, snapshot, finished_at, withdrawn_at from %s.withdrawn_snapshot
      on conflict do nothing
      """;

  private WithdrawnSnapshots() {}

  /** Adds those of the warehouse to the collector's, in the caller's transaction. */
  public static void keep(Connection connection) throws SQLException {
    run(connection, COPY.formatted("crawl", "postings"));
  }

  /** Adds those that the collector keeps to the warehouse's, in the caller's transaction. */
  public static void restore(Connection connection) throws SQLException {
    run(connection, COPY.formatted("postings", "crawl"));
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
