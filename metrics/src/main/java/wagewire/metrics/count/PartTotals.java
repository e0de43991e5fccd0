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

  /** Columns of counts. */
  static final String COLUMNS =
      "active, opened, closed, reposted, postings, unobserved, employers, boards, largest";

  /** Index of the postings among the sums. */
  private static final int POSTINGS = 4;

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
          .add(employer, unit, sums, counts.postings());
    }
  }

  private static double[] sums(WeekCounts counts, double unobserved) {
    return new double[] {
      counts.active(),
      counts.opened(),
      counts.closed(),
      counts.reposted(),
      counts.postings(),
      unobserved
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
    columns.addAll(List.of(total.employers(), total.boards(), total.largest() / postings(total)));
    return columns;
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
