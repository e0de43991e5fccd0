package wagewire.lab.market.books;

import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.lab.market.world.Employment;
import wagewire.lab.market.world.Posting;
import wagewire.lab.market.world.TruePay;
import wagewire.lab.market.world.World;
import wagewire.model.posting.WorkMode;

/**
 * The contribution of one posting to each cell that holds it.
 *
 * @param fourWeeks to growth over four weeks; its newer window is that of shares too
 * @param year to growth over a year; its windows are those of changes of shares too
 * @param tools tools that it asks for; empty if it is open in none of these windows
 * @param duration days to its first closing, where it opened in the 26 weeks to the week
 * @param quarter true when it opened in the 13 weeks to the week
 * @param disclosed true when it also states its pay
 * @param pay pay of a full-time posting of the quarter that states it
 */
record PostingContribution(
    Compared fourWeeks,
    Compared year,
    Set<String> tools,
    WorkMode mode,
    OptionalInt duration,
    boolean quarter,
    boolean disclosed,
    @Nullable TruePay pay) {

  /**
   * The contribution to two windows.
   *
   * @param daysNow days open in the window of now
   * @param openedNow true when it opened in it
   * @param daysThen the same for the base window; 0 where the market does not reach back to it
   * @param matched true when the employer counts for the growth
   */
  record Compared(
      int daysNow, boolean openedNow, int daysThen, boolean openedThen, boolean matched) {

    private static Compared of(WeekWindows windows, Posting posting, GrowthLag lag) {
      int first = windows.first(lag);
      int then = windows.firstOfBase(lag);
      int end = windows.lastOfBase(lag);
      boolean known = windows.hasBase(lag);
      return new Compared(
          posting.daysOpen(first, windows.last()),
          opened(posting, first, windows.last()),
          known ? posting.daysOpen(then, end) : 0,
          known && opened(posting, then, end),
          windows.isMatched(posting.employer(), lag));
    }

    private static boolean opened(Posting posting, int first, int last) {
      return posting.opened() >= first && posting.opened() <= last;
    }

    private boolean isNothing() {
      return daysNow + daysThen == 0 && !openedNow && !openedThen;
    }
  }

  static PostingContribution of(World world, WeekWindows windows, Posting posting) {
    Compared fourWeeks = Compared.of(windows, posting, GrowthLag.FOUR_WEEKS);
    Compared year = Compared.of(windows, posting, GrowthLag.YEAR);
    boolean quarter =
        posting.opened() >= windows.firstOfQuarter() && posting.opened() <= windows.last();
    boolean disclosed = quarter && world.payScale().isDisclosed(posting);
    return new PostingContribution(
        fourWeeks,
        year,
        fourWeeks.daysNow() + year.daysNow() + year.daysThen() > 0
            ? world.toolUse().of(posting)
            : Set.of(),
        posting.mode(),
        posting.opened() >= windows.firstOfHalfYear() && posting.opened() <= windows.last()
            ? OptionalInt.of(posting.duration())
            : OptionalInt.empty(),
        quarter,
        disclosed,
        disclosed && posting.employment() == Employment.FULL_TIME
            ? world.payScale().of(posting)
            : null);
  }

  Compared compared(GrowthLag lag) {
    return switch (lag) {
      case FOUR_WEEKS -> fourWeeks;
      case YEAR -> year;
    };
  }

  /** Returns true when it is in none of the windows. */
  boolean isNothing() {
    return fourWeeks.isNothing() && year.isNothing() && duration.isEmpty() && !quarter;
  }
}
