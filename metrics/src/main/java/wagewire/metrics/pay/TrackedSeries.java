package wagewire.metrics.pay;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import wagewire.metrics.fact.Cell;

/** Posted pay of one role or group, everywhere or in one country, month by month. */
final class TrackedSeries {

  private static final TrackedMonth NOTHING = new TrackedMonth();
  private static final int YEAR = 12;

  private final Cell cell;
  private final Map<YearMonth, TrackedMonth> months = new HashMap<>();
  private final Map<YearMonth, PayComparison> years = new HashMap<>();

  TrackedSeries(Cell cell) {
    this.cell = cell;
  }

  /** Adds a posting; add all before reading any month. */
  void add(TrackedPay posting) {
    months.computeIfAbsent(posting.month(), month -> new TrackedMonth()).add(posting);
  }

  Cell cell() {
    return cell;
  }

  TrackedMonth month(YearMonth month) {
    return months.getOrDefault(month, NOTHING);
  }

  /** Returns the comparisons of the months up to the given one. */
  PayComparisons years(YearMonth last, int length) {
    return new PayComparisons(
        IntStream.range(0, length).mapToObj(back -> year(last.minusMonths(back))).toList());
  }

  private PayComparison year(YearMonth month) {
    return years.computeIfAbsent(
        month, now -> new PayComparison(month(now.minusMonths(YEAR)), month(now)));
  }
}
