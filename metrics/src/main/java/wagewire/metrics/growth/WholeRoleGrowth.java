package wagewire.metrics.growth;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.CoverageBreaks;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.RoleGroups;
import wagewire.metrics.panel.GrowthWindow;
import wagewire.metrics.panel.InferredGrowth;
import wagewire.metrics.panel.Panel;
import wagewire.metrics.panel.StockOrFlow;
import wagewire.metrics.panel.UnitSeries;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.HeadlineEstimate;
import wagewire.metrics.statistics.growth.LogGrowth;
import wagewire.model.posting.Role;
import wagewire.model.time.IsoWeek;

/**
 * Growth of whole roles and their groups, whose estimates use each other: variances of roles are
 * predicted together (methodology §6 and §10).
 */
public final class WholeRoleGrowth {

  private final Release release;
  private final ObservationCalendar calendar;
  private final GrowthFigureWriter figures;
  private final List<CellSeries> series;
  private final Set<String> written;

  private WholeRoleGrowth(
      Release release,
      ObservationCalendar calendar,
      GrowthFigureWriter figures,
      List<CellSeries> series,
      Set<String> written) {
    this.release = release;
    this.calendar = calendar;
    this.figures = figures;
    this.series = series;
    this.written = written;
  }

  /**
   * Writes the figures of the roles and groups that have cells in the release; others are read, as
   * the estimates use each other.
   */
  public static void write(Connection connection, Release release, FactWriter facts)
      throws SQLException {
    ObservationCalendar calendar = ObservationCalendar.read(connection, release);
    GrowthFigureWriter figures =
        new GrowthFigureWriter(release, calendar, CoverageBreaks.read(connection, release), facts);
    List<CellSeries> series = WholeRoleSeries.read(connection, release, calendar);
    Set<String> written = new HashSet<>();
    CellSeriesReader.CELLS.forEach(
        connection,
        release.parameters(),
        row -> {
          Cell cell = Cell.of(row);
          if (cell.isWholeRole()) {
            written.add(cell.role());
          }
        });
    new WholeRoleGrowth(release, calendar, figures, series, written).write();
  }

  private void write() throws SQLException {
    write(StockOrFlow.STOCK, series.stream().map(CellSeries::stock).toList());
    write(StockOrFlow.FLOW, series.stream().map(CellSeries::flow).toList());
  }

  private void write(StockOrFlow quantity, List<List<UnitSeries>> units) throws SQLException {
    TreeSet<String> employers = new TreeSet<>();
    units.forEach(ofCell -> ofCell.forEach(unit -> employers.add(unit.employer())));
    List<Panel> panels =
        units.stream().map(ofCell -> Panel.of(ofCell, List.copyOf(employers))).toList();
    for (IsoWeek week : release.weeks()) {
      for (GrowthWindow window : release.windows()) {
        write(quantity, panels, window, week);
      }
    }
  }

  private void write(StockOrFlow quantity, List<Panel> panels, GrowthWindow window, IsoWeek week)
      throws SQLException {
    List<RoleGrowth> growths = growths(quantity, panels, window, week);
    RoleEstimates roles = roles(growths);
    for (RoleGrowth growth : growths) {
      if (written.contains(growth.role())) {
        write(growth, roles);
      }
    }
  }

  private List<RoleGrowth> growths(
      StockOrFlow quantity, List<Panel> panels, GrowthWindow window, IsoWeek week) {
    List<CellGrowth> measured = new ArrayList<>();
    List<InferredGrowth> inferred = new ArrayList<>();
    for (int number = 0; number < panels.size(); number++) {
      Panel panel = panels.get(number);
      CellGrowth cell = figures.measure(series.get(number).cell(), panel, quantity, window, week);
      if (cell != null) {
        measured.add(cell);
        inferred.add(InferredGrowth.of(panel, quantity, window, calendar.number(week)));
      }
    }
    return RoleGrowth.of(measured, inferred);
  }

  private static RoleEstimates roles(List<RoleGrowth> growths) {
    RoleEstimates roles = new RoleEstimates();
    for (RoleGrowth growth : growths) {
      String role = growth.role();
      LogGrowth log = growth.log();
      boolean single = !RoleGroups.isGroup(role) && !role.equals(Role.OTHER.id());
      if (single && log != null && Double.isFinite(log.variance()) && log.variance() > 0) {
        roles.add(
            role,
            log,
            growth.measured().panel().postingsThen(),
            growth.measured().panel().postingsNow());
      }
    }
    return roles;
  }

  private void write(RoleGrowth growth, RoleEstimates roles) throws SQLException {
    CellGrowth measured = growth.measured();
    LogGrowth log = growth.log();
    boolean checked =
        measured.week().equals(release.newestWeek()) && measured.quantity() == StockOrFlow.STOCK;
    HeadlineEstimate headline = checked ? measured.panel().headline(key(measured)) : null;
    boolean disagree = headline != null && headline.disagree();
    if (log == null) {
      Estimate percent = measured.panel().percent();
      figures.write(measured, percent, null, checked, disagree);
      return;
    }
    double variance = roles.has(growth.role()) ? roles.variance(growth.role()) : log.variance();
    if (headline != null && disagree) {
      variance = Math.max(variance, RoleGrowth.variance(headline, log.degreesOfFreedom()));
    }
    Estimate estimate = growth.estimate(log, variance);
    Double width =
        roles.has(growth.role()) ? roles.predictedWidth(growth.role()) : RoleGrowth.width(estimate);
    figures.write(measured, estimate, width, checked, disagree);
  }

  private String key(CellGrowth growth) {
    return "%s|active|%s|%s"
        .formatted(release.vintage(), growth.window().horizon().id(), growth.cell());
  }
}
