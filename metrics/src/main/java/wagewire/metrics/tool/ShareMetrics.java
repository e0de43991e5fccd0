package wagewire.metrics.tool;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import wagewire.metrics.publishability.Measure;
import wagewire.metrics.publishability.Publishability;
import wagewire.metrics.sentence.Coverage;
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
    CoverageBreaks breaks = CoverageBreaks.read(connection, release);
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
      write(
          release,
          facts,
          week,
          "tool_share",
          cell,
          tool.getKey(),
          role.described(),
          tool.getValue(),
          role.boards(),
          null);
    }
    mode("remote_share", cell, role, role.remote());
    mode("hybrid_share", cell, role, role.hybrid());
  }

  private void mode(String metric, Cell cell, RoleTotals role, double[] counted)
      throws SQLException {
    double stated = Totals.sum(role.stated()) / Totals.sum(role.described());
    write(
        release,
        facts,
        week,
        metric,
        cell,
        Cell.ALL,
        role.stated(),
        counted,
        role.boards(),
        stated);
  }

  /**
   * Writes one share, unless it is of fewer than 3 postings.
   *
   * @param all the postings that it is a share of, by employer
   * @param counted the postings that count, in the same order
   * @param boards of the postings
   * @param stated share of the described postings that the postings are, in 0..1; null: all
   */
  public static void write(
      Release release,
      FactWriter facts,
      IsoWeek week,
      String metric,
      Cell cell,
      String tool,
      double[] all,
      double[] counted,
      long boards,
      @Nullable Double stated)
      throws SQLException {
    double total = Totals.sum(all);
    Estimate estimate = ClusterShare.of(all, counted);
    if (total < 3 || estimate == null) {
      return;
    }
    FigureKind kind = Metric.of(metric).kind();
    FigureMeasures measures =
        FigureMeasures.of(total, estimate.clusters(), Totals.largestShare(all))
            .interval(kind, estimate)
            .with(Measure.STATED_SHARE, stated == null ? 1 : stated);
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
                Math.round(total),
                estimate.clusters(),
                boards,
                estimate.effectiveN(),
                stated == null ? null : new Coverage.Share(stated)),
            Publishability.judge(kind, measures)));
  }
}
