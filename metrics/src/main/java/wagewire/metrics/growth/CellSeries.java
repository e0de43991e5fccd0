package wagewire.metrics.growth;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.panel.UnitSeries;
import wagewire.metrics.panel.WeekOffsets;
import wagewire.metrics.panel.WeekState;

/** Stock and flow of one cell by panel unit, for the selected weeks. */
final class CellSeries {

  private final Cell cell;
  private final ObservationCalendar calendar;
  private final Map<String, Unit> units = new HashMap<>();

  /** Active postings of units outside the panel. */
  private final Map<String, SparseWeekSums> others = new HashMap<>();

  /** Weeks in which an employer has an open posting, by the employer's number. */
  private final Map<Integer, BitSet> weeksOpen = new HashMap<>();

  private final WeekOffsets offsets;
  private final double[] active;
  private final double[] opened;
  private final double[] postings;

  /** Employers by week, computed on demand. */
  private int @Nullable [] employers;

  CellSeries(Cell cell, ObservationCalendar calendar, WeekOffsets offsets) {
    this.cell = cell;
    this.calendar = calendar;
    this.offsets = offsets;
    this.active = new double[calendar.weeks()];
    this.opened = new double[calendar.weeks()];
    this.postings = new double[calendar.weeks()];
  }

  /**
   * @param employer number of the row's employer
   */
  void add(UnitWeek row, int employer) {
    int week = row.week();
    active[week] += row.active();
    opened[week] += row.opened();
    postings[week] += row.postings();
    if (row.active() > 0) {
      weeksOpen.computeIfAbsent(employer, number -> new BitSet()).set(week);
      employers = null;
    }
    if (row.panel()) {
      Unit unit =
          units.computeIfAbsent(
              row.unit(), name -> new Unit(calendar.employer(cell, name, row.employer())));
      unit.active.add(offsets.of(week), row.active());
      unit.opened.add(offsets.of(week), row.opened());
      return;
    }
    others
        .computeIfAbsent(row.unit(), name -> new SparseWeekSums())
        .add(offsets.of(week), row.active());
  }

  Cell cell() {
    return cell;
  }

  /** Returns the open postings, those of boards that stand for others times their weight. */
  List<UnitSeries> stock() {
    return series(unit -> unit.active, TurnWeight::stock);
  }

  /** Returns the open postings as they were counted. */
  List<UnitSeries> countedStock() {
    return series(unit -> unit.active, _ -> 1);
  }

  /** Returns the postings that opened, those of boards that stand for others times their weight. */
  List<UnitSeries> flow() {
    return series(unit -> unit.opened, TurnWeight::flow);
  }

  private List<UnitSeries> series(
      Function<Unit, SparseWeekSums> quantity, ToDoubleFunction<TurnWeight> weight) {
    return inOrder(units).entrySet().stream()
        .map(unit -> {
          double[] values = quantity.apply(unit.getValue()).toArray(offsets.count());
          calendar.weigh(unit.getKey(), cell.role(), offsets, values, weight);
          EmployerFrame frame = calendar.frame();
          UnitSeries one =
              UnitSeries.of(
                  unit.getValue().employer,
                  calendar.states(unit.getKey(), cell.role()),
                  values,
                  offsets);
          return frame == null ? one : one.inSizeClass(frame.sizeClass(unit.getKey()));
        })
        .toList();
  }

  /** Returns the mean daily stock of the units outside the panel. */
  List<UnitSeries> outsideStock() {
    WeekState[] states = calendar.absent();
    return inOrder(others).entrySet().stream()
        .map(unit ->
            UnitSeries.of(unit.getKey(), states, unit.getValue().toArray(offsets.count()), offsets))
        .toList();
  }

  /** Returns whether all weeks of the record are selected. */
  boolean isWhole() {
    return offsets.count() == calendar.weeks();
  }

  /** Returns the mean daily stock of all units, observed or not, by week. */
  double[] allStock() {
    return active;
  }

  /** Returns the postings opened at all units, by week. */
  double[] allFlow() {
    return opened;
  }

  /** Returns the postings open on any day, by week. */
  double[] postings() {
    return postings;
  }

  /** Returns the employers with an open posting in the week. */
  int employers(int week) {
    if (employers == null) {
      int[] counted = new int[calendar.weeks()];
      weeksOpen.values().forEach(open -> open.stream().forEach(one -> counted[one]++));
      employers = counted;
    }
    return employers[week];
  }

  /** Returns the panel's employers with an open posting in the week or later. */
  int panelEmployers(int fromWeek) {
    int[] wanted = Arrays.stream(offsets.wanted()).filter(week -> week >= fromWeek).toArray();
    return (int)
        units.values().stream()
            .filter(unit ->
                Arrays.stream(wanted).anyMatch(week -> unit.active.isAboveZero(offsets.of(week))))
            .map(unit -> unit.employer)
            .distinct()
            .count();
  }

  /** Orders units by name, so that sums do not depend on the order of rows. */
  private static <V> Map<String, V> inOrder(Map<String, V> byName) {
    return new TreeMap<>(byName);
  }

  /** A unit's stock and flow, one value a week. */
  private static final class Unit {

    private final String employer;
    private final SparseWeekSums active = new SparseWeekSums();
    private final SparseWeekSums opened = new SparseWeekSums();

    private Unit(String employer) {
      this.employer = employer;
    }
  }
}
