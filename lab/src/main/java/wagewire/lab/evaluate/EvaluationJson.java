package wagewire.lab.evaluate;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A statistic of the JSON report.
 *
 * @param floor absent where none is set
 */
record EvaluationJson(
    String set,
    String measure,
    String statistic,
    double value,
    double ciLow,
    double ciHigh,
    long right,
    long of,
    @Nullable Double floor) {

  static List<EvaluationJson> of(LabelledSetScores report, Floors floors) {
    return report.scores().stream()
        .flatMap(score ->
            score.shares().stream()
                .map(share -> of(report.name(), score.measure().name(), share, floors)))
        .toList();
  }

  private static EvaluationJson of(
      String set, String measure, ScoreStatistic share, Floors floors) {
    OptionalDouble floor = floors.of(set, measure, share.statistic());
    return new EvaluationJson(
        set,
        measure,
        share.statistic(),
        share.value(),
        share.interval().low(),
        share.interval().high(),
        share.right(),
        share.of(),
        floor.isEmpty() ? null : floor.getAsDouble());
  }
}
