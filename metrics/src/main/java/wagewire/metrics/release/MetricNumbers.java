package wagewire.metrics.release;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.definition.MetricRegistry;
import wagewire.metrics.publishability.FigureKind;
import wagewire.metrics.publishability.Measure;
import wagewire.metrics.publishability.Publishability;
import wagewire.metrics.publishability.Status;

/** The numbers of metrics within stored figures. */
final class MetricNumbers {

  private static final String REGISTER =
      """
      insert into metrics.metric_number (number, metric, unit, universe, counted, period_weeks, least_postings, least_employers)
      select
        (select coalesce(max(number), 0) from metrics.metric_number) + row_number() over (order by place), metric, unit,
        universe, counted, weeks, least_postings, least_employers
      from unnest(?, ?, ?, ?, ?, ?, ?) with ordinality as defined (
        metric, unit, universe, counted, weeks, least_postings, least_employers, place)
      where metric not in (select metric from metrics.metric_number)
      """;

  private MetricNumbers() {}

  /** Gives a number to each metric that has none. */
  static void register(Connection connection, MetricRegistry registry) throws SQLException {
    List<Metric> metrics = registry.metrics();
    try (var statement = connection.prepareStatement(REGISTER)) {
      statement.setArray(1, array(connection, "text", metrics, Metric::id));
      statement.setArray(2, array(connection, "text", metrics, Metric::unit));
      statement.setArray(3, array(connection, "text", metrics, one -> one.universe().id()));
      statement.setArray(4, array(connection, "text", metrics, MetricNumbers::counted));
      statement.setArray(
          5, array(connection, "integer", metrics, one -> Metric.weeks(one.usualHorizon())));
      statement.setArray(
          6, array(connection, "integer", metrics, one -> least(one, Measure.POSTINGS)));
      statement.setArray(
          7, array(connection, "integer", metrics, one -> least(one, Measure.EMPLOYERS)));
      statement.executeUpdate();
    }
  }

  private static Array array(
      Connection connection, String type, List<Metric> metrics, Function<Metric, Object> value)
      throws SQLException {
    return connection.createArrayOf(type, metrics.stream().map(value).toArray());
  }

  /** Returns which postings of the universe the size of a figure is counted in. */
  private static String counted(Metric metric) {
    if (metric.kind() == FigureKind.PREMIUM) {
      return "tool";
    }
    return metric.universe().counted().equals("usable") ? "usable" : "all";
  }

  private static int least(Metric metric, Measure size) {
    return (int) Publishability.threshold(metric.kind(), size, Status.SUPPRESSED);
  }
}
