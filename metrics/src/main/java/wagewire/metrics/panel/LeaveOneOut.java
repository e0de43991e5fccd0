package wagewire.metrics.panel;

import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.Totals;

/**
 * Growth without the one employer that contributes most to it (methodology §11, §15).
 *
 * @param percent growth of the others, in percent
 * @param changesSign true when it has the opposite sign
 * @param halves true when less than half of it is left
 */
public record LeaveOneOut(double percent, boolean changesSign, boolean halves) {

  /** Leaves out each employer in turn; null without growth or when nothing is left to compare. */
  static @Nullable LeaveOneOut of(double[] then, double[] now) {
    double sumThen = Totals.sum(then);
    double sumNow = Totals.sum(now);
    double direction = Math.signum(sumNow - sumThen);
    double all = percent(sumThen, sumNow);
    double least = Double.POSITIVE_INFINITY;
    for (int employer = 0; employer < then.length; employer++) {
      double rest = direction * percent(sumThen - then[employer], sumNow - now[employer]);
      if (rest < least) {
        least = rest;
      }
    }
    if (direction == 0 || !Double.isFinite(least)) {
      return null;
    }
    return new LeaveOneOut(direction * least, least < 0, least >= 0 && least < Math.abs(all) / 2);
  }

  private static double percent(double then, double now) {
    return then > 0 ? 100 * (now / then - 1) : Double.NaN;
  }
}
