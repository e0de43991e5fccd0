package wagewire.reporting.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wagewire.metrics.panel.GrowthWindow;
import wagewire.metrics.sentence.Numbers;
import wagewire.model.time.IsoWeek;

/** The breaks in coverage that lie in the windows which figures of growth compare. */
public final class GrowthWindowBreaks {

  private GrowthWindowBreaks() {}

  /** Finds the breaks in the windows of shown figures that compare two, each once, oldest first. */
  public static List<CoverageBreak> of(Figures figures, List<Figure> grown) {
    return grown.stream()
        .filter(Figure::shown)
        .flatMap(figure -> {
          GrowthWindow window = figure.window();
          IsoWeek week = IsoWeek.of(figure.periodEnd());
          return window == null
              ? Stream.empty()
              : figures.breaks(figure.role(), week).stream()
                  .filter(one -> isIn(one.week(), window, week));
        })
        .distinct()
        .sorted((one, other) -> one.week().compareTo(other.week()))
        .toList();
  }

  /** A line for people, in which each week is named once; empty without breaks. */
  public static Optional<String> line(List<CoverageBreak> breaks) {
    Map<IsoWeek, String> weeks = new TreeMap<>();
    breaks.forEach(
        one -> weeks.merge(one.week(), one.note(), (first, more) -> first + ", " + more));
    return weeks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            weeks.entrySet().stream()
                .map(week ->
                    "in the week of %s %s"
                        .formatted(Numbers.day(week.getKey().monday()), week.getValue()))
                .collect(Collectors.joining("; ", "Breaks in coverage: ", ".")));
  }

  private static boolean isIn(IsoWeek broken, GrowthWindow window, IsoWeek week) {
    return isIn(broken, window.weeks(), week)
        || isIn(broken, window.weeks(), week.minusWeeks(window.lag()));
  }

  private static boolean isIn(IsoWeek broken, int length, IsoWeek last) {
    return broken.compareTo(last) <= 0 && broken.compareTo(last.minusWeeks(length - 1L)) >= 0;
  }
}
