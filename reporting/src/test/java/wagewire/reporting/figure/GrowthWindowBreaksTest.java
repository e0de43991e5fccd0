package wagewire.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wagewire.metrics.statistics.Interval;
import wagewire.reporting.testing.FigureBuilder;
import wagewire.warehouse.testing.TestWarehouse;

/** Of figures of the week of 16 Nov 2026, with a break in each of some weeks. */
class GrowthWindowBreaksTest {

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final Figures FIGURES = new Figures(WAREHOUSE.warehouse().sql());

  @BeforeAll
  static void breakCoverage() {
    WAREHOUSE.execute(
        """
        insert into metrics.release (vintage, sequence, week, released_at, method_version, inputs, simulated)
        values ('2026-W46', 1, '2026-11-09', '2026-11-16', 4, 'a', false), ('2026-W47', 2, '2026-11-16', '2026-11-23', 4, 'b', false);
        insert into metrics.release_week (week, vintage) values ('2026-11-09', '2026-W46'), ('2026-11-16', '2026-W47');
        insert into metrics.coverage_break (vintage, week, kind, role, size, caution, note) values
          ('2026-W47', '2025-10-20', 'joined', 'marketing-ops', 0.2, true, 'too early'),
          ('2026-W47', '2025-10-27', 'joined', 'marketing-ops', 0.2, true, 'in the base of the year'),
          ('2026-W47', '2026-05-04', 'left', 'marketing-ops', 0.2, true, 'in between'),
          ('2026-W47', '2026-09-28', 'left', 'marketing-ops', 0.2, true, 'in the base of four weeks'),
          ('2026-W47', '2026-11-16', 'left', 'marketing-ops', 0.2, true, 'now'),
          ('2026-W47', '2026-11-16', 'platform', 'marketing-ops', 0.2, true, 'also now'),
          ('2026-W47', '2026-11-09', 'left', 'all', 0.2, true, 'of another role'),
          ('2026-W46', '2026-11-09', 'left', 'marketing-ops', 0.2, true, 'of an earlier release')
        """);
  }

  @Test
  void growthOverAYearHasTheBreaksOfBothItsWindows() {
    assertThat(notes(growth("year"))).containsExactly("in the base of the year", "now", "also now");
  }

  @Test
  void severalFiguresHaveEachBreakOnceInTheOrderOfTheWeeks() {
    assertThat(notes(growth("four_week"), growth("year")))
        .containsExactly("in the base of the year", "in the base of four weeks", "now", "also now");
  }

  @Test
  void withheldFiguresAndLevelsHaveNone() {
    assertThat(notes(growth("year").withheld("wide"), growth("thirteen_week"))).isEmpty();
  }

  @Test
  void theLineSaysWhatHappenedInWhichWeek() {
    assertThat(GrowthWindowBreaks.line(breaks(growth("year"))))
        .contains(
            "Breaks in coverage: in the week of 27 Oct 2025 in the base of the year; in"
                + " the week of 16 Nov 2026 now, also now.");
    assertThat(GrowthWindowBreaks.line(List.of())).isEmpty();
  }

  private static FigureBuilder growth(String horizon) {
    return FigureBuilder.of("active_growth", 8.0)
        .horizon(horizon)
        .weeks(4)
        .interval(3, 13, Interval.LINEARISED);
  }

  private static List<String> notes(FigureBuilder... figures) {
    return breaks(figures).stream().map(CoverageBreak::note).toList();
  }

  private static List<CoverageBreak> breaks(FigureBuilder... figures) {
    return GrowthWindowBreaks.of(
        FIGURES, List.of(figures).stream().map(FigureBuilder::figure).toList());
  }
}
