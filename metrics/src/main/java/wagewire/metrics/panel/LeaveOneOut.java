package wagewire.metrics.panel;

import org.jspecify.annotations.Nullable;

/**
 * Growth without the one employer that contributes most to it (methodology §11, §15).
 *
 * @param employer the employer left out
 * @param percent growth of the others, in percent
 * @param changesSign true when it has the opposite sign
 * @param halves true when less than half of it is left
 */
public record LeaveOneOut(String employer, double percent, boolean changesSign, boolean halves) {

  /** Leaves out each employer in turn; null without growth or when nothing is left to compare. */
  static @Nullable LeaveOneOut of(EmployerNumbers employers, double[] then, double[] now) {
    double sumThen = sum(then);
    double sumNow = sum(now);
    double direction = Math.signum(sumNow - sumThen);
    double all = percent(sumThen, sumNow);
    double least = Double.POSITIVE_INFINITY;
    int carrier = -1;
    for (int employer = 0; employer < then.length; employer++) {
      double rest = percent(sumThen - then[employer], sumNow - now[employer]);
      if (direction * rest < least) {
        least = direction * rest;
        carrier = employer;
      }
    }
    if (carrier < 0 || direction == 0 || !Double.isFinite(least)) {
      return null;
    }
    return new LeaveOneOut(
        employers.names().get(carrier),
        direction * least,
        least < 0,
        least >= 0 && least < Math.abs(all) / 2);
  }

  private static double percent(double then, double now) {
    return then > 0 ? 100 * (now / then - 1) : Double.NaN;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
