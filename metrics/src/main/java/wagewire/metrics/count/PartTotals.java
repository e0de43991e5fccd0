package wagewire.metrics.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wagewire.metrics.fact.CellTotal;
import wagewire.metrics.fact.RoleMembers;

/**
 * Sums of the counts of panel units by week, role or group, and the value of one dimension. Counts
 * come ordered by employer and panel unit.
 */
final class PartTotals {

  /** Fewest postings of a part that is kept: 3, with room for rounded parts of postings. */
  private static final double FEWEST = 2.5;

  /** Columns of counts, in the order of {@link WeekCounts#values}, without the sum of ages. */
  static final String COLUMNS =
      "active, open_start, open_end, opened, closed, backlog, reposted, lost, postings, listings,"
          + " openings, unobserved, employers, boards, boards_observed, largest";

  /** Cells of a row before {@link #COLUMNS}: week, role and value. */
  private static final int NAMES = 3;

  /** Index of the postings among the sums. */
  private static final int POSTINGS = 8;

  private final RoleMembers members;
  private final Map<Part, CellTotal> totals = new HashMap<>();

  /**
   * @param week its Monday, in days since 1970
   * @param role or group
   */
  record Part(int week, String role, String value) {}

  PartTotals(RoleMembers members) {
    this.members = members;
  }

  /**
   * Adds the counts of an employer at a unit.
   *
   * @param known true when the unit was observed in the week
   */
  void add(
      String employer,
      String unit,
      PartCounts.RolePart part,
      int week,
      WeekCounts counts,
      boolean known) {
    double unobserved = known ? 0 : Math.max(0, counts.active() - counts.backlog());
    double[] sums = sums(counts, unobserved);
    for (String group : members.groups(part.role())) {
      totals
          .computeIfAbsent(new Part(week, group, part.value()), _ -> new CellTotal(sums.length))
          .add(employer, unit, known || counts.backlog() > 0, sums, counts.postings());
    }
  }

  private static double[] sums(WeekCounts counts, double unobserved) {
    return new double[] {
      counts.active(), counts.openStart(), counts.openEnd(), counts.opened(), counts.closed(),
      counts.backlog(), counts.reposted(), counts.lost(), counts.postings(), counts.listings(),
      counts.openings(), unobserved
    };
  }

  /** Passes on the parts that are large enough to be kept. */
  void forEach(Taker taker) {
    totals.forEach((part, total) -> {
      if (postings(total) >= FEWEST) {
        taker.take(part, columns(part, total));
      }
    });
  }

  private static List<Object> columns(Part part, CellTotal total) {
    List<Object> columns = new ArrayList<>();
    columns.add(LocalDate.ofEpochDay(part.week()));
    columns.add(part.role());
    columns.add(part.value());
    for (double sum : total.sums()) {
      columns.add(sum);
    }
    columns.addAll(
        List.of(
            total.employers(),
            total.boards(),
            total.boardsObserved(),
            total.largest() / postings(total)));
    return columns;
  }

  /** Returns week, role and value of a row and some of its {@link #COLUMNS}. */
  static Object[] only(List<String> columns, List<Object> row) {
    List<String> all = List.of(COLUMNS.split(", "));
    List<Object> some = new ArrayList<>(row.subList(0, NAMES));
    columns.forEach(column -> some.add(row.get(NAMES + all.indexOf(column))));
    return some.toArray();
  }

  private static double postings(CellTotal total) {
    return total.sums()[POSTINGS];
  }

  /** Takes a part and its row: week, role, value and {@link #COLUMNS}. */
  @FunctionalInterface
  interface Taker {
    void take(Part part, List<Object> row);
  }
}
