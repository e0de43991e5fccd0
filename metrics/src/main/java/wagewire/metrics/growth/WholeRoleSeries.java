package wagewire.metrics.growth;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.RoleMembers;
import wagewire.metrics.fact.SqlFile;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.panel.WeekOffsets;

/**
 * Reads stock and flow of whole roles and their groups at employers' own boards, for all weeks that
 * the longest horizon reaches back to.
 */
final class WholeRoleSeries {

  private static final SqlFile SERIES = SqlFile.of("metrics/definition/growth/whole_roles");

  private WholeRoleSeries() {}

  /** Returns the series by the names of roles and groups. */
  static List<CellSeries> read(Connection connection, Release release, ObservationCalendar calendar)
      throws SQLException {
    int longest = release.window(Horizon.YEAR).weeksNeeded();
    int first = Math.max(0, calendar.number(release.fromWeek()) + 1 - longest);
    WeekOffsets offsets =
        WeekOffsets.of(calendar.weeks(), IntStream.range(first, calendar.weeks()));
    RoleMembers members = RoleMembers.read(connection);
    Map<String, CellSeries> byGroup = new TreeMap<>();
    UnitFold<String> units =
        new UnitFold<>(
            offsets,
            (group, unit) ->
                byGroup
                    .computeIfAbsent(
                        group, one -> new CellSeries(Cell.ofRole(one), calendar, offsets))
                    .add(unit));
    Map<String, Object> parameters = new HashMap<>(release.parameters());
    parameters.put("first_compared", calendar.week(first).monday());
    SERIES.forEach(
        connection,
        parameters,
        row -> units.add(UnitWeek.of(row), members.groups(row.getString("role"))));
    units.end();
    return List.copyOf(byGroup.values());
  }
}
