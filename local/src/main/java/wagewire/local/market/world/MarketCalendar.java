package wagewire.local.market.world;

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

  /** 7.5 mean lifetimes of a posting. */
  static final int BURN_IN = 450;

  private static final int DAYS_AFTER_THE_LAST_WEEK = 28;

  /**
   * Share of open postings that close (and in a market at rest: open) on a working day, between the
   * 2.0 and 2.6 per cent that real boards show.
   */
  private static final double WORKING_DAY_HAZARD = 0.0235;

  private static final double QUIET_DAY_HAZARD = 0.001;

  /** Openings of January against those of July: one and a bit against one less a bit. */
  private static final double SEASON = 0.08;

  private static final int SEASON_PEAK_DAY_OF_YEAR = 30;

  private final LocalDate firstMonday;
  private final int lastDay;
  private final BitSet workingDays = new BitSet();
  private final double[] closingHazardUpTo;

  MarketCalendar(LocalDate firstMonday, int weeks) {
    this.firstMonday = firstMonday;
    this.lastDay = weeks * 7 + DAYS_AFTER_THE_LAST_WEEK;
    this.closingHazardUpTo = new double[BURN_IN + lastDay + 1];
    double sum = 0;
    for (int at = 0; at < closingHazardUpTo.length; at++) {
      workingDays.set(at, Holidays.isWorkingDay(date(at - BURN_IN)));
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

  /** The day that holds the instant in UTC. */
  public int day(Instant instant) {
    return day(LocalDate.ofInstant(instant, ZoneOffset.UTC));
  }

  public Instant start(int day) {
    return date(day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Says no of days past the end of the market. */
  public boolean isWorkingDay(int day) {
    return workingDays.get(day + BURN_IN);
  }

  /** Years of 364 days since day 0; 0 before it. */
  public static double years(int day) {
    return Math.max(0, day) / 364.0;
  }

  /** The last day on which anything opens. */
  int lastDay() {
    return lastDay;
  }

  /** Share of the stock at rest that opens on the day. */
  double openingHazard(int day) {
    double angle = 2 * Math.PI * (date(day).getDayOfYear() - SEASON_PEAK_DAY_OF_YEAR) / 365.25;
    return closingHazard(day) * (1 + SEASON * Math.cos(angle));
  }

  /**
   * The first day on which a posting is no longer open.
   *
   * @param patience the sum of daily hazards that the posting survives, at least 0
   */
  int closingDay(int opened, double patience) {
    double end = closingHazardUpTo[opened + BURN_IN] + patience;
    int at =
        Arrays.binarySearch(closingHazardUpTo, opened + BURN_IN + 1, closingHazardUpTo.length, end);
    int closed = at < 0 ? -at - 1 : at;
    return closed == closingHazardUpTo.length ? NEVER : closed - BURN_IN;
  }

  private double closingHazard(int day) {
    return isWorkingDay(day) ? WORKING_DAY_HAZARD : QUIET_DAY_HAZARD;
  }
}
