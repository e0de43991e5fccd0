package wagewire.lab.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * The score of a field on a set.
 *
 * @param rows number of rows with a label
 * @param right number of answers that were given and expected
 * @param said number of answers of the normaliser
 * @param due number of expected answers
 * @param mistakes the most frequent ones first
 */
record Score(
    EvaluatedField measure, long rows, long right, long said, long due, List<Mistake> mistakes) {

  /**
   * Returns one accuracy, or precision, recall and F1, without those whose denominator is 0. Where
   * nothing was expected and nothing given, all rows are right.
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
