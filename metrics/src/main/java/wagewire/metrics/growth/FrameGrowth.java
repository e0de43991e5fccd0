package wagewire.metrics.growth;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.fact.Release;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.panel.InferredGrowth;
import wagewire.metrics.panel.Panel;
import wagewire.metrics.statistics.growth.LogGrowth;

/**
 * Growth weighted to the employers of a frame: those tracked stand for all of their size class
 * (methodology §6).
 */
final class FrameGrowth {

  private final EmployerFrame frame;
  private final ObservationCalendar calendar;
  private final GrowthFigureWriter figures;
  private final FrameSamples samples;

  private FrameGrowth(
      EmployerFrame frame,
      ObservationCalendar calendar,
      GrowthFigureWriter figures,
      FrameSamples samples) {
    this.frame = frame;
    this.calendar = calendar;
    this.figures = figures;
    this.samples = samples;
  }

  /** Returns null where no frame was recorded before the release. */
  static @Nullable FrameGrowth read(
      Connection connection,
      Release release,
      ObservationCalendar calendar,
      GrowthFigureWriter figures)
      throws SQLException {
    EmployerFrame frame = calendar.frame();
    return frame == null
        ? null
        : new FrameGrowth(
            frame, calendar, figures, FrameSamples.read(connection, release, calendar, frame));
  }

  /**
   * Writes the figures of one week and horizon, where the frame has most of the employers compared.
   *
   * @param panels of the growths, in their order
   * @param growths of roles and groups, without weights
   * @param written roles and groups that have figures
   */
  void write(List<Panel> panels, List<RoleGrowth> growths, Set<String> written)
      throws SQLException {
    List<CellGrowth> measured = new ArrayList<>();
    List<InferredGrowth> counted = new ArrayList<>();
    List<InferredGrowth> weighted = new ArrayList<>();
    for (int number = 0; number < growths.size(); number++) {
      CellGrowth cell = growths.get(number).measured();
      Horizon horizon = cell.horizon();
      int week = calendar.number(cell.week());
      boolean ofRoles = UnitEmployers.isOfRoles(cell.cell().role());
      FrameSamples.Sample direct = samples.of(ofRoles, horizon.now(week), horizon.then(week));
      if (direct.covered() && direct.weights() != null) {
        measured.add(cell);
        counted.add(
            InferredGrowth.of(
                panels.get(number), cell.quantity(), horizon, week, (_, _) -> ones()));
        weighted.add(
            InferredGrowth.of(
                panels.get(number),
                cell.quantity(),
                horizon,
                week,
                (now, then) -> weights(ofRoles, now, then)));
      }
    }
    List<RoleGrowth> postings = RoleGrowth.of(measured, counted);
    List<RoleGrowth> inferred = RoleGrowth.of(measured, weighted);
    for (int number = 0; number < inferred.size(); number++) {
      RoleGrowth growth = inferred.get(number);
      LogGrowth log = growth.log();
      if (log != null && written.contains(growth.role())) {
        figures.frame(
            postings.get(number).measured(),
            growth.estimate(log, log.variance()),
            growth.inferred().largestShare(),
            frame.size());
      }
    }
  }

  /** Returns weights that leave out the employers outside the frame alone. */
  private double[] ones() {
    double[] ones = new double[frame.classes().count()];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** Returns the weights; zeros for too few employers, so that the windows are not compared. */
  private double[] weights(boolean ofRoles, int[] now, int[] then) {
    double[] weights = samples.of(ofRoles, now, then).weights();
    return weights == null ? new double[frame.classes().count()] : weights;
  }
}
