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
public record LineChart(String title, String subtitle, String source, Unit unit, List<Line> lines)
    implements Chart {

  /** How the axis and the labels of the lines write their numbers. */
  public enum Unit {
    /** Levels against a base of 100. */
    INDEX,
    /** Percent of change, with signs. */
    CHANGE,
    /** Points of change, with signs. */
    POINTS,
    /** Whole numbers. */
    COUNT,
    /** A share in 0 to 1, as percent. */
    SHARE,
    /** US dollars a year. */
    DOLLARS,
    /** A year's pay in another currency, which the subtitle names. */
    AMOUNT
  }

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
