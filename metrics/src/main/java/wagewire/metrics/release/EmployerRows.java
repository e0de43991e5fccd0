package wagewire.metrics.release;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.fact.CellTotal;
import wagewire.model.time.IsoWeek;
import wagewire.warehouse.load.CopyRows;

/**
 * The rows of {@code metrics.employer_week} of one week: counts at employers' own boards by role
 * and group. Counts come an employer's together.
 */
final class EmployerRows {

  private static final String TARGET =
      "employer_week (week, role, employer, active, unobserved, postings, boards)";

  /** Columns of counts that are summed, in the order of the target's. */
  private static final List<String> SUMS = List.of("active", "unobserved", "postings");

  private static final int POSTINGS = SUMS.indexOf("postings");

  private final IsoWeek week;
  private final CopyRows rows = new CopyRows();
  private final double[] sums = new double[SUMS.size()];

  /** Of the employer that is read, by role or group. */
  private final Map<String, CellTotal> totals = new HashMap<>();

  private @Nullable String employer;

  EmployerRows(IsoWeek week) {
    this.week = week;
  }

  /** Adds the counts of a board in a cell; a board counts in each of its weeks. */
  void add(ResultSet row, List<String> groups) throws SQLException {
    String named = row.getString("employer");
    String unit = row.getString("unit");
    if (!named.equals(employer)) {
      endEmployer();
      employer = named;
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] = row.getDouble(SUMS.get(i));
    }
    for (String group : groups) {
      totals.computeIfAbsent(group, absent -> new CellTotal(sums.length)).add(named, unit, sums, 1);
    }
  }

  void copyInto(Connection connection) throws SQLException {
    endEmployer();
    rows.copyInto(connection, TARGET);
  }

  private void endEmployer() {
    totals.forEach((group, total) -> {
      if (total.sums()[POSTINGS] >= CellWeeks.FEWEST) {
        List<Object> columns =
            new ArrayList<>(List.of(week.monday(), group, requireNonNull(employer)));
        Arrays.stream(total.sums()).forEach(columns::add);
        columns.add(total.boards());
        rows.add(columns.toArray());
      }
    });
    totals.clear();
  }
}
