package wagewire.metrics.pay;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.fact.Cell;

/**
 * A stratum of postings with the same role, seniority, country, metropolitan area and currency,
 * with the numbers of the cells that it counts in, by itself and in its currency.
 */
final class PayStratum {

  private final PayCellIndex numbers;
  private final List<Cell> everyWeek;
  private final List<Cell> newestWeek;
  private final @Nullable String currency;
  private final int[] cells;
  private final int[] priced;
  private int @Nullable [] cellsOfNewest;
  private int @Nullable [] pricedOfNewest;

  /**
   * @param everyWeek cells that are computed for each week
   * @param newestWeek cells that are computed for the newest week alone, numbered on demand
   * @param currency ISO 4217; null for postings without one
   */
  PayStratum(
      PayCellIndex numbers,
      List<Cell> everyWeek,
      List<Cell> newestWeek,
      @Nullable String currency) {
    this.numbers = numbers;
    this.everyWeek = everyWeek;
    this.newestWeek = newestWeek;
    this.currency = currency;
    this.cells = numbers(numbers, everyWeek, Cell.ALL);
    this.priced = numbers(numbers, everyWeek, currency);
  }

  boolean hasCurrency() {
    return currency != null;
  }

  /** Returns the numbers of its cells; do not modify. */
  int[] cells(boolean newest) {
    if (!newest) {
      return cells;
    }
    int[] known = cellsOfNewest;
    if (known == null) {
      known = numbers(numbers, ofNewest(), Cell.ALL);
      cellsOfNewest = known;
    }
    return known;
  }

  /** Returns the numbers of its cells in its currency, none without one; do not modify. */
  int[] priced(boolean newest) {
    if (!newest) {
      return priced;
    }
    int[] known = pricedOfNewest;
    if (known == null) {
      known = numbers(numbers, ofNewest(), currency);
      pricedOfNewest = known;
    }
    return known;
  }

  private List<Cell> ofNewest() {
    return Stream.concat(everyWeek.stream(), newestWeek.stream()).toList();
  }

  private static int[] numbers(PayCellIndex numbers, List<Cell> cells, @Nullable String currency) {
    return currency == null
        ? new int[0]
        : cells.stream().mapToInt(cell -> numbers.number(cell, currency)).toArray();
  }
}
