package wagewire.metrics.pay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.RoleMembers;
import wagewire.model.posting.Metros;

/**
 * Numbers pairs of cell and currency, and finds the cells that postings count in. Figures of whole
 * roles, their seniorities and countries are computed for each week, narrower cells for the newest.
 */
final class PayCellIndex {

  private static final String NO_CURRENCY = "";

  private final RoleMembers members;
  private final Map<Priced, Integer> numbers = new HashMap<>();
  private final List<Priced> names = new ArrayList<>();
  private final Map<List<String>, PayStratum> kinds = new HashMap<>();

  /**
   * @param currency ISO 4217; all for a cell by itself
   */
  record Priced(Cell cell, String currency) {}

  PayCellIndex(RoleMembers members) {
    this.members = members;
  }

  int number(Cell cell, String currency) {
    return numbers.computeIfAbsent(
        new Priced(cell, currency),
        priced -> {
          names.add(priced);
          return names.size() - 1;
        });
  }

  Priced priced(int number) {
    return names.get(number);
  }

  /** Reads the stratum of a row of {@code pay_points}. */
  PayStratum kind(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    List<String> key =
        List.of(
            row.getString("role"),
            row.getString("seniority"),
            row.getString("country"),
            row.getString("metro"),
            currency == null ? NO_CURRENCY : currency);
    return kinds.computeIfAbsent(key, this::kind);
  }

  private PayStratum kind(List<String> key) {
    String all = Cell.ALL;
    String seniority = key.get(1);
    String country = key.get(2);
    String metro = key.get(3);
    List<Cell> everyWeek = new ArrayList<>();
    List<Cell> newestWeek = new ArrayList<>();
    for (String role : members.groups(key.getFirst())) {
      everyWeek.add(Cell.ofRole(role));
      everyWeek.add(new Cell(role, seniority, all, all, all));
      everyWeek.add(new Cell(role, all, country, all, all));
      newestWeek.add(new Cell(role, seniority, country, all, all));
      if (!metro.equals(Metros.NONE)) {
        newestWeek.add(Cell.ofMetro(role, metro));
      }
    }
    String currency = key.getLast();
    return new PayStratum(
        this, everyWeek, newestWeek, currency.equals(NO_CURRENCY) ? null : currency);
  }
}
