package wagewire.lab.market.books;

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
 * @param daysNow days open in the four weeks to the week
 * @param openedNow true when it opened in the four weeks
 * @param fourWeeks the same for the four weeks before
 * @param year the same for a year before
 * @param tools tools that it asks for; empty if it is open in none of the windows
 * @param quarter true when it opened in the 13 weeks to the week
 * @param disclosed true when it also states its pay
 * @param pay pay of a full-time posting of the quarter that states it
 */
record PostingContribution(
    int daysNow,
    boolean openedNow,
    Then fourWeeks,
    Then year,
    Set<String> tools,
    WorkMode mode,
    boolean quarter,
    boolean disclosed,
    @Nullable TruePay pay) {

  /**
   * The contribution to an earlier window.
   *
   * @param matched true when the employer existed before the window begins
   */
  record Then(int days, boolean opened, boolean matched) {}

  static PostingContribution of(World world, WeekWindows windows, Posting posting) {
    Then year = then(windows, posting, GrowthLag.YEAR);
    int daysNow = days(windows, posting, 0);
    boolean quarter =
        posting.opened() >= windows.firstOfQuarter() && posting.opened() <= windows.last(0);
    boolean disclosed = quarter && world.payScale().isDisclosed(posting);
    return new PostingContribution(
        daysNow,
        opened(windows, posting, 0),
        then(windows, posting, GrowthLag.FOUR_WEEKS),
        year,
        daysNow + year.days() > 0 ? world.toolUse().of(posting) : Set.of(),
        posting.mode(),
        quarter,
        disclosed,
        disclosed && posting.employment() == Employment.FULL_TIME
            ? world.payScale().of(posting)
            : null);
  }

  Then then(GrowthLag lag) {
    return switch (lag) {
      case FOUR_WEEKS -> fourWeeks;
      case YEAR -> year;
    };
  }

  /** Returns true when it is in none of the windows. */
  boolean isNothing() {
    return daysNow + fourWeeks.days() + year.days() == 0 && !quarter;
  }

  private static Then then(WeekWindows windows, Posting posting, GrowthLag lag) {
    return new Then(
        days(windows, posting, lag.weeks()),
        opened(windows, posting, lag.weeks()),
        windows.wasThere(posting.employer(), lag));
  }

  private static int days(WeekWindows windows, Posting posting, int weeksBefore) {
    return posting.daysOpen(windows.first(weeksBefore), windows.last(weeksBefore));
  }

  private static boolean opened(WeekWindows windows, Posting posting, int weeksBefore) {
    return posting.opened() >= windows.first(weeksBefore)
        && posting.opened() <= windows.last(weeksBefore);
  }
}
