package wagewire.metrics.pay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.CoverageBreaks;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.fact.JudgedFigure;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.ReleaseMonths;
import wagewire.metrics.fact.RoleGroups;
import wagewire.metrics.fact.StatedPeriod;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.publishability.FigureKind;
import wagewire.metrics.publishability.FigureMeasures;
import wagewire.metrics.publishability.Measure;
import wagewire.metrics.publishability.Publishability;
import wagewire.metrics.publishability.Status;
import wagewire.metrics.statistics.BootstrapEstimate;
import wagewire.metrics.statistics.PayChange;
import wagewire.metrics.statistics.PayGrowth;

/**
 * Growth of posted pay by month: in cells of the same job, and split in pay within cells and their
 * mix (methodology §7 and §8). Whole roles, and countries of them with enough cells.
 */
public final class PayGrowthMetrics {

  private static final int THREE_MONTHS = 3;

  /** Fewest cells of a country for its growth to be computed. */
  private static final double CELLS_OF_A_COUNTRY =
      Publishability.threshold(FigureKind.PAY_GROWTH, Measure.CELLS, Status.SUPPRESSED);

  private static final int FEWEST_POSTINGS = 3;

  private final Release release;
  private final FactWriter facts;
  private final CoverageBreaks breaks;

  private PayGrowthMetrics(Release release, FactWriter facts, CoverageBreaks breaks) {
    this.release = release;
    this.facts = facts;
    this.breaks = breaks;
  }

  public static void write(Connection connection, Release release, FactWriter facts)
      throws SQLException {
    List<YearMonth> months = ReleaseMonths.stated(release);
    if (months.isEmpty()) {
      return;
    }
    PayGrowthMetrics metrics =
        new PayGrowthMetrics(release, facts, CoverageBreaks.read(connection, release));
    TrackedPostings postings = TrackedPostings.read(connection, release, months);
    for (String role : RoleGroups.everything()) {
      for (TrackedSeries series : postings.series(role)) {
        for (YearMonth month : months) {
          metrics.add(series, month);
        }
      }
    }
  }

  private void add(TrackedSeries series, YearMonth month) throws SQLException {
    PayComparisons one = series.years(month, 1);
    boolean country = !series.cell().isWholeRole();
    if (series.month(month).usable() < FEWEST_POSTINGS
        || (country && one.fewestCells() < CELLS_OF_A_COUNTRY)) {
      return;
    }
    growth(series.cell(), month, one);
    change(series.cell(), month, one);
    mean(series.cell(), month, series.years(month, THREE_MONTHS));
  }

  private void growth(Cell cell, YearMonth month, PayComparisons years) throws SQLException {
    if (!isWritten(month, month)) {
      return;
    }
    PayGrowth growth = PayGrowth.of(key(cell, "pay_growth"), years.cells());
    int cells = years.fewestCells();
    write("pay_growth", cell, month, month, years, cells, growth == null ? null : growth.plain());
    write(
        "pay_growth_weighted",
        cell,
        month,
        month,
        years,
        cells,
        growth == null ? null : growth.weighted());
  }

  private void mean(Cell cell, YearMonth month, PayComparisons years) throws SQLException {
    YearMonth first = month.minusMonths(THREE_MONTHS - 1L);
    if (!isWritten(first, month)) {
      return;
    }
    PayGrowth growth = PayGrowth.of(key(cell, "pay_growth_3m"), years.cells());
    write(
        "pay_growth_3m",
        cell,
        first,
        month,
        years,
        years.fewestCells(),
        growth == null ? null : growth.plain());
  }

  private void change(Cell cell, YearMonth month, PayComparisons years) throws SQLException {
    if (!isWritten(month, month)) {
      return;
    }
    PayComparison.Converted converted = years.years().getFirst().converted();
    PayChange change =
        PayChange.of(
            key(cell, "pay_change"),
            converted.cells(),
            converted.rates().stream().mapToDouble(Double::doubleValue).toArray());
    int cells = converted.cells().size();
    BootstrapEstimate within = change == null ? null : change.within();
    BootstrapEstimate mix = change == null ? null : change.mix();
    write("pay_change_within", cell, month, month, years, cells, within);
    write("pay_change_mix", cell, month, month, years, cells, mix);
  }

  /** Returns whether to write the figure: without a base year, for the newest month alone. */
  private boolean isWritten(YearMonth first, YearMonth last) {
    return ReleaseMonths.baseObserved(release, first) || last.equals(ReleaseMonths.newest(release));
  }

  private void write(
      String metric,
      Cell cell,
      YearMonth first,
      YearMonth last,
      PayComparisons years,
      int cells,
      @Nullable BootstrapEstimate change)
      throws SQLException {
    FigureKind kind = Metric.of(metric).kind();
    FigureMeasures measures =
        FigureMeasures.of(
                Math.min(years.postingsThen(), years.postingsNow()),
                years.employers(),
                years.largestEmployer())
            .with(Measure.CELLS, cells)
            .disclosed(years.disclosedThen(), years.disclosedNow())
            .history(
                ReleaseMonths.baseObserved(release, first),
                ReleaseMonths.basePartly(release, first),
                breaks.inYearBefore(cell, first, last))
            .interval(kind, change);
    if (change != null) {
      measures = measures.flag(Measure.HANGS_ON_ONE_EMPLOYER, change.hangsOnOneEmployer());
    }
    facts.write(
        new JudgedFigure(
            metric,
            new StatedPeriod.Months(first, last),
            cell,
            Cell.ALL,
            Cell.ALL,
            Horizon.YEAR.id(),
            change,
            new JudgedFigure.Counts(
                years.postingsNow(), years.employers(), years.boards(), null, years.disclosedNow()),
            Publishability.judge(kind, measures)));
  }

  private String key(Cell cell, String metric) {
    return release.vintage() + "|" + metric + "|" + cell;
  }
}
