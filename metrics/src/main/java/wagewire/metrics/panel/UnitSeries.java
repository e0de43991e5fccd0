package wagewire.metrics.panel;

import java.util.List;

/**
 * The weekly values of one cell at one unit: an employer's lineage of boards.
 *
 * <p>Arrays are taken over, not copied, since a panel holds thousands of them and units share their
 * states over all cells. Whoever passes them leaves them alone afterwards. Units without a posting
 * in the cell can be left out: they change nothing.
 */
public final class UnitSeries {

  private final String employer;
  private final WeekState[] states;
  private final double[] values;
  private final WeekOffsets offsets;

  private UnitSeries(String employer, WeekState[] states, double[] values, WeekOffsets offsets) {
    this.employer = employer;
    this.states = states;
    this.values = values;
    this.offsets = offsets;
  }

  /**
   * @param employer whom the unit belongs to; employers are the clusters of all intervals
   * @param states one a week
   * @param values one a week, read where the state is {@link WeekState#OBSERVED} only
   */
  public static UnitSeries of(String employer, WeekState[] states, double[] values) {
    return of(employer, states, values, WeekOffsets.all(values.length));
  }

  /**
   * As {@link #of(String, WeekState[], double[])}, of some weeks.
   *
   * @param values one a wanted week; no other week may be asked for
   */
  public static UnitSeries of(
      String employer, WeekState[] states, double[] values, WeekOffsets offsets) {
    if (states.length != offsets.weeks() || values.length != offsets.count()) {
      throw new IllegalArgumentException(
          "%d states of %d weeks, %d values of %d"
              .formatted(states.length, offsets.weeks(), values.length, offsets.count()));
    }
    return new UnitSeries(employer, states, values, offsets);
  }

  public String employer() {
    return employer;
  }

  public int weeks() {
    return states.length;
  }

  /** {@link WeekState#ABSENT} outside the series. */
  public WeekState state(int week) {
    return week < 0 || week >= states.length ? WeekState.ABSENT : states[week];
  }

  public boolean known(int week) {
    return state(week).known();
  }

  /** The observed value, 0 in a week without one. */
  public double value(int week) {
    return value(week, state(week));
  }

  /** As {@link #value(int)}, by one who knows the week's state. */
  double value(int week, WeekState state) {
    return state == WeekState.OBSERVED ? values[offsets.of(week)] : 0;
  }

  /** The length that all units have; 0 without units. */
  static int weeks(List<UnitSeries> units) {
    int weeks = units.isEmpty() ? 0 : units.getFirst().weeks();
    if (units.stream().anyMatch(unit -> unit.weeks() != weeks)) {
      throw new IllegalArgumentException("Units of one panel cover different weeks");
    }
    return weeks;
  }
}
