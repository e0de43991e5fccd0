package wagewire.lab.market.server;

import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;

/**
 * False 404 responses of healthy boards: for a day or two, and then none for longer than any
 * outage, so that a collector with at least one visit a week meets two in a row at most. Of 6,462
 * boards that were requested once, 20 responded so: 0.3 % of board days.
 */
final class FalseAbsences {

  private static final int SPAN = 16;
  private static final int SPANS_BETWEEN = 3;
  private static final int LATEST_START = 5;
  private static final int LONGEST = 2;

  /** Share of spans with an absence; one that follows another too soon is dropped. */
  private static final double SHARE = 0.035;

  private FalseAbsences() {}

  static boolean isOn(int day, RandomKey board) {
    // Spans of different boards begin on different days.
    int since = day + board.with(Trait.ABSENCE).below(SPAN);
    int span = Math.floorDiv(since, SPAN);
    if (!isDrawn(span, board)) {
      return false;
    }
    for (int before = 1; before <= SPANS_BETWEEN; before++) {
      if (isDrawn(span - before, board)) {
        return false;
      }
    }
    RandomKey absence = absence(span, board);
    int start = span * SPAN + absence.with(1).between(0, LATEST_START);
    return start <= since && since < start + absence.with(Trait.LENGTH).between(1, LONGEST);
  }

  private static boolean isDrawn(int span, RandomKey board) {
    return absence(span, board).chance(SHARE);
  }

  private static RandomKey absence(int span, RandomKey board) {
    return board.with(Trait.ABSENCE).with(span);
  }
}
