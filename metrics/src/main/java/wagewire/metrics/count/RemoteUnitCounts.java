package wagewire.metrics.count;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.engine.ComputeEngine;
import wagewire.warehouse.engine.RemoteEngine;
import wagewire.warehouse.engine.SharedSnapshot;

/**
 * Counts as {@link UnitCountWriter} does, on other machines: units are divided by hash, the
 * machines read their postings, and the counts are written here.
 */
public final class RemoteUnitCounts {

  /** Most units of a part: what one machine holds at a time. */
  private static final int UNITS = 500;

  /** Copies temporary tables of the transaction into some that outlive it. */
  private static final String KEEP =
      """
      drop table if exists pg_temp.carried_due_week, pg_temp.carried_changed_unit;
      create temporary table carried_due_week as table due_week;
      create temporary table carried_changed_unit as table changed_unit;
      """;

  private static final String FETCH =
      """
      create temporary table due_week on commit drop as table carried_due_week;
      create temporary table changed_unit on commit drop as table carried_changed_unit;
      drop table carried_due_week, carried_changed_unit;
      analyze due_week, changed_unit;
      """;

  private RemoteUnitCounts() {}

  /**
   * Commits the transaction, so that other machines see the postings that it kept, and writes the
   * counts in the next one; the release that is being built can fail after either. Of its temporary
   * tables those that later files read are made again.
   *
   * @param parameters of the release
   * @param prepare makes the settings of a transaction
   */
  public static void write(
      Connection connection,
      Map<String, ?> parameters,
      Warehouse warehouse,
      RemoteEngine remote,
      Preparation prepare)
      throws SQLException {
    List<DueUnit> due = DueUnit.read(connection);
    try (var statement = connection.createStatement()) {
      statement.execute(KEEP);
      connection.commit();
      prepare.of(connection);
      statement.execute(FETCH);
    }
    UnitCountWriter writer = UnitCountWriter.replace(connection, parameters);
    try (SharedSnapshot snapshot = SharedSnapshot.open(warehouse)) {
      List<UnitCountPart> parts =
          ComputeEngine.divide(
                  due, DueUnit::unit, Math.max(remote.engine().parts(), due.size() / UNITS))
              .stream()
              .map(units -> new UnitCountPart(remote.database(), snapshot.id(), units))
              .toList();
      remote.engine().compute(parts, rows -> write(writer, rows));
    }
    writer.end();
  }

  private static void write(UnitCountWriter writer, List<UnitCountRow> rows) throws SQLException {
    for (UnitCountRow row : rows) {
      writer.take(row.unit(), row.cell(), row.monday(), row.counts());
    }
    writer.endUnit();
  }

  /** Prepares a transaction. */
  @FunctionalInterface
  public interface Preparation {
    void of(Connection connection) throws SQLException;
  }
}
