package wagewire.metrics.tool;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.CoverageBreaks;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.RoleMembers;
import wagewire.metrics.panel.GrowthWindow;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.statistics.Totals;
import wagewire.metrics.statistics.cluster.GeneralisedVarianceFunction;
import wagewire.metrics.statistics.cluster.ShareTotals;
import wagewire.model.time.IsoWeek;

/**
 * Writes shares of described postings open in the 4 weeks to a week: tools, remote, hybrid
 * (methodology §9), and their change over a year.
 */
public final class ShareMetrics {

  static final int WEEKS = 4;

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
    CoverageBreaks breaks = CoverageBreaks.read(connection, release);
    RoleMembers members = RoleMembers.read(connection);
    SharePostingReader names = new SharePostingReader();
    GrowthWindow year = release.window(Horizon.YEAR);
    IsoWeek baseFrom = from.minusWeeks(year.lag());
    IsoWeek baseTo = to.minusWeeks(year.lag());
    try (ShareWindow now = ShareWindow.open(connection, names, WEEKS, from, to);
        ShareWindow then = ShareWindow.open(connection, names, year.weeks(), baseFrom, baseTo);
        ShareWindow since = ShareWindow.open(connection, names, year.weeks(), from, to)) {
      for (IsoWeek week = from; week.compareTo(to) <= 0; week = week.plusWeeks(1)) {
        now.next();
        then.next();
        since.next();
        boolean observed = week.compareTo(year.firstFigure(release.firstWeek())) >= 0;
        Map<String, RoleTotals> roles = now.roles(members);
        ShareMetrics metrics = new ShareMetrics(release, facts, week);
        for (var role : roles.entrySet()) {
          metrics.add(Cell.ofRole(role.getKey()), role.getValue());
        }
        if (observed || week.equals(to)) {
          Map<String, RoleTotals> base = observed ? then.roles(members) : Map.of();
          new ShareChangeMetrics(release, facts, week, observed, breaks)
              .write(since.roles(members), base);
        }
      }
    }
  }

  private void add(Cell cell, RoleTotals role) throws SQLException {
    GeneralisedVarianceFunction ofTools = role.toolVariances();
    for (var tool : role.mentions().entrySet()) {
      ShareFigure share =
          new ShareFigure(
              "tool_share",
              cell,
              tool.getKey(),
              ShareTotals.of(role.described(), tool.getValue()),
              Totals.largestShare(role.described()),
              role.boards(),
              null);
      share.write(release, facts, week, ofTools);
    }
    GeneralisedVarianceFunction ofModes = role.modeVariances();
    mode("remote_share", cell, role, role.remote(), ofModes);
    mode("hybrid_share", cell, role, role.hybrid(), ofModes);
  }

  private void mode(
      String metric,
      Cell cell,
      RoleTotals role,
      double[] counted,
      GeneralisedVarianceFunction function)
      throws SQLException {
    double stated = Totals.sum(role.stated()) / Totals.sum(role.described());
    new ShareFigure(
            metric,
            cell,
            Cell.ALL,
            ShareTotals.of(role.stated(), counted),
            Totals.largestShare(role.stated()),
            role.boards(),
            stated)
        .write(release, facts, week, function);
  }
}
