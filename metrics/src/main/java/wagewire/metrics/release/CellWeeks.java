package wagewire.metrics.release;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.CellEncoder;
import wagewire.metrics.fact.CellTotal;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.RoleMembers;
import wagewire.metrics.fact.SqlFile;
import wagewire.model.time.IsoWeek;
import wagewire.warehouse.load.CopyRows;

/**
 * Sums the counts of panel units in a week by cell ({@code metrics.cell_week}: role or group by one
 * of seniority, country, region and work mode, and by seniority and country) and by employer
 * ({@code employer_week}). Counts are read once, an employer's together. Done in Java, as a posting
 * counts in some twenty cells.
 */
final class CellWeeks {

  /** Fewest postings of a cell that is kept: 3, with room for rounded parts of postings. */
  static final double FEWEST = 2.5;

  private static final List<String> SUMS =
      List.of("active", "opened", "closed", "reposted", "postings", "unobserved");

  private static final int POSTINGS = SUMS.indexOf("postings");

  private static final String TARGET =
      """
      cell_week (week, role, seniority, country, region, work_mode, %s, employers, boards, largest)
      """
          .formatted(String.join(", ", SUMS));

  private final Connection connection;
  private final RoleMembers members;
  private final CellEncoder keys = new CellEncoder();

  private CellWeeks(Connection connection) throws SQLException {
    this.connection = connection;
    this.members = RoleMembers.read(connection);
  }

  /** Replaces the sums by those of the release's weeks. */
  static void write(Connection connection, Release release) throws SQLException {
    CellWeeks cells = new CellWeeks(connection);
    try (var statement = connection.createStatement()) {
      statement.execute("truncate cell_week, employer_week");
      for (IsoWeek week : release.weeks()) {
        cells.write(week);
      }
      statement.execute("analyze cell_week, employer_week");
    }
  }

  private void write(IsoWeek week) throws SQLException {
    Map<Long, CellTotal> totals = new HashMap<>();
    EmployerRows employers = new EmployerRows(week);
    double[] sums = new double[SUMS.size()];
    SqlFile.of("metrics/intermediate/unit_cells")
        .forEach(
            connection,
            Map.of("week", week.monday()),
            row -> {
              for (int i = 0; i < sums.length; i++) {
                sums[i] = row.getDouble(SUMS.get(i));
              }
              List<String> groups = members.groups(row.getString("role"));
              add(totals, row, groups, sums);
              if (row.getBoolean("panel")) {
                employers.add(row, groups);
              }
            });
    employers.copyInto(connection);
    CopyRows cells = new CopyRows();
    totals.forEach((key, total) -> {
      if (total.sums()[POSTINGS] >= FEWEST) {
        cells.add(columns(week, keys.cell(key), total).toArray());
      }
    });
    cells.copyInto(connection, TARGET);
  }

  private void add(Map<Long, CellTotal> totals, ResultSet row, List<String> groups, double[] sums)
      throws SQLException {
    String named = row.getString("employer");
    String unit = row.getString("unit");
    long[] splits = keys.splits(row);
    for (String group : groups) {
      long whole = keys.whole(group);
      for (long split : splits) {
        totals
            .computeIfAbsent(whole + split, absent -> new CellTotal(sums.length))
            .add(named, unit, sums, sums[POSTINGS]);
      }
    }
  }

  private static List<Object> columns(IsoWeek week, Cell cell, CellTotal total) {
    List<Object> columns = new ArrayList<>();
    columns.add(week.monday());
    columns.addAll(
        List.of(cell.role(), cell.seniority(), cell.country(), cell.region(), cell.workMode()));
    for (double sum : total.sums()) {
      columns.add(sum);
    }
    columns.addAll(
        List.of(total.employers(), total.boards(), total.largest() / total.sums()[POSTINGS]));
    return columns;
  }
}
