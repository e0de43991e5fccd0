package wagewire.reporting.figure;

import java.util.List;
import java.util.Optional;
import wagewire.metrics.sentence.GrowthDecompositionSentence;
import wagewire.metrics.sentence.GrowthDecompositionSentence.Part;

/** The parts of naive growth over a year, as figures and as a sentence. */
public final class NaiveGrowthParts {

  /** Metrics of the parts, in reading order. */
  public static final List<String> METRICS =
      List.of("growth_part_panel", "growth_part_new", "growth_part_lost", "growth_part_rules");

  private static final String NAIVE = "active_growth_naive";
  private static final String YEAR = "year";

  private NaiveGrowthParts() {}

  /**
   * The sentence of the parts among these figures.
   *
   * @param figures of one cell and week: naive growth and its parts, others are skipped
   * @return empty while one of them is not shown or not there
   */
  public static Optional<String> sentence(List<Figure> figures) {
    Optional<Figure> naive = find(figures, NAIVE);
    Optional<Part> panel = find(figures, METRICS.get(0)).flatMap(NaiveGrowthParts::part);
    Optional<Part> entered = find(figures, METRICS.get(1)).flatMap(NaiveGrowthParts::part);
    Optional<Part> left = find(figures, METRICS.get(2)).flatMap(NaiveGrowthParts::part);
    Double growth = naive.map(Figure::value).orElse(null);
    if (growth == null || panel.isEmpty() || entered.isEmpty() || left.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        GrowthDecompositionSentence.of(
            naive.orElseThrow().subject(), growth, panel.get(), entered.get(), left.get()));
  }

  private static Optional<Figure> find(List<Figure> figures, String metric) {
    return figures.stream()
        .filter(figure -> figure.metric().equals(metric) && figure.horizon().equals(YEAR))
        .findFirst();
  }

  private static Optional<Part> part(Figure figure) {
    Double points = figure.value();
    return points == null ? Optional.empty() : Optional.of(new Part(points, figure.boards()));
  }
}
