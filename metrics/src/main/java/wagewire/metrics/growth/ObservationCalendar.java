package wagewire.metrics.growth;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.SqlFile;
import wagewire.metrics.panel.WeekOffsets;
import wagewire.metrics.panel.WeekState;
import wagewire.model.time.IsoWeek;

/**
 * Panel units: their employers, and the weeks in which they were observed, numbered from the first
 * one.
 */
final class ObservationCalendar {

  private static final Pattern RANGE = Pattern.compile("\\[(\\d+),(\\d+)\\)");

  private final IsoWeek first;
  private final int weeks;
  private final Map<String, WeekState[]> states = new HashMap<>();

  /** States for cells that hold postings of no role, of units that have weeks for roles alone. */
  private final Map<String, WeekState[]> ofNoRole = new HashMap<>();

  /** Weights other than 1, by unit and week. */
  private final Map<String, Map<Integer, TurnWeight>> weights = new HashMap<>();

  private final UnitEmployers employers;

  private ObservationCalendar(IsoWeek first, int weeks, UnitEmployers employers) {
    this.first = first;
    this.weeks = weeks;
    this.employers = employers;
  }

  static ObservationCalendar read(Connection connection, Release release) throws SQLException {
    ObservationCalendar calendar =
        new ObservationCalendar(
            release.firstWeek(), release.record(), UnitEmployers.read(connection));
    Map<String, BitSet> rests = new HashMap<>();
    SqlFile.of("metrics/intermediate/unit_weeks")
        .forEach(
            connection,
            release.parameters(),
            row -> {
              String unit = row.getString("unit");
              BitSet weeks = weeks(row.getString("weeks"));
              calendar.put(
                  unit,
                  weeks,
                  WeekState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                  new TurnWeight(row.getDouble("stock_weight"), row.getDouble("flow_weight")));
              if (row.getBoolean("rests")) {
                rests.computeIfAbsent(unit, _ -> new BitSet()).or(weeks);
              }
            });
    rests.forEach(calendar::leaveOut);
    calendar.states.values().forEach(ObservationCalendar::fillGaps);
    calendar.ofNoRole.values().forEach(ObservationCalendar::fillGaps);
    return calendar;
  }

  int weeks() {
    return weeks;
  }

  int number(IsoWeek week) {
    return week.weeksSince(first);
  }

  IsoWeek week(int number) {
    return first.plusWeeks(number);
  }

  /**
   * Returns the state of each week; absent throughout for a unit that was never observed. Weeks
   * that rest on an earlier snapshot are observed for roles alone (methodology 6.26).
   */
  WeekState[] states(String unit, String role) {
    WeekState[] known = states.get(unit);
    WeekState[] read = UnitEmployers.isOfRoles(role) ? known : ofNoRole.getOrDefault(unit, known);
    return read == null ? absent() : read;
  }

  /** Returns the employer of a unit in a cell, one of whose postings names an employer. */
  String employer(Cell cell, String unit, String named) {
    return employers.of(cell, unit, named);
  }

  private void leaveOut(String unit, BitSet weeks) {
    WeekState[] read = states.getOrDefault(unit, absent()).clone();
    weeks.stream().forEach(week -> read[week] = WeekState.ABSENT);
    ofNoRole.put(unit, read);
  }

  /** Reads ranges as PostgreSQL writes them: {@code {[0,12),[13,20)}}. */
  private static BitSet weeks(String ranges) {
    BitSet weeks = new BitSet();
    Matcher range = RANGE.matcher(ranges);
    while (range.find()) {
      weeks.set(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
    }
    return weeks;
  }

  private void put(String unit, BitSet weeks, WeekState state, TurnWeight weight) {
    WeekState[] ofUnit = states.computeIfAbsent(unit, _ -> absent());
    weeks.stream().forEach(week -> ofUnit[week] = state);
    if (!weight.equals(TurnWeight.ONE)) {
      Map<Integer, TurnWeight> known = weights.computeIfAbsent(unit, _ -> new HashMap<>());
      weeks.stream().forEach(week -> known.put(week, weight));
    }
  }

  /**
   * Multiplies the values by the unit's weights in the weeks that rest on an earlier snapshot.
   *
   * @param values one a selected week
   */
  void weigh(
      String unit,
      String role,
      WeekOffsets offsets,
      double[] values,
      ToDoubleFunction<TurnWeight> weight) {
    Map<Integer, TurnWeight> known =
        UnitEmployers.isOfRoles(role) ? weights.getOrDefault(unit, Map.of()) : Map.of();
    if (known.isEmpty()) {
      return;
    }
    for (int week : offsets.wanted()) {
      TurnWeight one = known.get(week);
      values[offsets.of(week)] *= one == null ? 1 : weight.applyAsDouble(one);
    }
  }

  /** Returns the states of a unit that was never observed. */
  private WeekState[] absent() {
    WeekState[] none = new WeekState[weeks];
    Arrays.fill(none, WeekState.ABSENT);
    return none;
  }

  /** Marks unobserved weeks after the first observed one as missing. */
  private static void fillGaps(WeekState[] states) {
    boolean tracked = false;
    for (int week = 0; week < states.length; week++) {
      if (states[week] != WeekState.ABSENT) {
        tracked = true;
      } else if (tracked) {
        states[week] = WeekState.MISSING;
      }
    }
  }
}
