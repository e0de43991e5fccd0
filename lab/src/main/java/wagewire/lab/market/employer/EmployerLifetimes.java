package wagewire.lab.market.employer;

import wagewire.lab.market.settings.MarketCalendar;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.settings.Unkindness;

/**
 * First and last days of employers. As many start as end, so that the size of the market is
 * constant.
 */
final class EmployerLifetimes {

  /** Share of all employers per year; of 6,462 real boards it was a few per cent. */
  private static final double SHARE_A_YEAR = 0.03;

  /** The same of boards of a public list: 2 % of them died a month. */
  private static final double LISTED_SHARE_A_YEAR = 0.24;

  private final boolean mortal;
  private final double shareAYear;
  private final double years;
  private final int days;

  EmployerLifetimes(MarketSettings settings) {
    boolean listed = settings.has(Unkindness.SURVIVORS_ONLY);
    mortal = listed || settings.has(Unkindness.BIRTHS_AND_DEATHS);
    shareAYear = listed ? LISTED_SHARE_A_YEAR : SHARE_A_YEAR;
    days = 7 * settings.weeks();
    years = days / 364.0;
  }

  /** Returns the first day; {@link BoardStay#ALWAYS} for employers that existed before day 0. */
  int born(RandomKey employer) {
    RandomKey life = employer.with(Trait.BORN);
    return mortal && life.chance(shareAYear * years) ? life.with(1).below(days) : BoardStay.ALWAYS;
  }

  int dies(RandomKey employer, int born) {
    double lasts = employer.with(Trait.DIES).exponential() / shareAYear * 364;
    return mortal
        ? (int) Math.min(MarketCalendar.NEVER, Math.max(0, born) + 1 + lasts)
        : MarketCalendar.NEVER;
  }
}
