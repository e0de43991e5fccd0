package wagewire.reporting.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Breaks a line where points are missing, so that nobody reads what was not measured. */
public final class LineSegments {

  /** Months are of 28 to 31 days, weeks of 7. */
  private static final double TOLERANCE = 1.5;

  private LineSegments() {}

  /**
   * @param points in the order of time, without those that are missing
   * @param day of a point
   * @return runs of points that are as far apart as the nearest two of all are, or hardly further
   */
  public static <P> List<List<P>> of(List<P> points, Function<P, LocalDate> day) {
    long step = Long.MAX_VALUE;
    for (int i = 1; i < points.size(); i++) {
      step = Math.min(step, days(points.get(i - 1), points.get(i), day));
    }
    List<List<P>> stretches = new ArrayList<>();
    for (P point : points) {
      List<P> last = stretches.isEmpty() ? List.of() : stretches.getLast();
      if (last.isEmpty() || days(last.getLast(), point, day) > TOLERANCE * step) {
        stretches.add(new ArrayList<>(List.of(point)));
      } else {
        last.add(point);
      }
    }
    return stretches;
  }

  private static <P> long days(P one, P later, Function<P, LocalDate> day) {
    return ChronoUnit.DAYS.between(day.apply(one), day.apply(later));
  }
}
