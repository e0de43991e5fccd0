package wagewire.metrics.panel;

import java.util.List;

/**
 * The weekly values of one cell at one panel unit: an employer's board and its successors.
 *
 * <p>Arrays are taken over, not copied, since a panel holds thousands of them and units share their
 * states over all cells. Callers must not change them. Units without a posting in the cell can be
 * left out: they change nothing.
 */
public final class UnitSeries {

  private final String employer;
  private final WeekState[] states;
  private final double[] values;
  private final WeekOffsets offsets;

  /** First and last week with a value other than 0; the first is after the last without any. */
  private final int firstWeek;

  private final int lastWeek;

  private UnitSeries(String employer, WeekState[] states, double[] values, WeekOffsets offsets) {
    this.employer = employer;
    this.states = states;
    this.values = values;
    this.offsets = offsets;
    int start = 0;
    while (start < values.length && values[start] == 0) {
      start++;
    }
    int end = values.length - 1;
    while (end > start && values[end] == 0) {
      end--;
    }
    this.firstWeek = start > end ? Integer.MAX_VALUE : offsets.week(start);
    this.lastWeek = start > end ? Integer.MIN_VALUE : offsets.week(end);
  }

  /**
   * @param employer the unit's employer; employers are the clusters of all intervals
   * @param states one a week
   * @param values one a week; where the state is not {@link WeekState#OBSERVED}, growth of all
   *     postings alone reads them
   */
  public static UnitSeries of(String employer, WeekState[] states, double[] values) {
    return of(employer, states, values, WeekOffsets.all(values.length));
  }

  /**
   * Creates a series of selected weeks.
   *
   * @param values one a selected week; no other week may be read
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

  /** Returns the state; {@link WeekState#ABSENT} outside the series. */
  public WeekState state(int week) {
    return week < 0 || week >= states.length ? WeekState.ABSENT : states[week];
  }

  public boolean known(int week) {
    return state(week).known();
  }

  /** Returns the observed value, 0 in a week without one. */
  public double value(int week) {
    return value(week, state(week));
  }

  /**
   * Returns the count, observed or not: postings of a failing board count until it lapses, and
   * boards that are no employer's own count outside the panel, as do boards chosen for what they
   * showed.
   */
  double counted(int week) {
    return values[offsets.of(week)];
  }

  /** Returns true only if all its values of the weeks are 0, observed or not. */
  boolean isZero(int[] weeks) {
    for (int week : weeks) {
      if (week >= firstWeek && week <= lastWeek) {
        return false;
      }
    }
    return true;
  }

  /** Returns {@link #value(int)} for a known state. */
  double value(int week, WeekState state) {
    return state == WeekState.OBSERVED ? values[offsets.of(week)] : 0;
  }

  /** Returns the length that all units have; 0 without units. */
  static int weeks(List<UnitSeries> units) {
    int weeks = units.isEmpty() ? 0 : units.getFirst().weeks();
    if (units.stream().anyMatch(unit -> unit.weeks() != weeks)) {
      throw new IllegalArgumentException("Units of one panel cover different weeks");
    }
    return weeks;
  }
}
