package wagewire.metrics.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.definition.MetricRegistry;

/** The numbers of metrics within stored figures. */
final class MetricNumbers {

  private static final String REGISTER =
      """
      insert into trends.metric_number (number, metric, unit)
      select
        (select coalesce(max(number), 0) from trends.metric_number) + row_number() over (order by place), metric, unit
      from unnest(?, ?) with ordinality as defined (metric, unit, place)
      where metric not in (select metric from trends.metric_number)
      """;

  private MetricNumbers() {}

  /** Gives a number to each metric that has none. */
  static void register(Connection connection, MetricRegistry registry) throws SQLException {
    List<Metric> metrics = registry.metrics();
    try (var statement = connection.prepareStatement(REGISTER)) {
      statement.setArray(
          1, connection.createArrayOf("text", metrics.stream().map(Metric::id).toArray()));
      statement.setArray(
          2, connection.createArrayOf("text", metrics.stream().map(Metric::unit).toArray()));
      statement.executeUpdate();
    }
  }
}
