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

  private static final String NEWEST =
      """
      select told.metric, told.horizon, told.role, told.seniority, told.country, told.tool, told.currency,
        told.employers, told.status, told.value, told.ci_low, told.ci_high, naive.value as naive
      from trends.facts told
      join trends.release_week using (vintage)
      left join trends.facts naive on naive.vintage = told.vintage and naive.period_end = told.period_end
        and naive.metric = replace(told.metric, '_panel', '_naive') and naive.metric <> told.metric
        and naive.horizon = told.horizon and naive.role = told.role and naive.seniority = told.seniority
        and naive.country = told.country and naive.region = told.region and naive.work_mode = told.work_mode
      where release_week.week = ? and told.period_end between release_week.week and release_week.week + 6
        and told.metric = any(?)
        and told.horizon <> 'week' and told.region = 'all' and told.work_mode = 'all'
        and (told.seniority = 'all' or told.country = 'all') and told.country <> 'unknown'
        and (told.metric not like 'pay_p%' or told.currency <> 'all')
        and told.value is not null and told.ci_low is not null
      order by told.metric, told.horizon, told.role, told.seniority, told.country, told.tool, told.currency
      """;

  /**
   * Returns the figures of the latest vintage of the week, or of the month that ends in it, in a
   * fixed order.
   */
  static List<ShownFigure> newest(DSLContext sql, IsoWeek week, FigureGroup figures) {
    return sql.fetch(NEWEST, week.monday(), figures.metrics().toArray(String[]::new))
        .map(ShownFigure::of);
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
