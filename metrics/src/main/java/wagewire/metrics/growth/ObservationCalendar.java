package wagewire.metrics.growth;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.SqlFile;
import wagewire.metrics.panel.WeekOffsets;
import wagewire.metrics.panel.WeekState;
import wagewire.model.time.IsoWeek;

/** The weeks in which each panel unit was observed, numbered from the first one. */
final class ObservationCalendar {

  private final IsoWeek first;
  private final int weeks;
  private final Map<String, WeekState[]> states = new HashMap<>();

  /** Weights other than 1, by unit and week. */
  private final Map<String, Map<Integer, TurnWeight>> weights = new HashMap<>();

  private ObservationCalendar(IsoWeek first, int weeks) {
    this.first = first;
    this.weeks = weeks;
  }

  static ObservationCalendar read(Connection connection, Release release) throws SQLException {
    ObservationCalendar calendar =
        new ObservationCalendar(
            release.firstWeek(), release.newestWeek().weeksSince(release.firstWeek()) + 1);
    SqlFile.of("metrics/intermediate/unit_weeks")
        .forEach(
            connection,
            release.parameters(),
            row -> {
              IsoWeek week = new IsoWeek(row.getObject("week", LocalDate.class));
              TurnWeight weight =
                  new TurnWeight(row.getDouble("stock_weight"), row.getDouble("flow_weight"));
              calendar.put(row.getString("unit"), calendar.number(week), state(row), weight);
            });
    calendar.states.values().forEach(ObservationCalendar::fillGaps);
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

  /** Returns the state of each week; absent throughout for a unit that was never observed. */
  WeekState[] states(String unit) {
    WeekState[] known = states.get(unit);
    return known == null ? absent() : known;
  }

  private static WeekState state(ResultSet row) throws SQLException {
    if (row.getBoolean("selected")) {
      return WeekState.SELECTED;
    }
    return row.getBoolean("gone") ? WeekState.GONE : WeekState.OBSERVED;
  }

  private void put(String unit, int week, WeekState state, TurnWeight weight) {
    if (week < 0 || week >= weeks) {
      return;
    }
    states.computeIfAbsent(unit, _ -> absent())[week] = state;
    if (!weight.equals(TurnWeight.ONE)) {
      weights.computeIfAbsent(unit, _ -> new HashMap<>()).put(week, weight);
    }
  }

  /**
   * Multiplies the values by the unit's weights.
   *
   * @param values one a selected week
   */
  void weigh(
      String unit, WeekOffsets offsets, double[] values, ToDoubleFunction<TurnWeight> weight) {
    Map<Integer, TurnWeight> known = weights.getOrDefault(unit, Map.of());
    if (known.isEmpty()) {
      return;
    }
    for (int week : offsets.wanted()) {
      TurnWeight one = known.get(week);
      values[offsets.of(week)] *= one == null ? 1 : weight.applyAsDouble(one);
    }
  }

  /** Returns the states of a unit outside the panel, or that was never observed. */
  WeekState[] absent() {
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
