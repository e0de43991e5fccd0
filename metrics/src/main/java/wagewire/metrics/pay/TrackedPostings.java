package wagewire.metrics.pay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.RoleMembers;
import wagewire.metrics.fact.SqlFile;

/**
 * The postings that growth of posted pay is worked out from, read once for all roles and groups.
 */
final class TrackedPostings {

  /** Months before the first stated one: two more of the mean, and a year. */
  private static final int MONTHS_BEFORE = 14;

  /** Months of a mean. */
  private static final int THREE_MONTHS = 3;

  private static final SqlFile PAYING_BOARDS =
      SqlFile.of("metrics/definition/pay_growth/paying_boards");
  private static final SqlFile TRACKED_PAY =
      SqlFile.of("metrics/definition/pay_growth/tracked_pay");

  private final List<TrackedPay> postings;
  private final RoleMembers members;

  private TrackedPostings(List<TrackedPay> postings, RoleMembers members) {
    this.postings = postings;
    this.members = members;
  }

  /**
   * Reads the postings of all roles, in the order in which those of each role are added up.
   *
   * @param months stated by the release
   */
  static TrackedPostings read(Connection connection, Release release, List<YearMonth> months)
      throws SQLException {
    Set<String> boards = new HashSet<>();
    PAYING_BOARDS.forEach(connection, Map.of(), row -> boards.add(row.getString("board")));
    Map<String, Object> parameters = new HashMap<>(release.parameters());
    parameters.put("from_day", months.getFirst().minusMonths(MONTHS_BEFORE).atDay(1));
    parameters.put("to_day", months.getLast().atEndOfMonth());
    parameters.put("base_to", months.getLast().minusYears(1).atEndOfMonth());
    parameters.put("now_from", months.getFirst().minusMonths(THREE_MONTHS - 1L).atDay(1));
    Map<String, Integer> employers = new HashMap<>();
    Map<String, String> texts = new HashMap<>();
    List<TrackedPay> postings = new ArrayList<>();
    TRACKED_PAY.forEach(
        connection,
        parameters,
        row -> {
          if (boards.contains(row.getString("board"))) {
            postings.add(TrackedPay.of(row, employers, texts));
          }
        });
    return new TrackedPostings(postings, RoleMembers.read(connection));
  }

  /** Returns the whole role or group first, then its countries in the order of their codes. */
  Collection<TrackedSeries> series(String role) {
    Map<String, TrackedSeries> countries = new TreeMap<>();
    TrackedSeries whole = new TrackedSeries(Cell.ofRole(role));
    countries.put("", whole);
    for (TrackedPay posting : postings) {
      if (members.groups(posting.role()).contains(role)) {
        whole.add(posting);
        if (!posting.country().equals("unknown")) {
          countries
              .computeIfAbsent(
                  posting.country(),
                  code -> new TrackedSeries(new Cell(role, Cell.ALL, code, Cell.ALL, Cell.ALL)))
              .add(posting);
        }
      }
    }
    return countries.values();
  }
}
