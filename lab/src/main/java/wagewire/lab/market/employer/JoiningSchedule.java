package wagewire.lab.market.employer;

import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.settings.Unkindness;

/** The days on which boards join the catalogue: most at once, the others over the weeks. */
public final class JoiningSchedule {

  private static final double JOINING_LATE_SHARE = 0.4;

  /** Exponent below 1: more of the late boards join in the second half. */
  private static final double JOINING_SKEW = 0.7;

  private static final int FIRST_JOINING_WEEK = 4;
  private static final int WEEKS_AFTER_THE_LAST_JOINING = 8;

  private final boolean late;
  private final int lastWeek;

  public JoiningSchedule(MarketSettings settings) {
    lastWeek = settings.weeks() - WEEKS_AFTER_THE_LAST_JOINING;
    late = settings.has(Unkindness.LATE_BOARDS) && lastWeek > FIRST_JOINING_WEEK;
  }

  /** Returns the joining day, a Monday; 0 for the first. */
  public int day(RandomKey board) {
    if (!late || !board.with(Trait.JOINS_LATE).chance(JOINING_LATE_SHARE)) {
      return 0;
    }
    double part = Math.pow(board.with(Trait.JOINS).uniform(), JOINING_SKEW);
    return 7 * (FIRST_JOINING_WEEK + (int) (part * (lastWeek - FIRST_JOINING_WEEK)));
  }
}
