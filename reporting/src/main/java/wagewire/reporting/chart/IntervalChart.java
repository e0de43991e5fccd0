package wagewire.reporting.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values one below the other, each with its interval.
 *
 * @param unit of the axis
 * @param marks in the order in which they are read
 */
public record IntervalChart(
    String title, String subtitle, String source, ChartUnit unit, List<Row> marks)
    implements Chart {

  /**
   * One row.
   *
   * @param value null when the figure is not shown
   * @param low of the 95 % interval; null when there is none
   * @param high of the 95 % interval; null when there is none
   * @param caution whether it is to be used with caution
   * @param text the value as it is printed, or why it is not shown
   */
  public record Row(
      String label,
      @Nullable Double value,
      @Nullable Double low,
      @Nullable Double high,
      boolean caution,
      String text) {}
}
