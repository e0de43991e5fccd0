package wagewire.metrics.growth;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.IntStream;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.CoverageBreaks;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.fact.Release;
import wagewire.metrics.panel.GrowthWindow;
import wagewire.metrics.panel.Panel;
import wagewire.metrics.panel.StockOrFlow;
import wagewire.metrics.panel.WeekOffsets;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Interval;
import wagewire.model.time.IsoWeek;

/**
 * Growth of parts of a role, such as one seniority, by the direct comparison alone (methodology §5
 * and §6), and naive growth and the index of whole roles, beside {@link WholeRoleGrowth}.
 */
public final class GrowthMetrics {

  private final Release release;
  private final ObservationCalendar calendar;
  private final NaiveGrowth naive;
  private final GrowthFigureWriter figures;

  private GrowthMetrics(
      Release release, ObservationCalendar calendar, CoverageBreaks breaks, FactWriter facts) {
    this.release = release;
    this.calendar = calendar;
    this.naive = new NaiveGrowth(release, calendar, facts);
    this.figures = new GrowthFigureWriter(release, calendar, breaks, facts);
  }

  public static void write(Connection connection, Release release, FactWriter facts)
      throws SQLException {
    GrowthMetrics metrics =
        new GrowthMetrics(
            release,
            ObservationCalendar.read(connection, release),
            CoverageBreaks.read(connection, release),
            facts);
    WeekOffsets offsets = metrics.compared();
    IndexMetric index = new IndexMetric(connection, release, metrics.calendar, facts);
    new CellSeriesReader(connection, release, metrics.calendar, offsets)
        .forEachGroup(cells -> {
          for (CellSeries cell : cells) {
            if (cell.cell().isWholeRole()) {
              metrics.naive.write(cell);
              index.write(cell);
            } else {
              metrics.part(cell.cell(), Panel.of(cell.stock()), StockOrFlow.STOCK);
              metrics.part(cell.cell(), Panel.of(cell.flow()), StockOrFlow.FLOW);
            }
          }
        });
  }

  /** Returns the weeks of the release, their base weeks, and those that an index needs. */
  private WeekOffsets compared() {
    int last = calendar.number(release.newestWeek());
    IntStream compared =
        IntStream.rangeClosed(calendar.number(release.fromWeek()), last)
            .flatMap(week ->
                release.windows().stream()
                    .flatMapToInt(window ->
                        IntStream.concat(
                            Arrays.stream(window.now(week)), Arrays.stream(window.then(week)))));
    int open = calendar.number(release.openWeek());
    return WeekOffsets.of(
        calendar.weeks(),
        IntStream.concat(compared, IntStream.rangeClosed(open - IndexMetric.WEEKS_BEFORE, last)));
  }

  private void part(Cell cell, Panel panel, StockOrFlow quantity) throws SQLException {
    for (IsoWeek week : release.weeks()) {
      for (GrowthWindow window : release.windows()) {
        CellGrowth growth = figures.measure(cell, panel, quantity, window, week);
        if (growth != null) {
          Estimate percent = growth.panel().percent();
          Interval interval = percent == null ? null : percent.interval();
          Double width =
              percent == null || interval == null
                  ? null
                  : interval.halfWidth() / (100 + percent.value());
          figures.write(growth, percent, width, false, false);
        }
      }
    }
  }
}
