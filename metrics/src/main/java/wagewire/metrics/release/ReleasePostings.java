package wagewire.metrics.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.SqlFile;
import wagewire.model.time.IsoWeek;
import wagewire.warehouse.Warehouse;

/**
 * The postings that a past release kept for one role or group (methodology §13), in temporary
 * tables of one transaction that is rolled back.
 */
final class ReleasePostings implements AutoCloseable {

  private static final String RELEASE =
      """
      select sequence, week, first_week, from_week, simulated, vocabulary from metrics.release where vintage = ?
      """;

  private final Connection connection;
  private final Release release;
  private final Map<String, Object> parameters;

  private ReleasePostings(Connection connection, Release release, Map<String, Object> parameters) {
    this.connection = connection;
    this.release = release;
    this.parameters = parameters;
  }

  /**
   * Opens the postings of a role or group.
   *
   * @param scope the group whose postings are needed to recompute figures of the role
   * @return empty when the release kept no inputs
   */
  static Optional<ReleasePostings> open(
      Warehouse warehouse, String vintage, String role, String scope) throws SQLException {
    Connection connection = warehouse.ownersConnection();
    try {
      connection.setAutoCommit(false);
      ReleaseBuilder.prepare(connection);
      ReleasePostings kept = read(connection, vintage, role, scope);
      if (kept == null) {
        rollBack(connection);
      }
      return Optional.ofNullable(kept);
    } catch (SQLException | RuntimeException e) {
      rollBack(connection);
      throw e;
    }
  }

  private static @Nullable ReleasePostings read(
      Connection connection, String vintage, String role, String scope) throws SQLException {
    try (var statement = connection.prepareStatement(RELEASE)) {
      statement.setString(1, vintage);
      try (var row = statement.executeQuery()) {
        if (!row.next() || row.getObject("first_week") == null) {
          return null;
        }
        String vocabulary = row.getString("vocabulary");
        Release release =
            new Release(
                vintage,
                new IsoWeek(row.getObject("first_week", LocalDate.class)),
                new IsoWeek(row.getObject("from_week", LocalDate.class)),
                new IsoWeek(row.getObject("from_week", LocalDate.class)),
                new IsoWeek(row.getObject("week", LocalDate.class)),
                row.getBoolean("simulated"),
                !DueRelease.MIXED.equals(vocabulary));
        Map<String, Object> parameters = new HashMap<>(release.parameters(role));
        parameters.put("sequence", row.getInt("sequence"));
        parameters.put("scope", scope);
        SqlFile.of("metrics/intermediate/stage_postings").execute(connection, parameters);
        return new ReleasePostings(connection, release, Map.copyOf(parameters));
      }
    }
  }

  Release release() {
    return release;
  }

  /** Returns what SQL files of the release and role can name. */
  Map<String, Object> parameters() {
    return parameters;
  }

  /** Returns the transaction's connection, where table names mean the staged tables. */
  Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    rollBack(connection);
  }

  private static void rollBack(Connection connection) throws SQLException {
    try (connection) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }
}
