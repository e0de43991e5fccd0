package wagewire.metrics.growth;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.SqlFile;
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
    SqlFile.of("metrics/intermediate/unit_weeks")
        .forEach(
            connection,
            release.parameters(),
            row ->
                calendar.put(
                    row.getString("unit"),
                    weeks(row.getString("weeks")),
                    WeekState.valueOf(row.getString("state").toUpperCase(Locale.ROOT))));
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

  /** Returns the employer of a unit in a cell, one of whose postings names an employer. */
  String employer(Cell cell, String unit, String named) {
    return employers.of(cell, unit, named);
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

  private void put(String unit, BitSet weeks, WeekState state) {
    WeekState[] ofUnit = states.computeIfAbsent(unit, _ -> absent());
    weeks.stream().forEach(week -> ofUnit[week] = state);
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
