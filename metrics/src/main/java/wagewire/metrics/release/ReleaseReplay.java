package wagewire.metrics.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import wagewire.metrics.count.PartWeeks;
import wagewire.metrics.count.UnitCountWriter;
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

  private final ReleasePostings postings;

  private ReleaseReplay(ReleasePostings postings) {
    this.postings = postings;
  }

  /**
   * Opens the inputs of a metric of a cell.
   *
   * @return empty when the release kept no inputs
   */
  public static Optional<ReleaseReplay> open(
      Warehouse warehouse, String vintage, String metric, Cell cell) throws SQLException {
    ReleasePostings postings =
        ReleasePostings.open(warehouse, vintage, cell.role(), scope(metric, cell)).orElse(null);
    if (postings == null) {
      return Optional.empty();
    }
    try {
      ReleaseReplay replay = new ReleaseReplay(postings);
      replay.stageOthers(folder(metric).equals("counts"));
      return Optional.of(replay);
    } catch (SQLException | RuntimeException e) {
      postings.close();
      throw e;
    }
  }

  /**
   * Returns the group of roles whose inputs are needed: growth of whole roles uses that of others,
   * shares of roles are of all postings.
   */
  private static String scope(String metric, Cell cell) {
    return switch (folder(metric)) {
      case "role_share" -> RoleGroups.ALL;
      case "growth" ->
          cell.isWholeRole() && RoleGroups.isInGroup(cell.role())
              ? FallbackRoles.group()
              : cell.role();
      default -> cell.role();
    };
  }

  private static String folder(String metric) {
    return MetricRegistry.standard().folder(Metric.of(metric)).name();
  }

  /**
   * @param parts true for figures that are made of counts by type of employment or metropolitan
   *     area
   */
  private void stageOthers(boolean parts) throws SQLException {
    Connection connection = connection();
    SqlFile.of("metrics/intermediate/stage").execute(connection, postings.parameters());
    UnitCountWriter.write(connection, postings.parameters());
    CellWeeks.write(connection, postings.release());
    if (parts) {
      PartWeeks.write(connection, postings.release());
    }
  }

  /**
   * Recomputes the figures of a cell and week, as the release did, into the temporary tables {@code
   * incoming_fact} and {@code incoming_figure}, which may also get others.
   *
   * @param week the one that holds the last day of the figures' period
   */
  public void workOut(String metric, Cell cell, IsoWeek week) throws SQLException {
    Connection connection = connection();
    Release asked = postings.release().from(week);
    MetricFolder folder = MetricRegistry.standard().folder(Metric.of(metric));
    switch (folder.calculation()) {
      case Calculation.Sql sql ->
          SqlFile.of(folder.path(sql)).execute(connection, asked.parameters());
      case Calculation.Estimators estimators -> {
        keepOnly(cell);
        FactWriter facts = new FactWriter(connection, "pg_temp.incoming_figure", asked);
        for (Estimator estimator : Estimator.of(estimators)) {
          estimator.write(connection, asked, facts);
        }
        facts.flush();
      }
    }
  }

  private void keepOnly(Cell cell) throws SQLException {
    SqlFile.of("metrics/intermediate/other_cells")
        .execute(
            connection(),
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
    return postings.connection();
  }

  @Override
  public void close() throws SQLException {
    postings.close();
  }
}
