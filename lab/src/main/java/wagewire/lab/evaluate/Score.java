package wagewire.lab.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * How a measure did on a set.
 *
 * @param rows that say what is due
 * @param right answers that were said and due
 * @param said answers of the normaliser
 * @param due answers of the labels
 * @param mistakes the most frequent ones first
 */
record Score(
    EvaluatedField measure, long rows, long right, long said, long due, List<Mistake> mistakes) {

  /**
   * One accuracy, or precision, recall and F1; what has no denominator is left out. Where nothing
   * was due and nothing said, all rows are right.
   */
  List<ScoreStatistic> shares() {
    if (measure.single()) {
      return List.of(ScoreStatistic.of(ScoreStatistic.ACCURACY, right, rows));
    }
    if (said == 0 && due == 0) {
      return List.of(ScoreStatistic.of(ScoreStatistic.ACCURACY, rows, rows));
    }
    List<ScoreStatistic> shares = new ArrayList<>();
    if (said > 0) {
      shares.add(ScoreStatistic.of(ScoreStatistic.PRECISION, right, said));
    }
    if (due > 0) {
      shares.add(ScoreStatistic.of(ScoreStatistic.RECALL, right, due));
    }
    shares.add(ScoreStatistic.f1(right, said, due));
    return shares;
  }
}
