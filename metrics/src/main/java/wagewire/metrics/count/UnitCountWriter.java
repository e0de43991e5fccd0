package wagewire.metrics.count;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wagewire.metrics.fact.SqlFile;
import wagewire.warehouse.load.CopyRows;

/**
 * Counts the panel units and weeks of {@code due_week} anew, in {@code unit_count} and {@code
 * role_week}. Holds the counts of one unit at a time, and the last rows of each role.
 */
public final class UnitCountWriter implements UnitCountReader.Sink {

  private static final SqlFile REMOVAL = SqlFile.of("metrics/intermediate/unit_count");

  private static final String TARGET =
      """
      unit_count (unit, week, role, seniority, country, region, work_mode, employer, panel, %s)
      """
          .formatted(WeekCounts.COLUMNS);

  private static final String ADDED =
      """
      insert into role_week (week, role, postings)
      values (?, ?, ?)
      on conflict (week, role) do update set postings = role_week.postings + excluded.postings
      """;

  private static final String FINISHED =
      "call metrics.make_indexes('unit_count'); analyze unit_count";

  /** Rows of a role that lie together, as growth is computed role after role. */
  private static final int ROWS = 20_000;

  private final Connection connection;
  private final Map<String, CopyRows> rows = new HashMap<>();
  private final Map<RoleWeek, Double> postings = new HashMap<>();

  private UnitCountWriter(Connection connection) {
    this.connection = connection;
  }

  /**
   * @param connection in a transaction
   * @param parameters of the release
   */
  public static void write(Connection connection, Map<String, ?> parameters) throws SQLException {
    UnitCountWriter writer = replace(connection, parameters);
    UnitCountReader counts = new UnitCountReader(writer);
    UnitCountReader.POSTINGS.forEach(connection, parameters, counts::add);
    counts.end();
    writer.end();
  }

  /** Removes what is counted anew; the caller passes on the counts and ends the writer. */
  static UnitCountWriter replace(Connection connection, Map<String, ?> parameters)
      throws SQLException {
    REMOVAL.execute(connection, parameters);
    return new UnitCountWriter(connection);
  }

  @Override
  public void take(String unit, CountedCell cell, int monday, WeekCounts counts) {
    LocalDate week = LocalDate.ofEpochDay(monday);
    List<Object> columns =
        new ArrayList<>(
            List.of(
                unit,
                week,
                cell.role(),
                cell.seniority(),
                cell.country(),
                cell.region(),
                cell.workMode(),
                cell.employer(),
                cell.panel()));
    columns.addAll(counts.values());
    rows.computeIfAbsent(cell.role(), _ -> new CopyRows()).add(columns.toArray());
    postings.merge(new RoleWeek(week, cell.role()), counts.postings(), Double::sum);
  }

  @Override
  public void endUnit() throws SQLException {
    for (CopyRows ofRole : rows.values()) {
      if (ofRole.size() >= ROWS) {
        ofRole.copyInto(connection, TARGET);
      }
    }
  }

  void end() throws SQLException {
    for (CopyRows ofRole : rows.values()) {
      ofRole.copyInto(connection, TARGET);
    }
    try (var statement = connection.prepareStatement(ADDED)) {
      for (Map.Entry<RoleWeek, Double> added : postings.entrySet()) {
        statement.setObject(1, added.getKey().week());
        statement.setString(2, added.getKey().role());
        statement.setDouble(3, added.getValue());
        statement.addBatch();
      }
      statement.executeBatch();
    }
    try (var statement = connection.createStatement()) {
      statement.execute(FINISHED);
    }
  }

  private record RoleWeek(LocalDate week, String role) {}
}
