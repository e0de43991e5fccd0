package wagewire.reporting.figure;

import java.util.List;
import java.util.stream.Stream;
import wagewire.metrics.definition.Metric;
import wagewire.model.time.IsoWeek;

/** Counts of postings: stock, flow, and how long they stay. */
public final class CountFigures {

  private static final List<String> METRICS =
      List.of(
          "active",
          "opened",
          "closed",
          "reposted",
          "duration_median",
          "long_open_share",
          "panel_index");

  private CountFigures() {}

  /**
   * Finds the figures, shown or not; empty where nothing is kept for the choice.
   *
   * @throws WrongParameterException for a seniority or country beside a type of employment or a
   *     metropolitan area, and for these two together
   */
  public static List<Figure> find(Figures figures, FigureChoice choice) {
    if (choice.employmentType() != null) {
      choice.requireWholeRole("counts by type of employment");
    }
    IsoWeek week = choice.weekIn(figures);
    if (choice.metro() != null) {
      if (choice.employmentType() != null) {
        throw WrongParameterException.notSplit(
            "employment_type", "counts by metropolitan area", "role alone");
      }
      choice.requireWholeRole("counts by metropolitan area");
    }
    return METRICS.stream().flatMap(metric -> of(figures, choice, week, metric)).toList();
  }

  private static Stream<Figure> of(
      Figures figures, FigureChoice choice, IsoWeek week, String metric) {
    return figures.findOrWhy(choice.query(week, metric, Metric.of(metric).usualHorizon())).stream();
  }
}
