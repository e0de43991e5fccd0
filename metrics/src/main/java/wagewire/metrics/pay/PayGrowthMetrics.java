package wagewire.metrics.pay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.CoverageBreaks;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.fact.JudgedFigure;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.ReleaseMonths;
import wagewire.metrics.fact.RoleGroups;
import wagewire.metrics.fact.RoleMembers;
import wagewire.metrics.fact.SqlFile;
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

  /** Months before the first stated one: two more of the mean, and a year. */
  private static final int MONTHS_BEFORE = 14;

  /** Fewest cells of a country for its growth to be computed. */
  private static final double CELLS_OF_A_COUNTRY =
      Publishability.threshold(FigureKind.PAY_GROWTH, Measure.CELLS, Status.SUPPRESSED);

  private static final SqlFile PAYING_BOARDS =
      SqlFile.of("metrics/definition/pay_growth/paying_boards");
  private static final SqlFile TRACKED_PAY =
      SqlFile.of("metrics/definition/pay_growth/tracked_pay");
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
    RoleMembers members = RoleMembers.read(connection);
    List<TrackedPay> postings = postings(connection, release, months);
    for (String role : RoleGroups.everything()) {
      for (TrackedSeries series : series(postings, members, role)) {
        for (YearMonth month : months) {
          metrics.add(series, month);
        }
      }
    }
  }

  /** Reads the postings of all roles, in the order in which those of each role are added up. */
  private static List<TrackedPay> postings(
      Connection connection, Release release, List<YearMonth> months) throws SQLException {
    Set<String> boards = new HashSet<>();
    PAYING_BOARDS.forEach(connection, Map.of(), row -> boards.add(row.getString("board")));
    Map<String, Object> parameters = new HashMap<>(release.parameters());
    parameters.put("from_day", months.getFirst().minusMonths(MONTHS_BEFORE).atDay(1));
    parameters.put("to_day", months.getLast().atEndOfMonth());
    parameters.put("base_to", months.getLast().minusYears(1).atEndOfMonth());
    parameters.put("now_from", months.getFirst().minusMonths(THREE_MONTHS - 1L).atDay(1));
    Map<String, Integer> employers = new HashMap<>();
    Map<String, String> texts = new HashMap<>();
    List<TrackedPay> postings = new ArrayList<>();
    TRACKED_PAY.forEach(
        connection,
        parameters,
        row -> {
          if (boards.contains(row.getString("board"))) {
            postings.add(TrackedPay.of(row, employers, texts));
          }
        });
    return postings;
  }

  /** Returns the whole role or group first, then its countries in the order of their codes. */
  private static Collection<TrackedSeries> series(
      List<TrackedPay> postings, RoleMembers members, String role) {
    Map<String, TrackedSeries> countries = new TreeMap<>();
    TrackedSeries whole = new TrackedSeries(Cell.ofRole(role));
    countries.put("", whole);
    for (TrackedPay posting : postings) {
      if (members.groups(posting.role()).contains(role)) {
        whole.add(posting);
        if (!posting.country().equals("unknown")) {
          countries
              .computeIfAbsent(
                  posting.country(),
                  code -> new TrackedSeries(new Cell(role, Cell.ALL, code, Cell.ALL, Cell.ALL)))
              .add(posting);
        }
      }
    }
    return countries.values();
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
