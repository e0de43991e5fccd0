package wagewire.metrics.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import wagewire.metrics.count.DurationMetrics;
import wagewire.metrics.definition.MetricFolder.Calculation;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.fact.Release;
import wagewire.metrics.growth.GrowthMetrics;
import wagewire.metrics.growth.WholeRoleGrowth;
import wagewire.metrics.pay.PayIndexMetrics;
import wagewire.metrics.pay.PayMetrics;
import wagewire.metrics.tool.LongOpenMetrics;
import wagewire.metrics.tool.RoleShareMetrics;
import wagewire.metrics.tool.ShareMetrics;
import wagewire.metrics.tool.ToolMetrics;

/** Calculates metrics in Java and hands figures to the writer. */
@FunctionalInterface
interface Estimator {

  /** By the name that definitions use. */
  Map<String, Estimator> ALL =
      Map.ofEntries(
          Map.entry("LongOpenMetrics", LongOpenMetrics::write),
          Map.entry("DurationMetrics", DurationMetrics::write),
          Map.entry("GrowthMetrics", GrowthMetrics::write),
          Map.entry("WholeRoleGrowth", WholeRoleGrowth::write),
          Map.entry("PayMetrics", PayMetrics::write),
          Map.entry("PayIndexMetrics", PayIndexMetrics::write),
          Map.entry("ShareMetrics", ShareMetrics::write),
          Map.entry("RoleShareMetrics", RoleShareMetrics::write),
          Map.entry("ToolMetrics", ToolMetrics::write));

  void write(Connection connection, Release release, FactWriter facts) throws SQLException;

  /** Throws {@link IllegalArgumentException} if no estimator has a name. */
  static List<Estimator> of(Calculation.Estimators named) {
    return named.names().stream().map(Estimator::named).toList();
  }

  private static Estimator named(String name) {
    Estimator estimator = ALL.get(name);
    if (estimator == null) {
      throw new IllegalArgumentException("No estimator " + name);
    }
    return estimator;
  }
}
