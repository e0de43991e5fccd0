package wagewire.metrics.growth;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.CellEncoder;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.RoleMembers;
import wagewire.metrics.fact.SqlFile;
import wagewire.metrics.panel.WeekOffsets;

/**
 * Reads stock and flow of the cells whose growth is computed. Counts are read once, role after
 * role; cells of a role or group are handed over when its last role was read.
 */
final class CellSeriesReader {

  static final SqlFile CELLS = SqlFile.of("metrics/definition/growth/growth_cells");
  private static final SqlFile COUNTS = SqlFile.of("metrics/definition/growth/cell_series");

  private final Connection connection;
  private final Release release;
  private final ObservationCalendar calendar;
  private final WeekOffsets offsets;
  private final CellEncoder keys = new CellEncoder();
  private final Map<String, Map<Long, CellSeries>> wanted = new HashMap<>();

  /** One for all roles, so that a unit keeps its number in the cells of groups. */
  private final UnitFold<Long> units;

  /** The cells of the role that is read, and of its groups. */
  private Map<Long, List<CellSeries>> bySplit = Map.of();

  CellSeriesReader(
      Connection connection, Release release, ObservationCalendar calendar, WeekOffsets offsets) {
    this.connection = connection;
    this.release = release;
    this.calendar = calendar;
    this.offsets = offsets;
    this.units =
        new UnitFold<>(
            offsets,
            (split, unit) ->
                bySplit.getOrDefault(split, List.of()).forEach(series -> series.add(unit)));
  }

  /** Passes the cells of each role and group, in their order, to the taker. */
  void forEachGroup(Taker taker) throws SQLException {
    RoleMembers members = RoleMembers.read(connection);
    CELLS.forEach(
        connection,
        release.parameters(),
        row -> {
          Cell cell = Cell.of(row);
          wanted
              .computeIfAbsent(cell.role(), role -> new LinkedHashMap<>())
              .put(keys.key(cell), new CellSeries(cell, calendar, offsets));
        });
    Map<String, Object> parameters = new HashMap<>(release.parameters());
    parameters.put("weeks", weeks());
    Map<String, Integer> missing = members.sizes();
    for (String role : members.roles()) {
      List<String> groups = members.groups(role);
      read(role, groups, parameters);
      for (String group : groups.reversed()) {
        if (missing.merge(group, -1, Integer::sum) == 0) {
          Map<Long, CellSeries> cells = wanted.remove(group);
          if (cells != null) {
            taker.take(cells.values());
          }
        }
      }
    }
  }

  private void read(String role, List<String> groups, Map<String, Object> parameters)
      throws SQLException {
    bySplit = bySplit(groups);
    if (bySplit.isEmpty()) {
      return;
    }
    parameters.put("counted_role", role);
    COUNTS.forEach(
        connection,
        parameters,
        row -> units.add(UnitWeek.of(row), Arrays.stream(keys.splits(row)).boxed().toList()));
    units.end();
  }

  /** Returns the cells of all the groups, by the key of the split. */
  private Map<Long, List<CellSeries>> bySplit(List<String> groups) {
    Map<Long, List<CellSeries>> ofGroups = new HashMap<>();
    for (String group : groups) {
      long whole = keys.whole(group);
      wanted
          .getOrDefault(group, Map.of())
          .forEach((key, series) ->
              ofGroups.computeIfAbsent(key - whole, split -> new ArrayList<>()).add(series));
    }
    return ofGroups;
  }

  private Array weeks() throws SQLException {
    return connection.createArrayOf(
        "date",
        Arrays.stream(offsets.wanted()).mapToObj(week -> calendar.week(week).monday()).toArray());
  }

  /** Takes the cells of one role or group. */
  @FunctionalInterface
  interface Taker {
    void take(Collection<CellSeries> cells) throws SQLException;
  }
}
