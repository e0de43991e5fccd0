package wagewire.metrics.growth;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.CoverageBreaks;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.fact.Release;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.panel.Panel;
import wagewire.metrics.panel.StockOrFlow;
import wagewire.metrics.panel.UnitSeries;
import wagewire.metrics.panel.WeekOffsets;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Interval;
import wagewire.model.time.IsoWeek;

/**
 * Growth of each cell (methodology §5 and §6): of parts of a role naive, matched panel and the
 * boards' median; of whole roles naive growth and the index, beside {@link WholeRoleGrowth}.
 */
public final class GrowthMetrics {

  /** Horizons of parts of a role. */
  private static final List<Horizon> PARTS = List.of(Horizon.WEEK, Horizon.FOUR_WEEK, Horizon.YEAR);

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
            metrics.add(cell);
            if (cell.cell().isWholeRole()) {
              index.write(cell);
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
                Arrays.stream(Horizon.values())
                    .flatMapToInt(horizon ->
                        IntStream.concat(
                            Arrays.stream(horizon.now(week)), Arrays.stream(horizon.then(week)))));
    int open = calendar.number(release.openWeek());
    return WeekOffsets.of(
        calendar.weeks(),
        IntStream.concat(compared, IntStream.rangeClosed(open - IndexMetric.WEEKS_BEFORE, last)));
  }

  private void add(CellSeries series) throws SQLException {
    List<UnitSeries> stock = series.stock();
    List<UnitSeries> counted = new ArrayList<>(series.countedStock(stock));
    counted.addAll(series.outsideStock());
    boolean whole = series.cell().isWholeRole();
    for (IsoWeek week : release.weeks()) {
      for (Horizon horizon : Horizon.values()) {
        if (whole || horizon != Horizon.QUARTER_YEAR) {
          naive.write(series, horizon, week);
        }
      }
      naive.writeParts(series, counted, week);
    }
    if (!whole) {
      part(series.cell(), Panel.of(stock), StockOrFlow.STOCK);
      part(series.cell(), Panel.of(series.flow()), StockOrFlow.FLOW);
    }
  }

  /** Writes growth of a part of a role, such as one seniority: by the direct comparison alone. */
  private void part(Cell cell, Panel panel, StockOrFlow quantity) throws SQLException {
    for (IsoWeek week : release.weeks()) {
      for (Horizon horizon : PARTS) {
        CellGrowth growth = figures.measure(cell, panel, quantity, horizon, week);
        if (growth != null) {
          Estimate percent = growth.panel().percent();
          Interval interval = percent == null ? null : percent.interval();
          Double width =
              percent == null || interval == null
                  ? null
                  : interval.halfWidth() / (100 + percent.value());
          figures.panel(growth, percent, width, false, false);
        }
      }
    }
  }
}
