package wagewire.reporting.measure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.judge.Evidence;
import wagewire.reporting.judge.FigureKind;
import wagewire.reporting.judge.Measure;
import wagewire.reporting.judge.Publishability;
import wagewire.reporting.judge.Verdict;
import wagewire.reporting.panel.ChainedIndex;
import wagewire.reporting.panel.CountedUnit;
import wagewire.reporting.panel.DirectGrowth;
import wagewire.reporting.panel.Horizon;
import wagewire.reporting.panel.Quantity;
import wagewire.reporting.panel.UnitSeries;
import wagewire.reporting.statistics.CrossChecked;
import wagewire.reporting.statistics.Estimate;
import wagewire.reporting.statistics.Interval;

/**
 * Growth of each cell: naive, matched panel, chained index, the boards' median (methodology §5 and
 * §6).
 */
final class GrowthMetrics {

  /** The mean of so many first weeks is 100. */
  private static final int BASE_WEEKS = 4;

  private static final double BASE = 100;

  private final Release release;
  private final PanelBook book;
  private final FactWriter facts;
  private final NaiveGrowth naive;
  private final CoverageBreaks breaks;

  private GrowthMetrics(Release release, PanelBook book, CoverageBreaks breaks, FactWriter facts) {
    this.release = release;
    this.book = book;
    this.breaks = breaks;
    this.facts = facts;
    this.naive = new NaiveGrowth(release, book, facts);
  }

  static void write(Connection connection, Release release, FactWriter facts) throws SQLException {
    GrowthMetrics metrics =
        new GrowthMetrics(
            release,
            PanelBook.read(connection, release),
            CoverageBreaks.ofPanel(connection, release),
            facts);
    Map<String, Map<Cell, CellSeries>> roles = new TreeMap<>();
    SqlFile.of("metrics/growth_cells")
        .forEach(
            connection,
            release.parameters(),
            row -> {
              Cell cell = Cell.of(row);
              roles
                  .computeIfAbsent(cell.role(), role -> new LinkedHashMap<>())
                  .put(cell, new CellSeries(cell, metrics.book));
            });
    SqlFile series = SqlFile.of("metrics/cell_series");
    for (var role : roles.entrySet()) {
      Map<Cell, CellSeries> cells = role.getValue();
      series.forEach(
          connection,
          release.parameters(role.getKey()),
          row -> {
            UnitWeek unitWeek = UnitWeek.of(row);
            for (Cell cell : Cell.holding(role.getKey(), row)) {
              CellSeries wanted = cells.get(cell);
              if (wanted != null) {
                wanted.add(unitWeek);
              }
            }
          });
      for (CellSeries cell : cells.values()) {
        metrics.add(cell);
      }
      cells.clear();
    }
  }

  private void add(CellSeries series) throws SQLException {
    List<UnitSeries> stock = series.stock();
    List<UnitSeries> flow = series.flow();
    List<CountedUnit> counted = series.counted();
    for (IsoWeek week = release.fromWeek();
        week.compareTo(release.newestWeek()) <= 0;
        week = week.plusWeeks(1)) {
      for (Horizon horizon : Horizon.values()) {
        panel(series, stock, "active", Quantity.STOCK, horizon, week);
        panel(series, flow, "opened", Quantity.FLOW, horizon, week);
        naive.write(series, horizon, week);
      }
      naive.writeParts(series, counted, week);
    }
    index(series, stock);
  }

  private void panel(
      CellSeries series,
      List<UnitSeries> units,
      String what,
      Quantity quantity,
      Horizon horizon,
      IsoWeek week)
      throws SQLException {
    int number = book.number(week);
    boolean enoughHistory = number + 1 >= horizon.weeksNeeded();
    if (!enoughHistory && !week.equals(release.newestWeek())) {
      return;
    }
    DirectGrowth growth = DirectGrowth.of(units, quantity, horizon, number);
    boolean headline =
        series.cell().isWholeRole()
            && week.equals(release.newestWeek())
            && quantity == Quantity.STOCK;
    CrossChecked checked = headline ? growth.headline(key(series.cell(), what, horizon)) : null;
    Estimate estimate = checked == null ? growth.percent() : checked.estimate();
    double postings = Math.min(growth.postingsThen(), growth.postingsNow());
    int employers = estimate == null ? 0 : estimate.clusters();
    Evidence evidence =
        Evidence.of(postings, employers, growth.largestShare())
            .panelShare(growth.panelShare())
            .history(
                enoughHistory && growth.baseWeeksObserved() > 0,
                growth.baseWeeksObserved() < horizon.length(),
                breaks.inBase(series.cell(), horizon, week))
            .flag(Measure.HANGS_ON_ONE_EMPLOYER, growth.hangsOnOneEmployer())
            .flag(Measure.BOARDS_DISAGREE, headline && growth.boardsDisagree())
            .flag(Measure.INTERVALS_DISAGREE, checked != null && checked.disagree());
    if (estimate != null) {
      evidence = evidence.interval(FigureKind.GROWTH, estimate.value(), estimate.interval());
    }
    Verdict verdict = Publishability.judge(FigureKind.GROWTH, evidence);
    facts.write(
        Judged.grown(
                series.cell(),
                what + "_growth_panel",
                horizon,
                week,
                estimate,
                "percent",
                new FactRow.Counts(
                    Math.round(growth.postingsNow()),
                    employers,
                    growth.panelUnits(),
                    estimate == null ? null : estimate.effectiveN(),
                    growth.panelShare()),
                verdict)
            .row(release));
    Double median = growth.medianBoardGrowth();
    if (quantity == Quantity.STOCK && horizon == Horizon.YEAR && median != null) {
      facts.write(
          Judged.grown(
                  series.cell(),
                  "median_board_growth",
                  horizon,
                  week,
                  new Estimate(median, null, Double.NaN, 1, growth.panelUnits()),
                  "percent",
                  new FactRow.Counts(
                      Math.round(growth.postingsNow()),
                      employers,
                      growth.panelUnits(),
                      null,
                      growth.panelShare()),
                  verdict)
              .row(release));
    }
  }

  private void index(CellSeries series, List<UnitSeries> stock) throws SQLException {
    if (!series.cell().isWholeRole() || stock.isEmpty()) {
      return;
    }
    ChainedIndex chained = ChainedIndex.of(stock, 0, BASE_WEEKS);
    List<@Nullable Interval> intervals =
        chained.intervals(key(series.cell(), "panel_index", Horizon.WEEK));
    for (IsoWeek week = release.fromWeek();
        week.compareTo(release.newestWeek()) <= 0;
        week = week.plusWeeks(1)) {
      int number = book.number(week);
      double value = chained.index(number);
      if (!Double.isFinite(value)) {
        continue;
      }
      int employers = series.employers(number);
      Evidence evidence =
          Evidence.of(series.postings()[number], employers, 0)
              .panelShare(chained.panelShare(number))
              .history(true, chained.interpolated(number), false)
              .interval(FigureKind.GROWTH, value - BASE, intervals.get(number));
      boolean base = number < BASE_WEEKS;
      Verdict verdict = Publishability.judge(base ? FigureKind.COUNT : FigureKind.GROWTH, evidence);
      facts.write(
          Judged.grown(
                  series.cell(),
                  "panel_index",
                  Horizon.WEEK,
                  week,
                  new Estimate(value, intervals.get(number), Double.NaN, 1, employers),
                  "index",
                  new FactRow.Counts(
                      Math.round(series.postings()[number]),
                      employers,
                      chained.panelUnits(number),
                      null,
                      chained.panelShare(number)),
                  verdict)
              .row(release));
    }
  }

  private String key(Cell cell, String what, Horizon horizon) {
    return release.vintage() + "|" + what + "|" + horizon.id() + "|" + cell;
  }
}
