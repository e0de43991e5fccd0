package wagewire.lab.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import org.jooq.DSLContext;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.books.MarketBooks;
import wagewire.lab.market.books.TruthCell;
import wagewire.lab.market.employer.Employer;
import wagewire.metrics.panel.GrowthWindow;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.panel.Panel;
import wagewire.metrics.panel.PanelGrowth;
import wagewire.metrics.panel.StockOrFlow;
import wagewire.metrics.panel.UnitSeries;
import wagewire.metrics.panel.WeekState;
import wagewire.model.time.IsoWeek;

/**
 * Growth of all postings as the panel has it, told or not, beside what the books say of the same
 * employers, in points.
 *
 * @param values what comes of miscounted weeks: figure less the books' growth over the same pairs
 * @param pairs what comes of weeks that are missing, or of employers that are taken for dead: the
 *     books' growth over the same pairs less that of all tracked employers
 * @param now postings counted now in percent of the books', less 100; over the same pairs
 * @param then the same of the base window
 */
record MeasuredGrowth(double values, double pairs, double now, double then) {

  private static final TruthCell ALL = TruthCell.of(TruthCell.ALL);

  private static final String COUNTED =
      """
      select unit, week, sum(active)::double precision as active, sum(opened)::double precision as opened
      from metrics.unit_count
      where panel
      group by unit, week
      """;

  private static final String OBSERVED = "select unit, week, gone from metrics.unit_week where own";

  /** Of the warehouse's newest release, which must be of the week. */
  static MeasuredGrowth of(
      DSLContext sql,
      SimulatedMarket market,
      MarketDesign design,
      StockOrFlow quantity,
      Horizon horizon) {
    IsoWeek first = IsoWeek.of(design.settings().firstMonday());
    int weeks = design.settings().weeks();
    MarketBooks books = market.books();
    ToDoubleBiFunction<Employer, IsoWeek> truth =
        quantity == StockOrFlow.STOCK
            ? (employer, week) -> books.meanStock(ALL, week, employer::equals)
            : (employer, week) -> books.opened(ALL, week, employer::equals);
    Map<String, double[]> values = new HashMap<>();
    sql.fetch(COUNTED)
        .forEach(row ->
            values
                    .computeIfAbsent(row.get("unit", String.class), _ -> new double[weeks])[
                    IsoWeek.of(row.get("week", LocalDate.class)).weeksSince(first)] =
                row.get(quantity == StockOrFlow.STOCK ? "active" : "opened", Double.class));
    Map<String, WeekState[]> states = new HashMap<>();
    sql.fetch(OBSERVED)
        .forEach(row ->
            states
                    .computeIfAbsent(row.get("unit", String.class), _ -> absent(weeks))[
                    IsoWeek.of(row.get("week", LocalDate.class)).weeksSince(first)] =
                row.get("gone", Boolean.class) ? WeekState.GONE : WeekState.OBSERVED);
    states.values().forEach(MeasuredGrowth::fillGaps);
    List<UnitSeries> counted = new ArrayList<>();
    List<UnitSeries> inTruth = new ArrayList<>();
    double trueNow = 0;
    double trueThen = 0;
    GrowthWindow window = horizon.window(weeks);
    int[] now = window.now(weeks - 1);
    int[] then = window.then(weeks - 1);
    int base = 7 * then[then.length - 1];
    for (Employer employer : market.world().employers()) {
      String unit = employer.board().toString();
      double[] known = values.getOrDefault(unit, new double[weeks]);
      WeekState[] seen = states.getOrDefault(unit, absent(weeks));
      double[] trueValues = new double[weeks];
      for (int[] side : List.of(now, then)) {
        for (int week : side) {
          trueValues[week] = truth.applyAsDouble(employer, first.plusWeeks(week));
        }
      }
      counted.add(UnitSeries.of(unit, seen, known));
      inTruth.add(UnitSeries.of(unit, seen, trueValues));
      if (employer.joins() <= base && employer.born() <= base) {
        trueNow += Arrays.stream(now).mapToDouble(week -> trueValues[week]).sum();
        trueThen += Arrays.stream(then).mapToDouble(week -> trueValues[week]).sum();
      }
    }
    PanelGrowth figure = PanelGrowth.of(Panel.of(counted), quantity, window, weeks - 1);
    PanelGrowth same = PanelGrowth.of(Panel.of(inTruth), quantity, window, weeks - 1);
    return new MeasuredGrowth(
        100
            * (figure.postingsNow() / figure.postingsThen()
                - same.postingsNow() / same.postingsThen()),
        100 * (same.postingsNow() / same.postingsThen() - trueNow / trueThen),
        100 * (figure.postingsNow() / same.postingsNow() - 1),
        100 * (figure.postingsThen() / same.postingsThen() - 1));
  }

  private static void fillGaps(WeekState[] states) {
    for (int week = 1; week < states.length; week++) {
      if (states[week] == WeekState.ABSENT && states[week - 1] != WeekState.ABSENT) {
        states[week] = WeekState.MISSING;
      }
    }
  }

  private static WeekState[] absent(int weeks) {
    WeekState[] none = new WeekState[weeks];
    Arrays.fill(none, WeekState.ABSENT);
    return none;
  }
}
