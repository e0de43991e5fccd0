package wagewire.lab.market.world;

import wagewire.lab.market.random.Key;
import wagewire.lab.market.random.Trait;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.Unkindness;

/** When employers begin and end. As many begin as end, so that the market stays as it is. */
final class Lives {

  /** Of all employers a year: of 6,462 real boards a few per cent. */
  private static final double SHARE_A_YEAR = 0.03;

  private final boolean mortal;
  private final double years;
  private final int days;

  Lives(MarketSettings settings) {
    mortal = settings.has(Unkindness.BIRTHS_AND_DEATHS);
    days = 7 * settings.weeks();
    years = days / 364.0;
  }

  /** {@link Home#ALWAYS} for those that were there before day 0. */
  int born(Key employer) {
    Key life = employer.with(Trait.BORN);
    return mortal && life.chance(SHARE_A_YEAR * years) ? life.with(1).below(days) : Home.ALWAYS;
  }

  int dies(Key employer, int born) {
    double lasts = employer.with(Trait.DIES).exponential() / SHARE_A_YEAR * 364;
    return mortal
        ? (int) Math.min(MarketCalendar.NEVER, Math.max(0, born) + 1 + lasts)
        : MarketCalendar.NEVER;
  }
}
