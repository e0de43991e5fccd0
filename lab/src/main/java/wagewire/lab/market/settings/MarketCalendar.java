package wagewire.lab.market.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The market's days, numbered from the first Monday (0), with the daily hazards of opening and
 * closing. The market runs for {@value #BURN_IN} days before day 0, so that it starts at rest.
 */
public final class MarketCalendar {

  /** A closing day that never comes. */
  public static final int NEVER = Integer.MAX_VALUE;

  /** Ten mean lifetimes of a posting. */
  public static final int BURN_IN = 600;

  private static final int DAYS_AFTER_THE_LAST_WEEK = 28;

  /**
   * Share of open postings that close (and in a market at rest: open) on a working day. With what
   * is taken down and put up again boards show 2.0 to 2.6 per cent, as real ones do.
   */
  private static final double WORKING_DAY_HAZARD = 0.0186;

  private static final double QUIET_DAY_HAZARD = 0.001;

  /** Hazard on every day where there are no quiet days: the same per week. */
  private static final double EVEN_HAZARD = (5 * WORKING_DAY_HAZARD + 2 * QUIET_DAY_HAZARD) / 7;

  /**
   * Distance of January's openings above those of an average day, and of July's below. Real boards
   * opened 2.6 and closed 2.0 per cent on a working day of January.
   */
  private static final double OPENING_SEASON = 0.15;

  /** Amplitude for closings, with the opposite sign. */
  private static final double CLOSING_SEASON = 0.06;

  /** Sum of the hazards of a week without holidays. */
  public static final double WEEKLY_HAZARD = 7 * EVEN_HAZARD;

  private static final int SEASON_PEAK_DAY_OF_YEAR = 30;

  private final LocalDate firstMonday;
  private final int lastDay;
  private final BitSet workingDays = new BitSet();
  private final double[] closingHazardUpTo;
  private final boolean quietDays;
  private final boolean seasons;

  public MarketCalendar(MarketSettings settings) {
    this.firstMonday = settings.firstMonday();
    this.lastDay = settings.weeks() * 7 + DAYS_AFTER_THE_LAST_WEEK;
    this.quietDays = settings.has(Unkindness.QUIET_DAYS);
    this.seasons = settings.has(Unkindness.SEASONS);
    this.closingHazardUpTo = new double[BURN_IN + lastDay + 1];
    double sum = 0;
    for (int at = 0; at < closingHazardUpTo.length; at++) {
      workingDays.set(at, !quietDays || Holidays.isWorkingDay(date(at - BURN_IN)));
      sum += closingHazard(at - BURN_IN);
      closingHazardUpTo[at] = sum;
    }
  }

  public LocalDate date(int day) {
    return firstMonday.plusDays(day);
  }

  public int day(LocalDate date) {
    return (int) ChronoUnit.DAYS.between(firstMonday, date);
  }

  /** Returns the day that holds the instant in UTC. */
  public int day(Instant instant) {
    return day(LocalDate.ofInstant(instant, ZoneOffset.UTC));
  }

  public Instant start(int day) {
    return date(day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Returns true on working days; false for days after the end of the market. */
  public boolean isWorkingDay(int day) {
    return workingDays.get(day + BURN_IN);
  }

  /** Returns the day, or the next working day. */
  public int workingDayFrom(int day) {
    int at = workingDays.nextSetBit(day + BURN_IN);
    return at < 0 ? day : at - BURN_IN;
  }

  /** Returns years of 364 days since day 0; 0 before it. */
  public static double years(int day) {
    return Math.max(0, day) / 364.0;
  }

  /** Returns the last day on which anything opens. */
  public int lastDay() {
    return lastDay;
  }

  /** Returns the share of the stock at rest that opens on the day. */
  public double openingHazard(int day) {
    return hazard(day) * (1 + OPENING_SEASON * inSeason(day));
  }

  /**
   * Returns the first day on which a posting is no longer open.
   *
   * @param patience the sum of daily hazards that the posting survives, at least 0
   */
  public int closingDay(int opened, double patience) {
    double end = closingHazardUpTo[opened + BURN_IN] + patience;
    int at =
        Arrays.binarySearch(closingHazardUpTo, opened + BURN_IN + 1, closingHazardUpTo.length, end);
    int closed = at < 0 ? -at - 1 : at;
    return closed == closingHazardUpTo.length ? NEVER : closed - BURN_IN;
  }

  /** Returns the share of the open postings that closes on the day. */
  public double closingHazard(int day) {
    return hazard(day) * (1 - CLOSING_SEASON * inSeason(day));
  }

  /** Returns the season: 1 at its peak, -1 half a year later; 0 without seasons. */
  private double inSeason(int day) {
    if (!seasons) {
      return 0;
    }
    double angle = 2 * Math.PI * (date(day).getDayOfYear() - SEASON_PEAK_DAY_OF_YEAR) / 365.25;
    return Math.cos(angle);
  }

  private double hazard(int day) {
    if (!quietDays) {
      return EVEN_HAZARD;
    }
    return isWorkingDay(day) ? WORKING_DAY_HAZARD : QUIET_DAY_HAZARD;
  }
}
