package wagewire.reporting.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Numbers;
import wagewire.reporting.chart.LineSegments;
import wagewire.reporting.figure.Figure;

/**
 * A small line with its band, as paths of SVG in a box of {@link #WIDTH} by {@link #HEIGHT}.
 *
 * @param line broken where a week is not shown
 * @param band of the intervals; empty without any
 * @param x of the newest point
 * @param y of the newest point
 * @param alternative alternative text for screen readers
 */
public record Sparkline(String line, String band, String x, String y, String alternative) {

  public static final int WIDTH = 240;
  public static final int HEIGHT = 56;

  private static final int EDGE = 5;

  /**
   * @param history of one figure, oldest first
   * @return null where fewer than two are shown
   */
  public static @Nullable Sparkline of(List<Figure> history) {
    List<Figure> shown = history.stream().filter(Figure::shown).toList();
    return shown.size() < 2 ? null : of(shown, Plane.of(shown));
  }

  /**
   * Beside others, on one scale with them.
   *
   * @param histories of several figures, each oldest first
   * @return in the same order; null where fewer than two of a history are shown
   */
  public static List<@Nullable Sparkline> beside(List<List<Figure>> histories) {
    List<List<Figure>> shown =
        histories.stream().map(history -> history.stream().filter(Figure::shown).toList()).toList();
    List<Figure> all = shown.stream().filter(one -> one.size() > 1).flatMap(List::stream).toList();
    List<@Nullable Sparkline> sparks = new ArrayList<>();
    shown.forEach(one -> sparks.add(one.size() < 2 ? null : of(one, Plane.of(all))));
    return sparks;
  }

  private static Sparkline of(List<Figure> shown, Plane plane) {
    List<List<Figure>> stretches = LineSegments.of(shown, Figure::periodEnd);
    Figure last = shown.getLast();
    return new Sparkline(
        line(stretches, plane),
        band(stretches, plane),
        plane.x(last),
        plane.y(value(last)),
        alternative(shown));
  }

  private static String alternative(List<Figure> shown) {
    Comparator<Figure> size = Comparator.comparingDouble(Sparkline::value);
    return "From %s on %s to %s on %s; lowest %s, highest %s."
        .formatted(
            FigureView.number(shown.getFirst()),
            Numbers.day(shown.getFirst().periodEnd()),
            FigureView.number(shown.getLast()),
            Numbers.day(shown.getLast().periodEnd()),
            FigureView.number(shown.stream().min(size).orElseThrow()),
            FigureView.number(shown.stream().max(size).orElseThrow()));
  }

  private static String line(List<List<Figure>> stretches, Plane plane) {
    return stretches.stream()
        .map(stretch ->
            stretch.stream()
                .map(figure -> plane.x(figure) + " " + plane.y(value(figure)))
                .collect(Collectors.joining("L", "M", "")))
        .collect(Collectors.joining());
  }

  private static String band(List<List<Figure>> stretches, Plane plane) {
    return stretches.stream()
        .filter(stretch -> stretch.stream().allMatch(figure -> figure.ciLow() != null))
        .map(stretch ->
            Stream.concat(
                    stretch.stream().map(figure -> plane.x(figure) + " " + plane.y(high(figure))),
                    stretch.reversed().stream()
                        .map(figure -> plane.x(figure) + " " + plane.y(low(figure))))
                .collect(Collectors.joining("L", "M", "Z")))
        .collect(Collectors.joining());
  }

  private static long day(Figure figure) {
    return figure.periodEnd().toEpochDay();
  }

  private static double value(Figure figure) {
    return Objects.requireNonNull(figure.value());
  }

  private static double low(Figure figure) {
    return Objects.requireNonNullElseGet(figure.ciLow(), () -> value(figure));
  }

  private static double high(Figure figure) {
    return Objects.requireNonNullElseGet(figure.ciHigh(), () -> value(figure));
  }

  /** Days from left to right, values from below to above. */
  private record Plane(long first, long last, double least, double most) {

    static Plane of(List<Figure> shown) {
      return new Plane(
          shown.stream().mapToLong(Sparkline::day).min().orElseThrow(),
          shown.stream().mapToLong(Sparkline::day).max().orElseThrow(),
          shown.stream().mapToDouble(Sparkline::low).min().orElseThrow(),
          shown.stream().mapToDouble(Sparkline::high).max().orElseThrow());
    }

    String x(Figure figure) {
      double part = (double) (day(figure) - first) / Math.max(1, last - first);
      return text(EDGE + part * (WIDTH - 2 * EDGE));
    }

    String y(double value) {
      double part = most > least ? (value - least) / (most - least) : 0.5;
      return text(HEIGHT - EDGE - part * (HEIGHT - 2 * EDGE));
    }

    private static String text(double position) {
      return String.format(Locale.ROOT, "%.1f", position);
    }
  }
}
