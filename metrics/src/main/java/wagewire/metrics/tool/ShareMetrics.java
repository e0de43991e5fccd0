package wagewire.metrics.tool;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.CoverageBreaks;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.fact.JudgedFigure;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.RoleMembers;
import wagewire.metrics.fact.StatedPeriod;
import wagewire.metrics.publishability.FigureKind;
import wagewire.metrics.publishability.FigureMeasures;
import wagewire.metrics.publishability.Publishability;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Totals;
import wagewire.metrics.statistics.cluster.ClusterShare;
import wagewire.model.time.IsoWeek;

/**
 * Writes shares of described postings open in the 4 weeks to a week: tools, remote, hybrid
 * (methodology §9), and their change over a year.
 */
public final class ShareMetrics {

  static final int WEEKS = 4;
  private static final int YEAR = 52;

  private final Release release;
  private final FactWriter facts;
  private final IsoWeek week;

  private ShareMetrics(Release release, FactWriter facts, IsoWeek week) {
    this.release = release;
    this.facts = facts;
    this.week = week;
  }

  /** Writes the shares of each week of the release that ends a whole window. */
  public static void write(Connection connection, Release release, FactWriter facts)
      throws SQLException {
    IsoWeek first = release.firstWeek().plusWeeks(WEEKS - 1L);
    IsoWeek from = release.fromWeek().compareTo(first) < 0 ? first : release.fromWeek();
    IsoWeek to = release.newestWeek();
    if (from.compareTo(to) > 0) {
      return;
    }
    CoverageBreaks breaks = CoverageBreaks.ofAll(connection, release);
    RoleMembers members = RoleMembers.read(connection);
    SharePostingReader names = new SharePostingReader();
    try (ShareWindow now = ShareWindow.open(connection, names, from, to);
        ShareWindow then =
            ShareWindow.open(connection, names, from.minusWeeks(YEAR), to.minusWeeks(YEAR))) {
      for (IsoWeek week = from; week.compareTo(to) <= 0; week = week.plusWeeks(1)) {
        now.next();
        then.next();
        boolean observed = week.minusWeeks(YEAR).compareTo(first) >= 0;
        Map<String, RoleTotals> roles = now.roles(members);
        ShareMetrics metrics = new ShareMetrics(release, facts, week);
        for (var role : roles.entrySet()) {
          metrics.add(Cell.ofRole(role.getKey()), role.getValue());
        }
        if (observed || week.equals(to)) {
          Map<String, RoleTotals> base = observed ? then.roles(members) : Map.of();
          new ShareChangeMetrics(release, facts, week, observed, breaks).write(roles, base);
        }
      }
    }
  }

  private void add(Cell cell, RoleTotals role) throws SQLException {
    for (var tool : role.mentions().entrySet()) {
      share("tool_share", cell, tool.getKey(), role, tool.getValue());
    }
    share("remote_share", cell, Cell.ALL, role, role.remote());
    share("hybrid_share", cell, Cell.ALL, role, role.hybrid());
  }

  private void share(String metric, Cell cell, String tool, RoleTotals role, double[] counted)
      throws SQLException {
    write(release, facts, week, metric, cell, tool, role.described(), counted, role.boards());
  }

  /**
   * Writes one share, unless fewer than 3 postings are described.
   *
   * @param described described postings, by employer
   * @param counted the postings that count, in the same order
   * @param boards of the described postings
   */
  public static void write(
      Release release,
      FactWriter facts,
      IsoWeek week,
      String metric,
      Cell cell,
      String tool,
      double[] described,
      double[] counted,
      long boards)
      throws SQLException {
    double total = Arrays.stream(described).sum();
    Estimate estimate = ClusterShare.of(described, counted);
    if (total < 3 || estimate == null) {
      return;
    }
    FigureKind kind = Metric.of(metric).kind();
    FigureMeasures measures =
        FigureMeasures.of(total, estimate.clusters(), Totals.largestShare(described))
            .interval(kind, estimate);
    facts.write(
        new JudgedFigure(
            metric,
            StatedPeriod.Weeks.to(week, WEEKS),
            cell,
            tool,
            Cell.ALL,
            "four_week",
            estimate,
            new JudgedFigure.Counts(
                Math.round(total), estimate.clusters(), boards, estimate.effectiveN(), null),
            Publishability.judge(kind, measures)));
  }
}
