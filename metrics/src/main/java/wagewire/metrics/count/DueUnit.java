package wagewire.metrics.count;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wagewire.warehouse.load.CopyRows;

/**
 * A panel unit and weeks of it that are to be counted again: a row of {@code due_week}.
 *
 * @param from Monday of the first week
 * @param to Monday of the last week
 */
record DueUnit(String unit, LocalDate from, LocalDate to) implements Serializable {

  /** Query with which lists of columns become the table, for {@code SqlFile.withTable}. */
  static final String TABLE =
      """
      select unit, from_week, to_week
      from unnest(:units::text[], :from_weeks::date[], :to_weeks::date[]) as due (unit, from_week, to_week)
      """;

  static List<DueUnit> read(Connection connection) throws SQLException {
    List<DueUnit> due = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery("select unit, from_week, to_week from due_week order by unit")) {
      while (rows.next()) {
        due.add(
            new DueUnit(
                rows.getString(1),
                rows.getObject(2, LocalDate.class),
                rows.getObject(3, LocalDate.class)));
      }
    }
    return due;
  }

  /** Returns values of the parameters of {@link #TABLE}. */
  static Map<String, String> parameters(List<DueUnit> units) {
    return Map.of(
        "units", CopyRows.array(units.stream().map(DueUnit::unit).toList()),
        "from_weeks", CopyRows.array(units.stream().map(due -> due.from().toString()).toList()),
        "to_weeks", CopyRows.array(units.stream().map(due -> due.to().toString()).toList()));
  }
}
