package wagewire.metrics.fact;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import wagewire.metrics.panel.GrowthWindow;
import wagewire.model.time.IsoWeek;

/** The breaks in coverage of a release that call for caution (methodology §11). */
public final class CoverageBreaks {

  private static final SqlFile BREAKS = SqlFile.of("metrics/intermediate/coverage_breaks");

  /** Mondays, by role or group. */
  private final Map<String, NavigableSet<LocalDate>> weeks = new HashMap<>();

  private CoverageBreaks() {}

  public static CoverageBreaks read(Connection connection, Release release) throws SQLException {
    CoverageBreaks breaks = new CoverageBreaks();
    BREAKS.forEach(
        connection,
        release.parameters(),
        row ->
            breaks
                .weeks
                .computeIfAbsent(row.getString("role"), role -> new TreeSet<>())
                .add(row.getObject("week", LocalDate.class)));
    return breaks;
  }

  /** Returns whether a break lies in the base window. */
  public boolean inBase(Cell cell, GrowthWindow window, IsoWeek week) {
    IsoWeek last = week.minusWeeks(window.lag());
    return between(cell, last.minusWeeks(window.weeks() - 1L).monday(), last.sunday());
  }

  private boolean between(Cell cell, LocalDate from, LocalDate to) {
    NavigableSet<LocalDate> broken = weeks.get(cell.role());
    LocalDate latest = broken == null ? null : broken.floor(to);
    return latest != null && !latest.plusDays(6).isBefore(from);
  }
}
