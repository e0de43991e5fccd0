package wagewire.lab.market.world;

import wagewire.lab.market.employer.Employer;
import wagewire.lab.market.settings.MarketCalendar;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Spread;
import wagewire.lab.market.settings.Trait;

/**
 * The daily factors of an employer's openings, with mean 1: sprees, which are independent from week
 * to week and from day to day (gamma), times waves, which last (a log-normal process of Ornstein
 * and Uhlenbeck). The weeks' are smaller at larger employers, whose departments do not hire in
 * step.
 */
final class HiringPace {

  private static final double WAVE_WEEKS = 26;

  /**
   * Variance of the days' factor for a spree of strength 1: what is approved is published at once.
   */
  private static final double DAYS_OF_SPREES = 2.3;

  /** Postings from which on an employer is large. */
  private static final double LARGE = 10;

  /** Exponent of the employer's size, of standard deviations. */
  private static final double EVENED_OUT = -0.12;

  private final double sprees;
  private final double waves;
  private final MarketCalendar calendar;

  HiringPace(MarketSettings settings, MarketCalendar calendar) {
    sprees = settings.spreads().of(Spread.HIRING_SPREES);
    waves = settings.spreads().of(Spread.HIRING_WAVES);
    this.calendar = calendar;
  }

  /** Returns true when the employers of this market hire evenly. */
  boolean isEven() {
    return sprees == 0 && waves == 0;
  }

  /** Returns the factors by day, from the first day of the burn-in. */
  double[] factors(Employer employer) {
    double part = evenedOut(employer);
    double[] weeks = waves(employer.key().with(Trait.WAVE), waves * part);
    RandomKey spree = employer.key().with(Trait.SPREE);
    double[] factors = new double[MarketCalendar.BURN_IN + calendar.lastDay() + 1];
    for (int week = 0; week < weeks.length; week++) {
      weeks[week] *= shock(spree.with(week), sprees * part * part);
    }
    for (int at = 0; at < factors.length; at++) {
      RandomKey day = spree.with(Trait.TIME_OF_DAY).with(at);
      factors[at] = weeks[week(at - MarketCalendar.BURN_IN)] * shock(day, DAYS_OF_SPREES * sprees);
    }
    return factors;
  }

  /** Returns the log-normal process by week, from the one that holds the first day. */
  private double[] waves(RandomKey key, double spread) {
    double kept = Math.exp(-1 / WAVE_WEEKS);
    double innovation = Math.sqrt(1 - kept * kept);
    double[] factors = new double[week(calendar.lastDay()) + 1];
    double level = key.normal();
    for (int week = 0; week < factors.length; week++) {
      factors[week] = Math.exp(spread * level - spread * spread / 2);
      level = kept * level + innovation * key.with(Trait.WAVE).with(week).normal();
    }
    return factors;
  }

  private static double shock(RandomKey key, double variance) {
    return variance == 0 ? 1 : key.gamma(variance);
  }

  /**
   * Returns the number of the day's week, 0 for the one that holds the first day of the burn-in.
   */
  static int week(int day) {
    return Math.floorDiv(day, 7) - Math.floorDiv(-MarketCalendar.BURN_IN, 7);
  }

  /** Returns the part of a standard deviation that is left at an employer of this size. */
  static double evenedOut(Employer employer) {
    return Math.pow(Math.max(1, employer.size() / LARGE), EVENED_OUT);
  }
}
