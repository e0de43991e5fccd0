package wagewire.metrics.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.SqlFile;
import wagewire.metrics.growth.GrowthMetrics;
import wagewire.metrics.pay.PayGrowthMetrics;
import wagewire.metrics.pay.PayMetrics;
import wagewire.metrics.release.MetricFamily.Work.InJava;
import wagewire.metrics.release.MetricFamily.Work.InSql;
import wagewire.metrics.tool.ShareMetrics;
import wagewire.metrics.tool.ToolMetrics;

/**
 * Metrics that are worked out together.
 *
 * @param name tells what is being worked out
 * @param work how
 * @param metrics ids
 */
record MetricFamily(String name, Work work, List<String> metrics) {

  static final List<MetricFamily> ALL =
      List.of(
          sql(
              "counts",
              "active",
              "open_start",
              "open_end",
              "opened",
              "closed",
              "backlog",
              "reposted",
              "lost",
              "listings",
              "openings",
              "employers_open",
              "boards_observed"),
          sql("median_age", "median_age_days"),
          sql("employers", "employer_active", "employer_opened"),
          sql("places", "place_active"),
          sql("titles", "title_active"),
          java(
              "growth",
              GrowthMetrics::write,
              "active_growth_panel",
              "active_growth_naive",
              "opened_growth_panel",
              "opened_growth_naive",
              "panel_index",
              "median_board_growth",
              "growth_part_panel",
              "growth_part_new",
              "growth_part_lost",
              "growth_part_rules"),
          java(
              "pay",
              PayMetrics::write,
              "pay_p10",
              "pay_p25",
              "pay_p50",
              "pay_p75",
              "pay_p90",
              "pay_p50_of_min",
              "pay_p50_of_max",
              "pay_disclosed_share"),
          java(
              "pay_growth",
              PayGrowthMetrics::write,
              "pay_growth",
              "pay_growth_3m",
              "pay_growth_weighted",
              "pay_change_within",
              "pay_change_mix"),
          java(
              "shares",
              ShareMetrics::write,
              "tool_share",
              "remote_share",
              "hybrid_share",
              "tool_share_change",
              "remote_share_change",
              "hybrid_share_change"),
          java("tools", ToolMetrics::write, "tool_pair_share", "tool_premium"));

  /** The family that works the metric out; empty for a metric there is not. */
  static Optional<MetricFamily> of(String metric) {
    return ALL.stream().filter(family -> family.metrics.contains(metric)).findFirst();
  }

  private static MetricFamily sql(String file, String... metrics) {
    return new MetricFamily(
        file, new InSql(SqlFile.of("metrics/figures/" + file)), List.of(metrics));
  }

  private static MetricFamily java(String name, InJava work, String... metrics) {
    return new MetricFamily(name, work, List.of(metrics));
  }

  /** How a family is worked out. */
  sealed interface Work {

    /** By a file that puts figures into {@code facts}. */
    record InSql(SqlFile file) implements Work {

      void write(Connection connection, Release release) throws SQLException {
        file.execute(connection, release.parameters());
      }
    }

    /** By statistics that hand figures to the writer. */
    @FunctionalInterface
    non-sealed interface InJava extends Work {
      void write(Connection connection, Release release, FactWriter facts) throws SQLException;
    }
  }
}
