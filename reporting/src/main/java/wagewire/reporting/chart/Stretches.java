package wagewire.reporting.chart;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import wagewire.reporting.chart.LineChart.Point;

/** Breaks a line where points are missing, so that nobody reads what was not measured. */
final class Stretches {

  /** Months are of 28 to 31 days, weeks of 7. */
  private static final double TOLERANCE = 1.5;

  private Stretches() {}

  /**
   * @param points in the order of time
   * @return runs of points that are as far apart as the nearest two of all are, or hardly further
   */
  static List<List<Point>> of(List<Point> points) {
    long step = Long.MAX_VALUE;
    for (int i = 1; i < points.size(); i++) {
      step = Math.min(step, days(points.get(i - 1), points.get(i)));
    }
    List<List<Point>> stretches = new ArrayList<>();
    for (Point point : points) {
      List<Point> last = stretches.isEmpty() ? List.of() : stretches.getLast();
      if (last.isEmpty() || days(last.getLast(), point) > TOLERANCE * step) {
        stretches.add(new ArrayList<>(List.of(point)));
      } else {
        last.add(point);
      }
    }
    return stretches;
  }

  private static long days(Point one, Point later) {
    return ChronoUnit.DAYS.between(one.day(), later.day());
  }
}
