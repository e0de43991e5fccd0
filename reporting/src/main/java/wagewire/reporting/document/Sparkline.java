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
import wagewire.metrics.sentence.ReasonTexts;
import wagewire.reporting.chart.LineSegments;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureText;
import wagewire.reporting.figure.SentenceCase;

/**
 * A small line with its band, as paths of SVG in a box of {@link #WIDTH} by {@link #height}.
 *
 * @param line broken where a week is not shown
 * @param band of the intervals, or a bar for each where few weeks are in a row; empty without any
 * @param x of the newest point
 * @param y of the newest point
 * @param notShown hollow marks of weeks after the first point that are not shown, below the line
 * @param alternative alternative text for screen readers
 */
public record Sparkline(
    String line, String band, String x, String y, List<HollowMark> notShown, String alternative) {

  public static final int WIDTH = 240;
  public static final int HEIGHT = 56;

  /** Height of the row of hollow marks. */
  private static final int MARKS = 9;

  private static final int EDGE = 5;

  /** The fewest weeks in a row with a band; the interval of each of fewer is a bar of its own. */
  private static final int FEWEST_OF_BAND = 3;

  private static final double HALF_BAR = 2;

  /**
   * @param x of its middle
   * @param reason week and reason
   */
  public record HollowMark(String x, String reason) {}

  /**
   * @param history of one figure, oldest first
   * @return null where fewer than two are shown
   */
  public static @Nullable Sparkline of(List<Figure> history) {
    return beside(List.of(history)).getFirst();
  }

  /**
   * Beside others, on one scale with them.
   *
   * @param histories of several figures, each oldest first
   * @return in the same order; null where fewer than two of a history are shown
   */
  public static List<@Nullable Sparkline> beside(List<List<Figure>> histories) {
    List<List<Figure>> begun =
        histories.stream()
            .map(history -> history.stream().dropWhile(figure -> !figure.shown()).toList())
            .toList();
    List<Figure> drawn = begun.stream().filter(Sparkline::isLine).flatMap(List::stream).toList();
    List<@Nullable Sparkline> sparks = new ArrayList<>();
    begun.forEach(one -> sparks.add(isLine(one) ? of(one, Plane.of(drawn)) : null));
    return sparks;
  }

  private static boolean isLine(List<Figure> history) {
    return history.stream().filter(Figure::shown).count() > 1;
  }

  private static Sparkline of(List<Figure> history, Plane plane) {
    List<Figure> shown = history.stream().filter(Figure::shown).toList();
    List<Figure> others = history.stream().filter(figure -> !figure.shown()).toList();
    List<List<Figure>> stretches = LineSegments.of(shown, Figure::periodEnd);
    Figure last = shown.getLast();
    return new Sparkline(
        line(stretches, plane),
        band(stretches, plane),
        plane.x(last),
        plane.y(value(last)),
        others.stream().map(figure -> mark(figure, plane)).toList(),
        alternative(shown, others.size()));
  }

  private static HollowMark mark(Figure figure, Plane plane) {
    return new HollowMark(
        plane.x(figure),
        "%s: not shown: %s"
            .formatted(
                SentenceCase.capitalised(FigureText.period(figure.periodEnd())),
                ReasonTexts.words(figure.reason())));
  }

  /** Height of the box: with hollow marks it has a row for them below the line. */
  public int height() {
    return notShown.isEmpty() ? HEIGHT : HEIGHT + MARKS;
  }

  /** Where the middle of hollow marks is. */
  public int marksAt() {
    return HEIGHT + MARKS / 2;
  }

  private static String alternative(List<Figure> shown, int others) {
    Comparator<Figure> size = Comparator.comparingDouble(Sparkline::value);
    return "From %s on %s to %s on %s; lowest shown %s, highest shown %s%s."
        .formatted(
            FigureView.number(shown.getFirst()),
            Numbers.day(shown.getFirst().periodEnd()),
            FigureView.number(shown.getLast()),
            Numbers.day(shown.getLast().periodEnd()),
            FigureView.number(shown.stream().min(size).orElseThrow()),
            FigureView.number(shown.stream().max(size).orElseThrow()),
            others == 0 ? "" : "; %d not shown".formatted(others));
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
            stretch.size() < FEWEST_OF_BAND ? bars(stretch, plane) : area(stretch, plane))
        .collect(Collectors.joining());
  }

  private static String area(List<Figure> stretch, Plane plane) {
    return Stream.concat(
            stretch.stream().map(figure -> plane.x(figure) + " " + plane.y(high(figure))),
            stretch.reversed().stream().map(figure -> plane.x(figure) + " " + plane.y(low(figure))))
        .collect(Collectors.joining("L", "M", "Z"));
  }

  private static String bars(List<Figure> stretch, Plane plane) {
    return stretch.stream()
        .map(figure ->
            "M%s %sH%sV%sH%sZ"
                .formatted(
                    plane.x(figure, -HALF_BAR),
                    plane.y(high(figure)),
                    plane.x(figure, HALF_BAR),
                    plane.y(low(figure)),
                    plane.x(figure, -HALF_BAR)))
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

    /** Makes room for all days, and for the values of those that are shown. */
    static Plane of(List<Figure> figures) {
      List<Figure> shown = figures.stream().filter(Figure::shown).toList();
      return new Plane(
          figures.stream().mapToLong(Sparkline::day).min().orElse(0),
          figures.stream().mapToLong(Sparkline::day).max().orElse(0),
          shown.stream().mapToDouble(Sparkline::low).min().orElse(0),
          shown.stream().mapToDouble(Sparkline::high).max().orElse(0));
    }

    String x(Figure figure) {
      return x(figure, 0);
    }

    String x(Figure figure, double beside) {
      double part = (double) (day(figure) - first) / Math.max(1, last - first);
      return text(EDGE + part * (WIDTH - 2 * EDGE) + beside);
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
