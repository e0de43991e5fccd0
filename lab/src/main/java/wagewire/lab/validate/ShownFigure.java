package wagewire.lab.validate;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import wagewire.model.time.IsoWeek;

/**
 * A figure that is shown with an interval.
 *
 * @param naive the naive growth of the same cell; null where there is none
 */
record ShownFigure(
    String metric,
    String horizon,
    String role,
    String seniority,
    String country,
    String tool,
    String currency,
    int employers,
    String status,
    double value,
    double low,
    double high,
    @Nullable Double naive) {

  private static final String[] METRICS = {
    "active_growth",
    "opened_growth",
    "duration_median",
    "pay_p25",
    "pay_p50",
    "pay_p75",
    "pay_disclosed_share",
    "tool_share",
    "tool_share_change",
    "remote_share",
    "remote_share_change",
    "hybrid_share",
    "hybrid_share_change"
  };

  private static final String NEWEST =
      """
      select shown.metric, shown.horizon, shown.role, shown.seniority, shown.country, shown.tool, shown.currency,
        shown.employers, shown.status, shown.value, shown.ci_low, shown.ci_high, naive.value as naive
      from trends.facts shown
      join metrics.release_week using (vintage)
      left join trends.facts naive on naive.vintage = shown.vintage and naive.period_end = shown.period_end
        and naive.metric = shown.metric || '_naive'
        and naive.horizon = shown.horizon and naive.role = shown.role and naive.seniority = shown.seniority
        and naive.country = shown.country and naive.region = shown.region and naive.work_mode = shown.work_mode
        and naive.metro = shown.metro
      where release_week.week = ? and shown.period_end between release_week.week and release_week.week + 6
        and shown.metric = any(?)
        and shown.region = 'all' and shown.work_mode = 'all'
        and shown.metro = 'all'
        and (shown.seniority = 'all' or shown.country = 'all') and shown.country <> 'unknown'
        and shown.value is not null and shown.ci_low is not null
      order by shown.metric, shown.horizon, shown.role, shown.seniority, shown.country, shown.tool, shown.currency
      """;

  /** Returns the figures of the latest vintage of the week in a fixed order. */
  static List<ShownFigure> newest(DSLContext sql, IsoWeek week) {
    return sql.fetch(NEWEST, week.monday(), METRICS).map(ShownFigure::of);
  }

  private static ShownFigure of(Record row) {
    return new ShownFigure(
        row.get("metric", String.class),
        row.get("horizon", String.class),
        row.get("role", String.class),
        row.get("seniority", String.class),
        row.get("country", String.class),
        row.get("tool", String.class),
        row.get("currency", String.class),
        row.get("employers", Integer.class),
        row.get("status", String.class),
        row.get("value", Double.class),
        row.get("ci_low", Double.class),
        row.get("ci_high", Double.class),
        row.get("naive", Double.class));
  }
}
