package wagewire.warehouse.resolve;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
record BoardMove(
    String predecessor,
    String board,
    Instant ended,
    Instant began,
    int titles,
    int laterTitles,
    int sharedTitles) {

  /** One or two titles, such as "Account Executive", tell nothing. */
  private static final int FEWEST_TITLES = 3;

  private static final int FEWEST_SHARED = 2;

  /** Within so many days half of the titles must have gone on. */
  private static final int SOON_DAYS = 14;

  private static final int PARTS_SOON = 2;

  /** Later a third: of a board's titles a tenth changes or closes in a week. */
  private static final int PARTS_LATER = 3;

  /** A board more than four times as large holds more than this one: its stock is no growth. */
  private static final int PARTS_OF_LATER_BOARD = 4;

  /** The clearest first; boards' names settle what is left, so that the order is one for all. */
  static final Comparator<BoardMove> CLEAREST_FIRST =
      Comparator.comparingDouble(BoardMove::titleShare)
          .thenComparingInt(BoardMove::sharedTitles)
          .reversed()
          .thenComparing(BoardMove::began)
          .thenComparing(BoardMove::predecessor)
          .thenComparing(BoardMove::board);

  /** Whether the boards have enough titles in common to be one employer's successive homes. */
  boolean convinces() {
    int parts = daysBetween() <= SOON_DAYS ? PARTS_SOON : PARTS_LATER;
    return titles >= FEWEST_TITLES
        && sharedTitles >= FEWEST_SHARED
        && sharedTitles * parts >= titles
        && sharedTitles * PARTS_OF_LATER_BOARD >= laterTitles;
  }

  /** Below zero when the later board began before the earlier one ended. */
  private long daysBetween() {
    return ChronoUnit.DAYS.between(day(ended), day(began));
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  /** Of the earlier board's titles. */
  double titleShare() {
    return (double) sharedTitles / titles;
  }
}
