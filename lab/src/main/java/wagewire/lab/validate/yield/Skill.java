package wagewire.lab.validate.yield;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.lab.wanted.WantedFigure;
import wagewire.metrics.statistics.Interval;

/**
 * By how much the shown intervals are better than those of somebody without data: for each line of
 * inferred figures, one less the sum of its interval scores over the markets by that of the no-data
 * intervals, but at least 0; then the mean of the lines. A figure that is not shown counts with the
 * no-data interval.
 */
final class Skill {

  private Skill() {}

  /** Returns the skill in 0..1; null where no line can be scored. */
  static @Nullable Double of(List<MarketFigures> markets, NoDataIntervals without) {
    Map<Integer, List<WantedFigure>> lines =
        markets.stream()
            .flatMap(market -> market.figures().stream())
            .filter(figure -> figure.isInferred() && figure.truth() != null)
            .collect(
                Collectors.groupingBy(
                    figure -> figure.line().number(), TreeMap::new, Collectors.toList()));
    List<Double> skills = new ArrayList<>();
    for (List<WantedFigure> line : lines.values()) {
      Double skill = ofLine(line, without);
      if (skill != null) {
        skills.add(skill);
      }
    }
    return skills.isEmpty()
        ? null
        : skills.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  /** Returns the skill of a line; null where the no-data intervals are never wrong and empty. */
  private static @Nullable Double ofLine(List<WantedFigure> figures, NoDataIntervals without) {
    double shown = 0;
    double reference = 0;
    for (WantedFigure figure : figures) {
      Interval noData = without.of(figure.line());
      Double truth = figure.truth();
      if (noData != null && truth != null) {
        double score = IntervalScore.of(noData.low(), noData.high(), truth);
        Double low = figure.ciLow();
        Double high = figure.ciHigh();
        shown +=
            !figure.isShown() || low == null || high == null
                ? score
                : IntervalScore.of(low, high, truth);
        reference += score;
      }
    }
    return reference > 0 ? Math.max(0, 1 - shown / reference) : null;
  }
}
