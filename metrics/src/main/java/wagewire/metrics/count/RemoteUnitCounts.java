package wagewire.metrics.count;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.engine.RemoteEngine;
import wagewire.warehouse.engine.SharedSnapshot;

/**
 * Counts as {@link UnitCountWriter} does, on other machines: units are divided by hash, the
 * machines read their postings, and the counts are written here.
 */
public final class RemoteUnitCounts {

  /** Most units of a part: what one machine holds at a time. */
  private static final int UNITS = 500;

  private RemoteUnitCounts() {}

  /**
   * Commits the transaction, so that other machines see the postings that it kept, and writes the
   * counts in the next one; the release that is being built can fail after either. Temporary tables
   * but {@code due_week} are gone then.
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
    connection.commit();
    prepare.of(connection);
    DueUnit.stage(connection, due);
    UnitCountWriter writer = UnitCountWriter.replace(connection, parameters);
    try (SharedSnapshot snapshot = SharedSnapshot.open(warehouse)) {
      List<UnitCountPart> parts =
          divide(due, Math.max(remote.engine().parts(), due.size() / UNITS)).stream()
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

  /** Divides units by hash; all weeks of a unit are in one part, and no part is empty. */
  private static List<List<DueUnit>> divide(List<DueUnit> due, int parts) {
    List<List<DueUnit>> divided = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      divided.add(new ArrayList<>());
    }
    due.forEach(one -> divided.get(Math.floorMod(one.unit().hashCode(), parts)).add(one));
    divided.removeIf(List::isEmpty);
    return divided;
  }

  /** Prepares a transaction. */
  @FunctionalInterface
  public interface Preparation {
    void of(Connection connection) throws SQLException;
  }
}
