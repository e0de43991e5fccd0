package wagewire.lab.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.books.GrowthLag;
import wagewire.lab.market.books.TruthCell;
import wagewire.metrics.panel.GrowthWindow;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.panel.Panel;
import wagewire.metrics.panel.PanelGrowth;
import wagewire.metrics.panel.StockOrFlow;
import wagewire.metrics.panel.UnitSeries;
import wagewire.metrics.panel.WeekState;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Interval;
import wagewire.model.posting.Role;
import wagewire.model.posting.RoleFamily;
import wagewire.model.time.IsoWeek;

/**
 * Growth of the family's open postings in a market's newest week, in per cent.
 *
 * @param truth of all employers that were there before the base window
 * @param naive at all boards observed then and now, however they were chosen
 * @param told of the release; null when it is withheld
 * @param reason first reason for caution or for withholding; null without one
 */
record SelectedGrowth(
    double truth, Estimate naive, @Nullable Estimate told, @Nullable String reason) {

  private static final String FAMILY = RoleFamily.of("marketing-ops").id();

  private static final String[] ROLES =
      Arrays.stream(Role.values())
          .filter(role -> role.family().equals(RoleFamily.of("marketing-ops")))
          .map(Role::id)
          .toArray(String[]::new);

  private static final String COUNTED =
      """
      select unit, min(employer) over (partition by unit) as employer, week, sum(active)::double precision as active
      from metrics.unit_count
      where panel and role = any (?)
      group by unit, employer, week
      """;

  private static final String OBSERVED = "select unit, week, gone from metrics.unit_week where own";

  private static final String TOLD =
      """
      select value, ci_low, ci_high, ci_method, employers, status, reason
      from trends.facts
      where metric = 'active_growth' and role = ? and seniority = 'all' and country = 'all' and region = 'all'
        and work_mode = 'all' and horizon = ? and period_end = ?
      """;

  /** Of the warehouse's newest release, which must be of the design's last week. */
  static SelectedGrowth of(
      DSLContext sql, SimulatedMarket market, MarketDesign design, Horizon horizon) {
    int weeks = design.settings().weeks();
    IsoWeek first = IsoWeek.of(design.settings().firstMonday());
    IsoWeek last = first.plusWeeks(weeks - 1);
    GrowthWindow window = horizon.window(weeks);
    int[] then = window.then(weeks - 1);
    int base = 7 * then[then.length - 1];
    double truth =
        market
            .census(last, employer -> employer.born() <= base)
            .stockGrowthPercent(
                TruthCell.of(FAMILY),
                horizon == Horizon.YEAR ? GrowthLag.YEAR : GrowthLag.FOUR_WEEKS);
    Panel panel = Panel.of(units(sql, first, weeks));
    Estimate naive = PanelGrowth.of(panel, StockOrFlow.STOCK, window, weeks - 1).percent();
    Record row = sql.fetchOne(TOLD, FAMILY, horizon.id(), last.monday().plusDays(6));
    if (naive == null || row == null) {
      throw new IllegalStateException("no growth over " + horizon.id());
    }
    return new SelectedGrowth(
        truth,
        naive,
        row.get("status", String.class).equals("suppressed") ? null : told(row),
        row.get("reason", String.class));
  }

  static boolean holds(@Nullable Estimate estimate, double truth) {
    Interval interval = estimate == null ? null : estimate.interval();
    return interval != null && interval.contains(truth);
  }

  private static Estimate told(Record row) {
    return new Estimate(
        row.get("value", Double.class),
        new Interval(
            row.get("ci_low", Double.class),
            row.get("ci_high", Double.class),
            row.get("ci_method", String.class)),
        Double.NaN,
        row.get("employers", Integer.class));
  }

  private static List<UnitSeries> units(DSLContext sql, IsoWeek first, int weeks) {
    Map<String, WeekState[]> states = new HashMap<>();
    sql.fetch(OBSERVED)
        .forEach(row ->
            states
                    .computeIfAbsent(row.get("unit", String.class), _ -> absent(weeks))[
                    week(row, first)] =
                row.get("gone", Boolean.class) ? WeekState.GONE : WeekState.OBSERVED);
    Map<String, double[]> values = new HashMap<>();
    Map<String, String> employers = new HashMap<>();
    sql.fetch(COUNTED, (Object) ROLES)
        .forEach(row -> {
          String unit = row.get("unit", String.class);
          employers.put(unit, row.get("employer", String.class));
          values.computeIfAbsent(unit, _ -> new double[weeks])[week(row, first)] +=
              row.get("active", Double.class);
        });
    List<UnitSeries> units = new ArrayList<>();
    values.forEach((unit, active) ->
        units.add(
            UnitSeries.of(
                employers.getOrDefault(unit, unit),
                states.getOrDefault(unit, absent(weeks)),
                active)));
    return units;
  }

  private static int week(Record row, IsoWeek first) {
    return IsoWeek.of(row.get("week", LocalDate.class)).weeksSince(first);
  }

  private static WeekState[] absent(int weeks) {
    WeekState[] none = new WeekState[weeks];
    Arrays.fill(none, WeekState.ABSENT);
    return none;
  }
}
