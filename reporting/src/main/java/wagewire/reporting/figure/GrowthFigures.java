package wagewire.reporting.figure;

import java.util.ArrayList;
import java.util.List;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.sentence.Numbers;
import wagewire.model.time.IsoWeek;

/**
 * Growth of open postings, over a year before over four weeks, and what all boards together show.
 */
public final class GrowthFigures {

  private static final List<String> METRICS = List.of("active_growth", "active_growth_naive");

  private GrowthFigures() {}

  /** Finds the figures, shown or not; empty for the first week and what is not split this way. */
  public static List<Figure> find(Figures figures, FigureChoice choice) {
    IsoWeek week = choice.weekIn(figures);
    if (isFirst(figures, week)) {
      return List.of();
    }
    List<Figure> found = new ArrayList<>();
    for (Horizon horizon : List.of(Horizon.YEAR, Horizon.FOUR_WEEK)) {
      for (String metric : METRICS) {
        found.addAll(figures.findOrWhy(choice.query(week, metric, horizon.id())));
      }
    }
    return List.copyOf(found);
  }

  /** Returns the text for a choice without a stored figure. */
  public static String none(Figures figures, FigureChoice choice) {
    IsoWeek week = choice.weekIn(figures);
    return isFirst(figures, week)
        ? "No growth: figures begin with the week of %s, and there is none before to compare it with."
            .formatted(Numbers.day(week.monday()))
        : FigureText.NONE;
  }

  private static boolean isFirst(Figures figures, IsoWeek week) {
    return figures.firstWeek().filter(week::equals).isPresent();
  }
}
