package wagewire.metrics.pay;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.RoleMembers;
import wagewire.metrics.fact.SqlFile;
import wagewire.model.time.IsoWeek;

/**
 * Posted base pay of the 13 weeks to each week of a release, and how many postings state it (§8).
 * Postings are read once, week by week.
 */
public final class PayMetrics {

  private final Release release;
  private final IsoWeek first;
  private final PayCellIndex cells;
  private final Map<String, Integer> employers;
  private final Map<String, Integer> boards = new HashMap<>();
  private final PayWindow window = new PayWindow();
  private final WeeklyPay figures;
  private List<PayPosting> entering = new ArrayList<>();
  private int week;

  private PayMetrics(
      Release release, RoleMembers members, Map<String, Integer> employers, FactWriter facts) {
    this.release = release;
    this.first = release.fromWeek().minusWeeks(PayWindow.WEEKS - 1L);
    this.cells = new PayCellIndex(members);
    this.employers = employers;
    this.figures = new WeeklyPay(release, facts, cells, employers.size());
  }

  public static void write(Connection connection, Release release, FactWriter facts)
      throws SQLException {
    Map<String, Integer> employers = new HashMap<>();
    SqlFile.of("metrics/definition/pay/pay_employers")
        .forEach(
            connection,
            release.parameters(),
            row -> employers.put(row.getString("employer"), employers.size()));
    PayMetrics metrics = new PayMetrics(release, RoleMembers.read(connection), employers, facts);
    SqlFile.of("metrics/definition/pay/pay_points")
        .forEach(connection, release.parameters(), metrics::read);
    metrics.endWeeksBefore(release.newestWeek().weeksSince(metrics.first) + 1);
  }

  private void read(ResultSet row) throws SQLException {
    int at = IsoWeek.of(row.getObject("opened_on", LocalDate.class)).weeksSince(first);
    endWeeksBefore(at);
    double amount =
        row.getBoolean("usable")
            ? (row.getDouble("annual_min") + row.getDouble("annual_max")) / 2
            : Double.NaN;
    entering.add(
        new PayPosting(
            at,
            cells.kind(row),
            requireNonNull(employers.get(row.getString("employer"))),
            boards.computeIfAbsent(row.getString("board"), _ -> boards.size()),
            row.getBoolean("disclosed"),
            amount));
  }

  private void endWeeksBefore(int next) throws SQLException {
    while (week < next) {
      window.slideTo(week, entering);
      entering = new ArrayList<>();
      IsoWeek ended = first.plusWeeks(week);
      if (ended.compareTo(release.fromWeek()) >= 0) {
        figures.write(window, ended);
      }
      week++;
    }
  }
}
