package wagewire.reporting.resolve;

import java.time.Instant;
import java.util.Comparator;

/**
 * Two own boards of one employer, the earlier of which ended when the later began, and how much of
 * the one stands on the other (methodology §6).
 *
 * @param predecessor the earlier board
 * @param board the later one
 * @param ended when the earlier one last showed a listing
 * @param began when the later one first did
 * @param titles different titles of the earlier board when it ended or the later one began
 * @param laterTitles different titles of the later board when it had settled
 * @param sharedTitles titles among both
 */
record FoundMove(
    String predecessor,
    String board,
    Instant ended,
    Instant began,
    int titles,
    int laterTitles,
    int sharedTitles) {

  /** Two boards share one or two titles easily, such as "Account Executive". */
  private static final int FEWEST_TITLES = 3;

  /** Half of what the earlier board showed went on. */
  private static final int EARLIER_PARTS = 2;

  /** A board more than four times as large holds more than this one: its stock is no growth. */
  private static final int LATER_PARTS = 4;

  /** The clearest first; boards' names settle what is left, so that the order is one for all. */
  static final Comparator<FoundMove> CLEAREST_FIRST =
      Comparator.comparingDouble(FoundMove::titleShare)
          .thenComparingInt(FoundMove::sharedTitles)
          .reversed()
          .thenComparing(FoundMove::began)
          .thenComparing(FoundMove::predecessor)
          .thenComparing(FoundMove::board);

  /** Whether the boards have enough titles in common to be one employer's successive homes. */
  boolean convinces() {
    return titles >= FEWEST_TITLES
        && sharedTitles * EARLIER_PARTS >= titles
        && sharedTitles * LATER_PARTS >= laterTitles;
  }

  /** Of the earlier board's titles. */
  double titleShare() {
    return (double) sharedTitles / titles;
  }
}
