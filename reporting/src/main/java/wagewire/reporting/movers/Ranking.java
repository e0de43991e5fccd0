package wagewire.reporting.movers;

import java.util.List;
import java.util.Optional;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.RankRange;
import wagewire.reporting.figure.Figure;

/** Decides what may be said of the order of figures (methodology §9.14). */
public final class Ranking {

  private Ranking() {}

  /**
   * The first of an order.
   *
   * @param range ranks that it may hold
   * @param amongShown true where a figure that is not shown may come before it, so that the ranks
   *     are those among the figures shown
   */
  public record Leader(Figure figure, RankRange range, boolean amongShown) {

    /**
     * Returns "Named most", "Rank 1 to 3" where others may be as large, or either of them "among
     * tools shown".
     *
     * @param most such as "Named most"
     * @param group such as "tools"
     */
    public String words(String most, String group) {
      return (range.isExact() ? most : "Rank " + ranks(range, " to "))
          + (amongShown ? " among %s shown".formatted(group) : "");
    }
  }

  /**
   * Returns the first of figures; empty where none is shown.
   *
   * @param figures of one group, largest value first, those not shown among them
   */
  public static Optional<Leader> first(List<Figure> figures) {
    List<Figure> shown = figures.stream().filter(Figure::shown).toList();
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    Figure first = shown.getFirst();
    boolean amongShown =
        figures.stream()
            .filter(figure -> !figure.shown())
            .anyMatch(hidden -> !firstMayBeNamed(List.of(first, hidden), 1));
    List<Figure> ranked = amongShown ? shown : figures;
    return Optional.of(new Leader(first, ranges(ranked).get(ranked.indexOf(first)), amongShown));
  }

  /**
   * Returns whether the k largest shown figures may be named as the first k: nothing that is not
   * shown can reach one of them.
   *
   * @param figures of one group, those not shown among them
   */
  public static boolean firstMayBeNamed(List<Figure> figures, int k) {
    return RankRange.firstMayBeNamed(figures.stream().map(Ranking::item).toList(), k);
  }

  /** Returns the ranks that each figure may hold among all of them, in their order. */
  public static List<RankRange> ranges(List<Figure> figures) {
    return RankRange.of(figures.stream().map(Ranking::item).toList());
  }

  /** Returns "1", or "2–4" for a range. */
  public static String ranks(RankRange range) {
    return ranks(range, "–");
  }

  private static String ranks(RankRange range, String to) {
    return range.isExact() ? "" + range.best() : range.best() + to + range.worst();
  }

  /** Of what is not shown, only the bounds are known that its interval or its unit gives. */
  private static RankRange.Item item(Figure figure) {
    Double value = figure.value();
    Interval interval = figure.interval();
    if (value != null) {
      return RankRange.Item.shown(value, interval);
    }
    if (interval != null) {
      return RankRange.Item.notShown(interval.low(), interval.high());
    }
    return switch (figure.unit()) {
      case "share" -> RankRange.Item.notShown(0, 1);
      case "count", "currency", "days", "index" ->
          RankRange.Item.notShown(0, Double.POSITIVE_INFINITY);
      default -> RankRange.Item.notShown(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    };
  }
}
