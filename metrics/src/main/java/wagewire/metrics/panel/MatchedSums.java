package wagewire.metrics.panel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.Percentile;
import wagewire.metrics.statistics.Totals;

/** Sums of a cell's units over the pairs of weeks that are compared. */
final class MatchedSums {

  /** Fewest postings in the base window for a board's own growth. */
  private static final double MINIMUM_AT_BOARD = 10;

  /** Tolerance for parts of postings, which are multiples of 2^-26. */
  private static final double ROUNDING = 1e-6;

  /** Matched postings then, by employer. */
  final double[] then;

  /** Matched postings now, by employer. */
  final double[] now;

  /** Weeks of the base window in which any unit has a value. */
  final int baseWeeksObserved;

  /** Units with a posting in a matched pair. */
  int units;

  /** Postings now at all observed units. */
  double allNow;

  /** Of these, postings at units observed on both sides but chosen for what they showed. */
  double selectedNow;

  /** Matched postings then, of all employers. */
  final double allThenMatched;

  /** Matched postings now, of all employers. */
  final double allNowMatched;

  private final DoubleStream.Builder boardGrowths = DoubleStream.builder();

  MatchedSums(Panel panel, StockOrFlow quantity, int[] nowWeeks, int[] thenWeeks) {
    if (nowWeeks.length != thenWeeks.length) {
      throw new IllegalArgumentException(nowWeeks.length + " and " + thenWeeks.length + " weeks");
    }
    List<UnitSeries> members = panel.units();
    then = new double[panel.employers().size()];
    now = new double[panel.employers().size()];
    for (int number = 0; number < members.size(); number++) {
      add(members.get(number), panel.employer(number), quantity, nowWeeks, thenWeeks);
    }
    allThenMatched = Totals.sum(then);
    allNowMatched = Totals.sum(now);
    baseWeeksObserved = (int) Arrays.stream(thenWeeks).filter(panel::isKnown).count();
  }

  private void add(
      UnitSeries unit, int employer, StockOrFlow quantity, int[] nowWeeks, int[] thenWeeks) {
    int window = nowWeeks.length;
    if (unit.isZero(nowWeeks) && unit.isZero(thenWeeks)) {
      return; // It changes no sum, as most units of most cells in most weeks.
    }
    double sumThen = 0;
    double sumNow = 0;
    double anyNow = 0;
    double anySelected = 0;
    int pairs = 0;
    for (int pair = 0; pair < window; pair++) {
      WeekState stateThen = unit.state(thenWeeks[pair]);
      WeekState stateNow = unit.state(nowWeeks[pair]);
      double valueNow = unit.value(nowWeeks[pair], stateNow);
      if (stateNow == WeekState.SELECTED) {
        valueNow = unit.counted(nowWeeks[pair]);
      }
      anyNow += valueNow;
      if (isSelected(stateThen, stateNow) || isSelected(stateNow, stateThen)) {
        anySelected += valueNow;
      }
      if (stateThen.known() && stateNow.known()) {
        sumThen += unit.value(thenWeeks[pair], stateThen);
        sumNow += valueNow;
        pairs++;
      }
    }
    allNow += quantity.postings(anyNow, window);
    selectedNow += quantity.postings(anySelected, window);
    double matchedThen = quantity.postings(sumThen, window);
    double matchedNow = quantity.postings(sumNow, window);
    then[employer] += matchedThen;
    now[employer] += matchedNow;
    units += matchedThen + matchedNow > 0 ? 1 : 0;
    double levelThen = quantity == StockOrFlow.STOCK ? matchedThen * window / pairs : matchedThen;
    if (levelThen >= MINIMUM_AT_BOARD - ROUNDING) {
      boardGrowths.add(100 * (matchedNow / matchedThen - 1));
    }
  }

  private static boolean isSelected(WeekState one, WeekState other) {
    return one == WeekState.SELECTED && (other == WeekState.SELECTED || other.known());
  }

  /** Returns the number of employers with a posting in a matched pair. */
  int employers() {
    return (int)
        IntStream.range(0, then.length).filter(number -> then[number] + now[number] > 0).count();
  }

  /** Returns the largest share of one employer, then or now; 0 without postings. */
  double largestShare() {
    return Math.max(Totals.largestShare(then), Totals.largestShare(now));
  }

  /** Returns median growth of the boards with enough postings; null without any. Call once. */
  @Nullable Double medianBoardGrowth() {
    double[] growths = boardGrowths.build().toArray();
    return growths.length == 0 ? null : Percentile.median(growths);
  }
}
