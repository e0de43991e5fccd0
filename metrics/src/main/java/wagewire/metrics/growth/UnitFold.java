package wagewire.metrics.growth;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.panel.WeekOffsets;

/**
 * Sums rows of one employer at one panel unit by cell, before they are added to the cells: a unit
 * has many rows in a cell, and a cell has many units. Units and employers keep their numbers.
 *
 * @param <K> key of a cell
 */
final class UnitFold<K> {

  private final WeekOffsets offsets;
  private final BiConsumer<K, UnitInCell> taker;
  private final Map<String, Integer> units = new HashMap<>();
  private final Map<String, Integer> employers = new HashMap<>();
  private final Map<K, UnitInCell> cells = new HashMap<>();
  private @Nullable UnitWeek last;

  /**
   * @param taker receives the sums of each cell when all rows of the employer and unit were added
   */
  UnitFold(WeekOffsets offsets, BiConsumer<K, UnitInCell> taker) {
    this.offsets = offsets;
    this.taker = taker;
  }

  /**
   * Adds a row, which counts in the cells of the keys. Those of an employer and unit come one after
   * another, or are passed on in several parts.
   */
  void add(UnitWeek row, Iterable<K> keys) {
    if (last == null || !isOfSame(row, last)) {
      end();
      last = row;
    }
    for (K key : keys) {
      UnitInCell cell = cells.get(key);
      if (cell == null) {
        cell = cell(row);
        cells.put(key, cell);
      }
      cell.add(row, offsets);
    }
  }

  /** Passes on the sums of the last unit. */
  void end() {
    cells.forEach(taker);
    cells.clear();
  }

  private UnitInCell cell(UnitWeek row) {
    return new UnitInCell(
        row.unit(),
        units.computeIfAbsent(row.unit(), _ -> units.size()),
        row.employer(),
        employers.computeIfAbsent(row.employer(), _ -> employers.size()),
        row.panel(),
        new SparseWeekSums(),
        new SparseWeekSums(),
        new SparseWeekSums());
  }

  private static boolean isOfSame(UnitWeek one, UnitWeek other) {
    return Objects.equals(one.unit(), other.unit())
        && Objects.equals(one.employer(), other.employer())
        && one.panel() == other.panel();
  }

  /**
   * Stock and flow of one employer at one panel unit in one cell, by week.
   *
   * @param unitNumber number of the unit
   * @param employerNumber number of the employer
   * @param panel true for employers' own boards
   */
  record UnitInCell(
      String unit,
      Integer unitNumber,
      String employer,
      int employerNumber,
      boolean panel,
      SparseWeekSums active,
      SparseWeekSums opened,
      SparseWeekSums postings) {

    void add(UnitWeek row, WeekOffsets offsets) {
      int place = offsets.of(row.week());
      active.add(place, row.active());
      opened.add(place, row.opened());
      postings.add(place, row.postings());
    }
  }
}
