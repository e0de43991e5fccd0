package wagewire.reporting.chart;

import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;

/** Draws charts: finding as title, direct labels in place of a legend, intervals to be seen. */
final class ChartDrawing {

  /** Mean width of a letter in pixels. */
  private static final double LETTER = 8.4;

  private ChartDrawing() {}

  static JFreeChart of(Chart chart, ChartVariant look) {
    return switch (chart) {
      case IntervalChart intervals -> IntervalDrawing.of(intervals, look);
      case LineChart lines -> LineDrawing.of(lines, look);
    };
  }

  /** Returns the fraction of the range that the longest text needs after its end. */
  static double room(Stream<String> texts, double width) {
    double longest = LETTER * (texts.mapToInt(String::length).max().orElse(0) + 2);
    return longest / Math.max(width - longest, LETTER);
  }
}
