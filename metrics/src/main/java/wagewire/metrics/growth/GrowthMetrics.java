package wagewire.metrics.growth;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.CoverageBreaks;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.fact.JudgedFigure;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.RoleGroups;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.panel.Panel;
import wagewire.metrics.panel.PanelGrowth;
import wagewire.metrics.panel.StockOrFlow;
import wagewire.metrics.panel.UnitSeries;
import wagewire.metrics.panel.WeekOffsets;
import wagewire.metrics.publishability.FigureMeasures;
import wagewire.metrics.publishability.Measure;
import wagewire.metrics.publishability.Publishability;
import wagewire.metrics.publishability.Verdict;
import wagewire.metrics.sentence.Coverage;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.HeadlineEstimate;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.MeasuringError;
import wagewire.metrics.statistics.PercentChange;
import wagewire.model.time.IsoWeek;

/** Growth of each cell: naive, matched panel, the boards' median (methodology §5 and §6). */
public final class GrowthMetrics {

  private final Release release;
  private final ObservationCalendar calendar;
  private final FactWriter facts;
  private final NaiveGrowth naive;
  private final CoverageBreaks breaks;

  private GrowthMetrics(
      Release release, ObservationCalendar calendar, CoverageBreaks breaks, FactWriter facts) {
    this.release = release;
    this.calendar = calendar;
    this.breaks = breaks;
    this.facts = facts;
    this.naive = new NaiveGrowth(release, calendar, facts);
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
    List<UnitSeries> units = series.stock();
    Panel stock = Panel.of(units);
    Panel flow = Panel.of(series.flow());
    List<UnitSeries> counted = new ArrayList<>(units);
    counted.addAll(series.outsideStock());
    for (IsoWeek week : release.weeks()) {
      for (Horizon horizon : Horizon.values()) {
        panel(series, stock, "active", StockOrFlow.STOCK, horizon, week);
        panel(series, flow, "opened", StockOrFlow.FLOW, horizon, week);
        naive.write(series, horizon, week);
      }
      naive.writeParts(series, counted, week);
    }
  }

  private void panel(
      CellSeries series,
      Panel panel,
      String what,
      StockOrFlow quantity,
      Horizon horizon,
      IsoWeek week)
      throws SQLException {
    int number = calendar.number(week);
    boolean enoughHistory = number + 1 >= horizon.weeksNeeded();
    if (!enoughHistory && !week.equals(release.newestWeek())) {
      return;
    }
    Metric metric = Metric.of(what + "_growth_panel");
    PanelGrowth growth = PanelGrowth.of(panel, quantity, horizon, number);
    boolean headline =
        series.cell().isWholeRole()
            && week.equals(release.newestWeek())
            && quantity == StockOrFlow.STOCK;
    HeadlineEstimate checked = headline ? growth.headline(key(series.cell(), what, horizon)) : null;
    Estimate estimate = checked == null ? growth.percent() : checked.estimate();
    double postings = Math.min(growth.postingsThen(), growth.postingsNow());
    int employers = estimate == null ? 0 : estimate.clusters();
    FigureMeasures measures =
        FigureMeasures.of(postings, employers, growth.largestShare())
            .panelShare(growth.panelShare())
            .history(
                enoughHistory && growth.baseWeeksObserved() > 0,
                growth.baseWeeksObserved() < horizon.length(),
                breaks.inBase(series.cell(), horizon, week))
            .flag(Measure.HANGS_ON_ONE_EMPLOYER, growth.hangsOnOneEmployer())
            .flag(Measure.BOARDS_DISAGREE, headline && growth.boardsDisagree())
            .flag(Measure.INTERVALS_DISAGREE, checked != null && checked.disagree())
            .interval(metric.kind(), estimate);
    Verdict verdict = Publishability.judge(metric.kind(), measures);
    facts.write(
        JudgedFigure.change(
            series.cell(),
            metric.id(),
            horizon,
            week,
            estimate,
            new JudgedFigure.Counts(
                Math.round(growth.postingsNow()),
                employers,
                growth.panelUnits(),
                estimate == null ? null : estimate.effectiveN(),
                growth.panelShare()),
            verdict));
    if (series.cell().isWholeRole()) {
      counted(series.cell(), what, growth, horizon, week, enoughHistory, employers);
    }
    Double median = growth.medianBoardGrowth();
    if (quantity == StockOrFlow.STOCK && horizon == Horizon.YEAR && median != null) {
      facts.write(
          JudgedFigure.change(
              series.cell(),
              "median_board_growth",
              horizon,
              week,
              new Estimate(median, null, Double.NaN, growth.panelUnits()),
              new JudgedFigure.Counts(
                  Math.round(growth.postingsNow()),
                  employers,
                  growth.panelUnits(),
                  null,
                  growth.panelShare()),
              verdict));
    }
  }

  /** Writes growth at the boards tracked, whose only error is that of measuring. */
  private void counted(
      Cell cell,
      String what,
      PanelGrowth growth,
      Horizon horizon,
      IsoWeek week,
      boolean enoughHistory,
      int employers)
      throws SQLException {
    Metric metric = Metric.of(what + "_growth_counted");
    double then = growth.postingsThen();
    double now = growth.postingsNow();
    Double percent = PercentChange.of(then, now);
    Interval interval = then > 0 && now > 0 ? measuring(cell).ofGrowth(then, now) : null;
    FigureMeasures measures =
        FigureMeasures.of(Math.min(then, now), employers, 0)
            .with(Measure.BASE_POSTINGS, then)
            .history(
                enoughHistory && growth.baseWeeksObserved() > 0,
                growth.baseWeeksObserved() < horizon.length(),
                breaks.inBase(cell, horizon, week));
    facts.write(
        JudgedFigure.change(
            cell,
            metric.id(),
            horizon,
            week,
            percent == null ? null : new Estimate(percent, interval, Double.NaN, employers),
            new JudgedFigure.Counts(
                Math.round(now),
                employers,
                growth.panelUnits(),
                null,
                new Coverage.Panel(growth.panelShare(), then)),
            Publishability.judge(metric.kind(), measures)));
  }

  private static MeasuringError measuring(Cell cell) {
    return RoleGroups.isGroup(cell.role()) ? MeasuringError.ofGroup() : MeasuringError.ofRole();
  }

  private String key(Cell cell, String what, Horizon horizon) {
    return release.vintage() + "|" + what + "|" + horizon.id() + "|" + cell;
  }
}
