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
   */
  public record Line(String name, List<Point> points) {}

  /**
   * @param low equal to the value where there is no interval
   * @param high equal to the value where there is no interval
   */
  public record Point(LocalDate day, double value, double low, double high) {}
}
