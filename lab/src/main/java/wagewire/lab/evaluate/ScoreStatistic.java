package wagewire.lab.evaluate;

import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.Wilson;

/**
 * A statistic in 0..1 with its 95 % interval.
 *
 * @param statistic accuracy, precision, recall or F1
 * @param right numerator
 */
record ScoreStatistic(String statistic, double value, Interval interval, long right, long of) {

  static final String ACCURACY = "accuracy";
  static final String PRECISION = "precision";
  static final String RECALL = "recall";
  static final String F1 = "F1";

  static ScoreStatistic of(String statistic, long right, long of) {
    double share = (double) right / of;
    return new ScoreStatistic(statistic, share, Wilson.interval(share, (double) of), right, of);
  }

  /**
   * Returns F1 = 2J / (1 + J), where J is the share of right answers among all answers given or
   * expected. Its interval follows from Wilson's interval of J, as F1 increases with J.
   */
  static ScoreStatistic f1(long right, long said, long due) {
    long all = said + due - right;
    double jaccard = (double) right / all;
    Interval interval = Wilson.interval(jaccard, (double) all);
    return new ScoreStatistic(
        F1,
        f1(jaccard),
        new Interval(f1(interval.low()), f1(interval.high()), Interval.WILSON),
        right,
        all);
  }

  private static double f1(double jaccard) {
    return 2 * jaccard / (1 + jaccard);
  }
}
