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

  private final boolean mortal;
  private final double years;
  private final int days;

  EmployerLifetimes(MarketSettings settings) {
    mortal = settings.has(Unkindness.BIRTHS_AND_DEATHS);
    days = 7 * settings.weeks();
    years = days / 364.0;
  }

  /** Returns the first day; {@link BoardStay#ALWAYS} for employers that existed before day 0. */
  int born(RandomKey employer) {
    RandomKey life = employer.with(Trait.BORN);
    return mortal && life.chance(SHARE_A_YEAR * years)
        ? life.with(1).below(days)
        : BoardStay.ALWAYS;
  }

  int dies(RandomKey employer, int born) {
    double lasts = employer.with(Trait.DIES).exponential() / SHARE_A_YEAR * 364;
    return mortal
        ? (int) Math.min(MarketCalendar.NEVER, Math.max(0, born) + 1 + lasts)
        : MarketCalendar.NEVER;
  }
}
