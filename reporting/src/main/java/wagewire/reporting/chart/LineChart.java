package wagewire.reporting.chart;

import java.time.LocalDate;
import java.util.List;

/**
 * Up to five lines over time, each with a band for its interval; a line is broken where points are
 * missing.
 *
 * @param unit of the values
 * @param lines the first is what the chart is about, the others are context
 */
public record LineChart(
    String title, String subtitle, String source, ChartUnit unit, List<Line> lines)
    implements Chart {

  /**
   * @param points by day
   * @param gaps days after the first point whose figure is not shown; marked for the first line
   *     only
   */
  public record Line(String name, List<Point> points, List<Gap> gaps) {

    public Line(String name, List<Point> points) {
      this(name, points, List.of());
    }
  }

  /**
   * @param reason why the figure of the day is not shown
   */
  public record Gap(LocalDate day, String reason) {}

  /**
   * @param low equal to the value where there is no interval
   * @param high equal to the value where there is no interval
   */
  public record Point(LocalDate day, double value, double low, double high) {}
}
