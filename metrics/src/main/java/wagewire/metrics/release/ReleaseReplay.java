package wagewire.metrics.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.definition.MetricFolder;
import wagewire.metrics.definition.MetricFolder.Calculation;
import wagewire.metrics.definition.MetricRegistry;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.RoleGroups;
import wagewire.metrics.fact.SqlFile;
import wagewire.metrics.publishability.FallbackRoles;
import wagewire.model.time.IsoWeek;
import wagewire.warehouse.Warehouse;

/**
 * Recomputes figures of a past release from its kept inputs, for one role or group (methodology
 * §13), in temporary tables of one transaction that is rolled back.
 */
public final class ReleaseReplay implements AutoCloseable {

  private static final String INCOMING = "pg_temp.incoming_fact";

  private static final String RELEASE =
      """
      select sequence, week, first_week, from_week, simulated, vocabulary from trends.release where vintage = ?
      """;

  private final Connection connection;
  private final Release release;
  private final Map<String, Object> parameters;

  private ReleaseReplay(Connection connection, Release release, Map<String, Object> parameters) {
    this.connection = connection;
    this.release = release;
    this.parameters = parameters;
  }

  /**
   * Opens the inputs of a metric of a cell.
   *
   * @return empty when the release kept no inputs
   */
  public static Optional<ReleaseReplay> open(
      Warehouse warehouse, String vintage, String metric, Cell cell) throws SQLException {
    return open(warehouse, vintage, cell.role(), scope(metric, cell), true);
  }

  /**
   * Opens the postings of a role or group alone, for {@link #connection()}; no figure can be
   * recomputed from them.
   *
   * @return empty when the release kept no inputs
   */
  public static Optional<ReleaseReplay> ofPostings(Warehouse warehouse, String vintage, String role)
      throws SQLException {
    return open(warehouse, vintage, role, role, false);
  }

  private static Optional<ReleaseReplay> open(
      Warehouse warehouse, String vintage, String role, String scope, boolean toRecompute)
      throws SQLException {
    Connection connection = warehouse.ownersConnection();
    try {
      connection.setAutoCommit(false);
      ReleaseBuilder.prepare(connection);
      ReleaseReplay kept = read(connection, vintage, role, scope);
      if (kept == null) {
        connection.close();
      } else if (toRecompute) {
        kept.stageOthers();
      }
      return Optional.ofNullable(kept);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /**
   * Returns the group of roles whose inputs are needed: growth of whole roles uses that of others,
   * shares of roles are of all postings.
   */
  private static String scope(String metric, Cell cell) {
    String estimator =
        MetricRegistry.standard().folder(Metric.of(metric)).calculation()
                instanceof Calculation.Estimator(String name)
            ? name
            : "";
    return switch (estimator) {
      case "RoleShareMetrics" -> RoleGroups.ALL;
      case "GrowthMetrics" ->
          cell.isWholeRole() && RoleGroups.isInGoToMarket(cell.role())
              ? FallbackRoles.GO_TO_MARKET
              : cell.role();
      default -> cell.role();
    };
  }

  private static @Nullable ReleaseReplay read(
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
                !ReleaseRegister.MIXED.equals(vocabulary));
        Map<String, Object> parameters = new HashMap<>(release.parameters(role));
        parameters.put("sequence", row.getInt("sequence"));
        parameters.put("scope", scope);
        SqlFile.of("metrics/intermediate/stage_postings").execute(connection, parameters);
        return new ReleaseReplay(connection, release, Map.copyOf(parameters));
      }
    }
  }

  private void stageOthers() throws SQLException {
    SqlFile.of("metrics/intermediate/stage").execute(connection, parameters);
    SqlFile.of("metrics/intermediate/unit_count").execute(connection, parameters);
    CellWeeks.write(connection, release);
    SqlFile.of("metrics/intermediate/complementary_suppression").execute(connection, parameters);
  }

  /**
   * Recomputes the figures of a cell and week, as the release did, into the temporary table {@code
   * facts}, which may also get others.
   *
   * @param week the one that holds the last day of the figures' period
   */
  public void workOut(String metric, Cell cell, IsoWeek week) throws SQLException {
    Release asked = release.from(week);
    MetricFolder folder = MetricRegistry.standard().folder(Metric.of(metric));
    switch (folder.calculation()) {
      case Calculation.Sql sql ->
          SqlFile.of(folder.path(sql)).execute(connection, asked.parameters());
      case Calculation.Estimator estimator -> {
        keepOnly(cell);
        FactWriter facts = FactWriter.begin(connection, INCOMING, asked);
        Estimator.of(estimator).write(connection, asked, facts);
        facts.flush();
        FactWriter.take(connection, asked);
      }
    }
  }

  private void keepOnly(Cell cell) throws SQLException {
    SqlFile.of("metrics/intermediate/other_cells")
        .execute(
            connection,
            Map.of(
                "seniority",
                cell.seniority(),
                "country",
                cell.country(),
                "region",
                cell.region(),
                "work_mode",
                cell.workMode()));
  }

  /** Returns the transaction's connection, where table names mean the staged tables. */
  public Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }
}
