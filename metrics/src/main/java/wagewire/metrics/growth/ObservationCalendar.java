package wagewire.metrics.growth;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.SqlFile;
import wagewire.metrics.panel.WeekState;
import wagewire.model.time.IsoWeek;

/** The weeks in which each panel unit was observed, numbered from the first one. */
final class ObservationCalendar {

  private final IsoWeek first;
  private final int weeks;
  private final Map<String, WeekState[]> states = new HashMap<>();

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
            row ->
                calendar.put(
                    row.getString("unit"),
                    calendar.number(new IsoWeek(row.getObject("week", java.time.LocalDate.class))),
                    state(row)));
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

  private void put(String unit, int week, WeekState state) {
    if (week >= 0 && week < weeks) {
      states.computeIfAbsent(unit, name -> absent())[week] = state;
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
