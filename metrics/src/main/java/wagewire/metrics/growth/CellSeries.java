package wagewire.metrics.growth;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.panel.UnitSeries;
import wagewire.metrics.panel.WeekOffsets;

/** Stock and flow of one cell by panel unit, for the selected weeks. */
final class CellSeries {

  private final Cell cell;
  private final ObservationCalendar calendar;

  /** Units of the panel, by number: texts would be compared for each of a row's cells. */
  private final Map<Integer, Unit> units = new HashMap<>();

  private final EmployerWeeks employers;
  private final WeekOffsets offsets;
  private final double[] active;
  private final double[] postings;

  /** The units in the order of their names, computed on demand. */
  private @Nullable List<Unit> ordered;

  CellSeries(Cell cell, ObservationCalendar calendar, WeekOffsets offsets) {
    this.cell = cell;
    this.calendar = calendar;
    this.offsets = offsets;
    this.employers = new EmployerWeeks(calendar.weeks());
    this.active = new double[calendar.weeks()];
    this.postings = new double[calendar.weeks()];
  }

  void add(UnitFold.UnitInCell unit) {
    unit.active().addTo(active, offsets);
    unit.postings().addTo(postings, offsets);
    employers.add(unit.employerNumber(), unit.active(), offsets);
    if (unit.panel()) {
      ordered = null;
      Unit own =
          units.computeIfAbsent(
              unit.unitNumber(),
              _ -> new Unit(unit.unit(), calendar.employer(cell, unit.unit(), unit.employer())));
      own.active.add(unit.active());
      own.opened.add(unit.opened());
    }
  }

  Cell cell() {
    return cell;
  }

  /** Returns the open postings. */
  List<UnitSeries> stock() {
    return series(unit -> unit.active);
  }

  /** Returns the postings that opened. */
  List<UnitSeries> flow() {
    return series(unit -> unit.opened);
  }

  private List<UnitSeries> series(Function<Unit, SparseWeekSums> quantity) {
    if (ordered == null) {
      ordered = inOrder(units);
    }
    return ordered.stream()
        .map(unit ->
            UnitSeries.of(
                unit.employer,
                calendar.states(unit.name),
                quantity.apply(unit).toArray(offsets.count()),
                offsets))
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

  /** Returns the postings open on any day, by week. */
  double[] postings() {
    return postings;
  }

  /** Returns the employers with an open posting in the week. */
  int employers(int week) {
    return employers.of(week);
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
  private static List<Unit> inOrder(Map<Integer, Unit> units) {
    return units.values().stream().sorted(Comparator.comparing(unit -> unit.name)).toList();
  }

  /** A unit's stock and flow, one value a week. */
  private static final class Unit {

    private final String name;
    private final String employer;
    private final SparseWeekSums active = new SparseWeekSums();
    private final SparseWeekSums opened = new SparseWeekSums();

    private Unit(String name, String employer) {
      this.name = name;
      this.employer = employer;
    }
  }
}
