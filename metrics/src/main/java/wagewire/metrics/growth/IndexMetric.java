package wagewire.metrics.growth;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.fact.JudgedFigure;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.StatedPeriod;
import wagewire.metrics.panel.ChainedIndex;
import wagewire.metrics.panel.IndexBase;
import wagewire.metrics.panel.UnitSeries;
import wagewire.metrics.publishability.FigureKind;
import wagewire.metrics.publishability.FigureMeasures;
import wagewire.metrics.publishability.Measure;
import wagewire.metrics.publishability.Publishability;
import wagewire.metrics.publishability.Status;
import wagewire.metrics.publishability.Verdict;
import wagewire.metrics.statistics.ClusterBootstrap;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Interval;
import wagewire.model.time.IsoWeek;

/**
 * The chained index of whole roles ({@code panel_index}, methodology §6). It continues from the
 * value of the previous release, as closed weeks are not restated; the first release, and the first
 * under other formulas, chains from the first week on.
 */
final class IndexMetric {

  /** Weeks before the first open one that a continued index needs. */
  static final int WEEKS_BEFORE = 7;

  /** Number of first weeks whose mean is 100. */
  private static final int BASE_WEEKS = 4;

  private static final double BASE = 100;

  private static final Metric INDEX = Metric.of("panel_index");

  private final Connection connection;
  private final Release release;
  private final ObservationCalendar calendar;
  private final FactWriter facts;
  private final IndexBaseStore bases;

  /** Coverage below which growth is not shown: no index begins with less. */
  private final double leastCoverage =
      Publishability.threshold(INDEX.kind(), Measure.PANEL_SHARE, Status.SUPPRESSED);

  IndexMetric(
      Connection connection, Release release, ObservationCalendar calendar, FactWriter facts) {
    this.connection = connection;
    this.release = release;
    this.calendar = calendar;
    this.facts = facts;
    this.bases = new IndexBaseStore(connection, release, calendar);
  }

  /** Writes the index of a whole role or group; nothing without boards in the panel. */
  void write(CellSeries series) throws SQLException {
    String role = series.cell().role();
    ChainedIndex chained = chained(role, series);
    if (chained == null) {
      return;
    }
    double[][] replicates = chained.replicates();
    for (IsoWeek week : release.weeks()) {
      int number = calendar.number(week);
      if (Double.isFinite(chained.index(number))) {
        write(series, chained, week, ChainedIndex.interval(replicates[number]));
        if (!chained.interpolated(number)) {
          bases.save(role, IndexBase.of(number, chained.index(number), replicates[number]));
        }
      }
    }
  }

  private @Nullable ChainedIndex chained(String role, CellSeries series) throws SQLException {
    IndexBase base = bases.find(role);
    if (base != null && goesOn(series)) {
      return ChainedIndex.continuing(series.stock(), base);
    }
    List<UnitSeries> stock =
        series.isWhole() ? series.stock() : RoleStock.read(connection, release, role, calendar);
    return stock.isEmpty()
        ? null
        : ChainedIndex.of(stock, ChainedIndex.firstCovered(stock, leastCoverage), BASE_WEEKS);
  }

  /** Returns whether enough employers had postings to continue the index. */
  private boolean goesOn(CellSeries series) {
    int from = calendar.number(release.openWeek()) - WEEKS_BEFORE;
    return series.panelEmployers(Math.max(0, from)) >= ClusterBootstrap.MINIMUM_CLUSTERS;
  }

  private void write(
      CellSeries series, ChainedIndex chained, IsoWeek week, @Nullable Interval interval)
      throws SQLException {
    int number = calendar.number(week);
    int employers = series.employers(number);
    double value = chained.index(number);
    double postings = series.postings()[number];
    FigureMeasures measures =
        FigureMeasures.of(postings, employers, 0)
            .panelShare(chained.panelShare(number))
            .history(true, chained.interpolated(number), false)
            .interval(INDEX.kind(), value - BASE, interval);
    boolean base = chained.isBase(number);
    Verdict verdict = Publishability.judge(base ? FigureKind.COUNT : INDEX.kind(), measures);
    JudgedFigure.Counts counts =
        new JudgedFigure.Counts(
            Math.round(postings),
            employers,
            chained.panelUnits(number),
            null,
            chained.panelShare(number));
    Estimate estimate = new Estimate(value, interval, Double.NaN, employers);
    facts.write(
        new JudgedFigure(
            INDEX.id(),
            StatedPeriod.to(week, 1),
            series.cell(),
            Cell.ALL,
            Cell.ALL,
            INDEX.usualHorizon(),
            estimate,
            counts,
            verdict));
  }
}
