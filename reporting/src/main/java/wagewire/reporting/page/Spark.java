package wagewire.reporting.page;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.query.Figure;
import wagewire.reporting.sentence.Numbers;

/**
 * A small line with its band, as paths of SVG in a box of {@link #WIDTH} by {@link #HEIGHT}.
 *
 * @param line broken where a week is withheld
 * @param band of the intervals; empty without any
 * @param x of the newest point
 * @param y of the newest point
 * @param alternative what a reader who does not see it is told
 */
public record Spark(String line, String band, String x, String y, String alternative) {

  public static final int WIDTH = 240;
  public static final int HEIGHT = 56;

  private static final int EDGE = 5;
  private static final int DAYS = 7;

  /**
   * @param history of one figure, oldest first
   * @return null where fewer than two are told
   */
  static @Nullable Spark of(List<Figure> history) {
    List<Figure> told = history.stream().filter(Figure::told).toList();
    if (told.size() < 2) {
      return null;
    }
    Plane plane = Plane.of(told);
    Figure last = told.getLast();
    return new Spark(
        line(history, plane),
        band(history, plane),
        plane.x(last),
        plane.y(value(last)),
        alternative(told));
  }

  private static String alternative(List<Figure> told) {
    Comparator<Figure> size = Comparator.comparingDouble(Spark::value);
    return "From %s on %s to %s on %s; lowest %s, highest %s."
        .formatted(
            Shown.number(told.getFirst()),
            Numbers.day(told.getFirst().periodEnd()),
            Shown.number(told.getLast()),
            Numbers.day(told.getLast().periodEnd()),
            Shown.number(told.stream().min(size).orElseThrow()),
            Shown.number(told.stream().max(size).orElseThrow()));
  }

  /** Told ones without a gap between them. */
  private static List<List<Figure>> stretches(List<Figure> history) {
    List<List<Figure>> stretches = new ArrayList<>();
    Figure before = null;
    for (Figure figure : history) {
      if (figure.told()) {
        if (before == null || !before.told() || !isNext(before, figure)) {
          stretches.add(new ArrayList<>());
        }
        stretches.getLast().add(figure);
      }
      before = figure;
    }
    return stretches;
  }

  private static String line(List<Figure> history, Plane plane) {
    return stretches(history).stream()
        .map(stretch ->
            stretch.stream()
                .map(figure -> plane.x(figure) + " " + plane.y(value(figure)))
                .collect(Collectors.joining("L", "M", "")))
        .collect(Collectors.joining());
  }

  /** Of the week or of the month after. */
  private static boolean isNext(Figure before, Figure figure) {
    long days = ChronoUnit.DAYS.between(before.periodEnd(), figure.periodEnd());
    return days <= DAYS
        || before.periodEnd().plusDays(1).plusMonths(1).minusDays(1).equals(figure.periodEnd());
  }

  private static String band(List<Figure> history, Plane plane) {
    return stretches(history).stream()
        .filter(stretch -> stretch.stream().allMatch(figure -> figure.ciLow() != null))
        .map(stretch ->
            Stream.concat(
                    stretch.stream().map(figure -> plane.x(figure) + " " + plane.y(high(figure))),
                    stretch.reversed().stream()
                        .map(figure -> plane.x(figure) + " " + plane.y(low(figure))))
                .collect(Collectors.joining("L", "M", "Z")))
        .collect(Collectors.joining());
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

    static Plane of(List<Figure> told) {
      return new Plane(
          told.getFirst().periodEnd().toEpochDay(),
          told.getLast().periodEnd().toEpochDay(),
          told.stream().mapToDouble(Spark::low).min().orElseThrow(),
          told.stream().mapToDouble(Spark::high).max().orElseThrow());
    }

    String x(Figure figure) {
      double part = (double) (figure.periodEnd().toEpochDay() - first) / Math.max(1, last - first);
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
