package wagewire.lab.market.world;

import wagewire.lab.market.random.RandomKey;
import wagewire.lab.market.random.Trait;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.Unkindness;

/** When employers begin and end. As many begin as end, so that the market stays as it is. */
final class EmployerLifetimes {

  /** Of all employers a year: of 6,462 real boards a few per cent. */
  private static final double SHARE_A_YEAR = 0.03;

  private final boolean mortal;
  private final double years;
  private final int days;

  EmployerLifetimes(MarketSettings settings) {
    mortal = settings.has(Unkindness.BIRTHS_AND_DEATHS);
    days = 7 * settings.weeks();
    years = days / 364.0;
  }

  /** {@link BoardStay#ALWAYS} for those that were there before day 0. */
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
