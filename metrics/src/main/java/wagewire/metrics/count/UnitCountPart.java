package wagewire.metrics.count;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import wagewire.warehouse.engine.DatabaseAccess;
import wagewire.warehouse.engine.EnginePart;

/**
 * Counts some panel units on any machine that reaches the database.
 *
 * @param snapshot of the database that is read
 */
record UnitCountPart(DatabaseAccess database, String snapshot, List<DueUnit> units)
    implements EnginePart<List<UnitCountRow>> {

  @Override
  public List<UnitCountRow> compute() throws SQLException {
    List<UnitCountRow> rows = new ArrayList<>();
    UnitCountReader counts =
        new UnitCountReader(
            (unit, cell, monday, sums) -> rows.add(new UnitCountRow(unit, cell, monday, sums)));
    try (Connection connection = database.open(snapshot)) {
      UnitCountReader.POSTINGS
          .withTable("due_week", DueUnit.TABLE)
          .forEach(connection, DueUnit.parameters(units), counts::add);
      counts.end();
      connection.rollback();
    }
    return rows;
  }
}
