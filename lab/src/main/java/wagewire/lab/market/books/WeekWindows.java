package wagewire.lab.market.books;

import wagewire.lab.market.employer.Employer;
import wagewire.lab.market.settings.MarketCalendar;
import wagewire.model.time.IsoWeek;

/** The days of a week's figures, by number. */
final class WeekWindows {

  private static final int DAYS = 7;
  private static final int THIRTEEN_WEEKS = 91;
  private static final int HALF_A_YEAR = 182;

  private final int lastDay;
  private final int record;

  WeekWindows(MarketCalendar calendar, IsoWeek week) {
    lastDay = calendar.day(week.sunday());
    record = (lastDay + 1) / DAYS;
  }

  /** Returns the last day of all windows of now. */
  int last() {
    return lastDay;
  }

  /** Returns the first day of the window of now. */
  int first(GrowthLag lag) {
    return lastDay - DAYS * lag.length(record) + 1;
  }

  /** Returns the last day of the base window. */
  int lastOfBase(GrowthLag lag) {
    return lastDay - DAYS * lag.weeks();
  }

  /** Returns the first day of the base window. */
  int firstOfBase(GrowthLag lag) {
    return first(lag) - DAYS * lag.weeks();
  }

  /** Returns the first day of the 13 weeks. */
  int firstOfQuarter() {
    return lastDay - THIRTEEN_WEEKS + 1;
  }

  /** Returns the first day of the 26 weeks. */
  int firstOfHalfYear() {
    return lastDay - HALF_A_YEAR + 1;
  }

  /** Returns true when the market knows all postings of the base window. */
  boolean hasBase(GrowthLag lag) {
    return firstOfBase(lag) >= 0;
  }

  /** Returns true when the employer counts for the growth. */
  boolean isMatched(Employer employer, GrowthLag lag) {
    return hasBase(lag) && (lag.countsBirths(record) || employer.born() <= firstOfBase(lag));
  }
}
