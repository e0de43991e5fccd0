package wagewire.metrics.growth;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.SqlFile;
import wagewire.metrics.panel.UnitSeries;

/** Reads the mean daily stock of a role or group by panel unit, for all weeks of the record. */
final class RoleStock {

  private RoleStock() {}

  /** Returns the units in the panel, in the order of their names. */
  static List<UnitSeries> read(
      Connection connection, Release release, String role, ObservationCalendar calendar)
      throws SQLException {
    Cell cell = Cell.ofRole(role);
    Map<String, Unit> units = new TreeMap<>();
    SqlFile.of("metrics/definition/growth/role_stock")
        .forEach(
            connection,
            release.parameters(role),
            row -> {
              String employer = row.getString("employer");
              Unit unit =
                  units.computeIfAbsent(
                      row.getString("unit"),
                      name -> new Unit(calendar.employer(cell, name, employer), calendar.weeks()));
              unit.active[row.getInt("week")] += row.getDouble("active");
            });
    return units.entrySet().stream()
        .map(unit ->
            UnitSeries.of(
                unit.getValue().employer, calendar.states(unit.getKey()), unit.getValue().active))
        .toList();
  }

  private static final class Unit {

    private final String employer;
    private final double[] active;

    Unit(String employer, int weeks) {
      this.employer = employer;
      this.active = new double[weeks];
    }
  }
}
