package wagewire.lab.market.books;

import wagewire.lab.market.employer.Employer;
import wagewire.lab.market.settings.MarketCalendar;
import wagewire.model.time.IsoWeek;

/** The days of a week's figures, by number. */
final class WeekWindows {

  static final int FOUR_WEEKS = 28;
  private static final int THIRTEEN_WEEKS = 91;

  private final int lastDay;

  WeekWindows(MarketCalendar calendar, IsoWeek week) {
    lastDay = calendar.day(week.sunday());
  }

  /**
   * Returns the last day of the window that ends the given number of weeks before the week's end.
   */
  int last(int weeksBefore) {
    return lastDay - 7 * weeksBefore;
  }

  /** Returns the first day of the same window of four weeks. */
  int first(int weeksBefore) {
    return last(weeksBefore) - FOUR_WEEKS + 1;
  }

  /** Returns the first day of the 13 weeks. */
  int firstOfQuarter() {
    return lastDay - THIRTEEN_WEEKS + 1;
  }

  /** Returns true when the employer existed before the base window begins. */
  boolean wasThere(Employer employer, GrowthLag lag) {
    return employer.born() <= first(lag.weeks());
  }
}
