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
    String title, String subtitle, String source, Unit unit, List<Mark> marks) implements Chart {

  /** How the axis writes its numbers. */
  public enum Unit {
    /** Percent of change, with signs. */
    CHANGE,
    /** Points of change, with signs. */
    POINTS,
    /** A share in 0 to 1, as percent. */
    SHARE,
    /** Thousands of US dollars a year. */
    DOLLARS,
    /** A year's pay in another currency, which the subtitle names. */
    AMOUNT
  }

  /**
   * One row.
   *
   * @param value null when the figure is withheld
   * @param low of the 95 % interval; null when there is none
   * @param high of the 95 % interval; null when there is none
   * @param caution whether it is to be used with caution
   * @param text the value as it is printed, or why it is withheld
   */
  public record Mark(
      String label,
      @Nullable Double value,
      @Nullable Double low,
      @Nullable Double high,
      boolean caution,
      String text) {}
}
