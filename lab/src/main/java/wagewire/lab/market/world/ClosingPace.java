package wagewire.lab.market.world;

import java.util.Arrays;
import wagewire.lab.market.employer.Employer;
import wagewire.lab.market.settings.MarketCalendar;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Spread;
import wagewire.lab.market.settings.Trait;

/**
 * Closing days of an employer's postings. On some days an employer closes a part of what is open at
 * once; on the others so much less that postings live as long on average as elsewhere. Large
 * employers do so more often, with smaller parts, as each department does it for itself.
 */
final class ClosingPace {

  private static final double WEEKS_OF_A_YEAR = 52;
  private static final int WORKING_DAYS = 5;

  /** Mean part of the open postings that a batch closes, at an employer of one department. */
  private static final double MEAN_PART = 0.18;

  /** Postings of a department. */
  private static final double DEPARTMENT = 10;

  private static final double MOST_DEPARTMENTS = 25;

  private final MarketCalendar calendar;
  private final double batchesAYear;

  ClosingPace(MarketSettings settings, MarketCalendar calendar) {
    this.calendar = calendar;
    batchesAYear = settings.spreads().of(Spread.BATCH_CLOSINGS);
  }

  /** Returns the rule of one employer. */
  ClosingRule of(Employer employer) {
    return batchesAYear == 0 ? calendar::closingDay : batched(hazards(employer));
  }

  /** Finds the first day on which a posting is no longer open. */
  interface ClosingRule {

    /**
     * @param patience the sum of daily hazards that the posting survives, at least 0
     */
    int closingDay(int opened, double patience);
  }

  /**
   * Returns the sums of daily hazards. A batch that closes a part p of what is open is a hazard of
   * -log(1 - p).
   */
  private double[] hazards(Employer employer) {
    double departments = Math.clamp(employer.size() / DEPARTMENT, 1, MOST_DEPARTMENTS);
    double batches = batchesAYear * departments / WEEKS_OF_A_YEAR;
    double part = MEAN_PART / Math.sqrt(departments);
    double left = 1 - batches * part / MarketCalendar.WEEKLY_HAZARD;
    double[] hazards = new double[MarketCalendar.BURN_IN + calendar.lastDay() + 1];
    RandomKey key = employer.key().with(Trait.BATCH);
    for (int at = 0; at < hazards.length; at++) {
      int day = at - MarketCalendar.BURN_IN;
      RandomKey batch = key.with(at);
      boolean inBatch =
          Math.floorMod(day, 7) < WORKING_DAYS
              && calendar.isWorkingDay(day)
              && batch.chance(batches / WORKING_DAYS);
      hazards[at] =
          left * calendar.closingHazard(day)
              - (inBatch ? Math.log1p(-2 * part * batch.with(1).uniform()) : 0);
    }
    return Demand.sums(hazards);
  }

  private static ClosingRule batched(double[] sums) {
    return (opened, patience) -> {
      int from = opened + MarketCalendar.BURN_IN;
      int at = Arrays.binarySearch(sums, from + 1, sums.length, sums[from] + patience);
      int closed = at < 0 ? -at - 1 : at;
      return closed == sums.length ? MarketCalendar.NEVER : closed - MarketCalendar.BURN_IN;
    };
  }
}
