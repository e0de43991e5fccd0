package wagewire.metrics.pay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wagewire.metrics.statistics.PayCell;

/**
 * A comparison of one month's pay with that of twelve months before, in the cells that have 5
 * postings of 3 employers in both (methodology §8).
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
          if (compared.isComparable()) {
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

  /** Returns the cells in the order of their keys. */
  List<PayCell> cells() {
    return cells;
  }

  /** Returns the postings then in the cells compared. */
  List<TrackedPay> comparedThen() {
    return comparedThen;
  }

  /** Returns the postings now in the cells compared. */
  List<TrackedPay> comparedNow() {
    return comparedNow;
  }

  /**
   * Returns the cells whose currency has a rate, for sums over currencies. Both months use one
   * rate, the mean of the postings now, so that a change of exchange rates is no change of pay.
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
   * Cells with their exchange rates.
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
