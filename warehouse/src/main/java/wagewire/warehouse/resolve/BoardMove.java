package wagewire.warehouse.resolve;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * A possible move of an employer from one board to another: two own boards, the earlier of which
 * ended when the later began, with their shared titles (methodology §6).
 *
 * @param predecessor the earlier board
 * @param board the later one
 * @param ended when the earlier one last showed a listing
 * @param began when the later one first did
 * @param titles different titles of the earlier board when it ended or the later one began
 * @param laterTitles different titles of the later board when it had settled
 * @param sharedTitles titles among both
 */
record BoardMove(
    String predecessor,
    String board,
    Instant ended,
    Instant began,
    int titles,
    int laterTitles,
    int sharedTitles) {

  /** Fewest titles to compare: one or two, such as "Account Executive", prove nothing. */
  private static final int FEWEST_TITLES = 3;

  private static final int FEWEST_SHARED = 2;

  /** Days within which half of the titles must be shared. */
  private static final int SOON_DAYS = 14;

  private static final int PARTS_SOON = 2;

  /**
   * Part of the titles to be shared later: a tenth of a board's titles changes or closes in a week.
   */
  private static final int PARTS_LATER = 3;

  /** Largest size of the later board, as a multiple: a larger one holds other postings too. */
  private static final int PARTS_OF_LATER_BOARD = 4;

  /** Orders by evidence, strongest first, then by boards' names: a total order. */
  static final Comparator<BoardMove> CLEAREST_FIRST =
      Comparator.comparingDouble(BoardMove::titleShare)
          .thenComparingInt(BoardMove::sharedTitles)
          .reversed()
          .thenComparing(BoardMove::began)
          .thenComparing(BoardMove::predecessor)
          .thenComparing(BoardMove::board);

  /** Returns whether enough titles are shared to count as a move. */
  boolean isConvincing() {
    int parts = daysBetween() <= SOON_DAYS ? PARTS_SOON : PARTS_LATER;
    return titles >= FEWEST_TITLES
        && sharedTitles >= FEWEST_SHARED
        && sharedTitles * parts >= titles
        && sharedTitles * PARTS_OF_LATER_BOARD >= laterTitles;
  }

  /** Returns the days between; negative when the later board began before the earlier one ended. */
  private long daysBetween() {
    return ChronoUnit.DAYS.between(day(ended), day(began));
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  /** Returns the shared part of the earlier board's titles. */
  double titleShare() {
    return (double) sharedTitles / titles;
  }
}
