package wagewire.metrics.pay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wagewire.metrics.statistics.PayCell;
import wagewire.metrics.statistics.PayGrowth;

/**
 * One month's pay against that of twelve months before, in the cells that have 5 postings of 3
 * employers in both (methodology §8).
 */
final class PayComparison {

  private final TrackedMonth then;
  private final TrackedMonth now;
  private final List<PayCell> cells = new ArrayList<>();
  private final List<String> currencies = new ArrayList<>();
  private final List<TrackedPay> comparedThen = new ArrayList<>();
  private final List<TrackedPay> comparedNow = new ArrayList<>();

  PayComparison(TrackedMonth then, TrackedMonth now) {
    this.then = then;
    this.now = now;
    now.cells()
        .forEach((cell, pays) -> {
          List<TrackedPay> before = then.cells().getOrDefault(cell, List.of());
          PayCell compared =
              PayCell.of(amounts(before), employers(before), amounts(pays), employers(pays));
          if (compared.reaches(PayGrowth.Floor.PUBLISHED)) {
            cells.add(compared);
            currencies.add(pays.getFirst().currency());
            comparedThen.addAll(before);
            comparedNow.addAll(pays);
          }
        });
  }

  TrackedMonth then() {
    return then;
  }

  TrackedMonth now() {
    return now;
  }

  /** In the order of their keys. */
  List<PayCell> cells() {
    return cells;
  }

  /** Postings then in the cells compared. */
  List<TrackedPay> comparedThen() {
    return comparedThen;
  }

  /** Postings now in the cells compared. */
  List<TrackedPay> comparedNow() {
    return comparedNow;
  }

  /**
   * The cells whose currency has a rate, for sums over currencies: both months at one rate, the
   * mean of those of the postings now, so that no move of a currency reads as one of pay.
   */
  Converted converted() {
    Map<String, double[]> sums = new HashMap<>();
    for (TrackedPay pay : comparedNow) {
      if (!Double.isNaN(pay.dollars())) {
        double[] sum = sums.computeIfAbsent(pay.currency(), currency -> new double[2]);
        sum[0] += pay.dollars();
        sum[1] += pay.amount();
      }
    }
    List<PayCell> known = new ArrayList<>();
    List<Double> rates = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      double[] sum = sums.get(currencies.get(i));
      if (sum != null) {
        known.add(cells.get(i));
        rates.add(sum[0] / sum[1]);
      }
    }
    return new Converted(known, rates);
  }

  /**
   * Cells with what brings them to one currency.
   *
   * @param rates US dollars per unit of each cell's currency
   */
  record Converted(List<PayCell> cells, List<Double> rates) {}

  private static double[] amounts(List<TrackedPay> pays) {
    return pays.stream().mapToDouble(TrackedPay::amount).toArray();
  }

  private static int[] employers(List<TrackedPay> pays) {
    return pays.stream().mapToInt(TrackedPay::employer).toArray();
  }
}
