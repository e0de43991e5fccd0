package wagewire.lab.market.world;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import wagewire.lab.market.settings.MarketCalendar;
import wagewire.model.posting.Role;

/** The number of postings of a role opened by a day, for an employer that has one open at rest. */
final class Demand {

  private final Map<Role, double[]> openedUpTo = new LinkedHashMap<>();

  private Demand(Map<Role, double[]> openings) {
    openings.forEach((role, ofDays) -> openedUpTo.put(role, sums(ofDays)));
  }

  /** Returns the sums from the first value to each, added one after the other. */
  static double[] sums(double[] values) {
    double[] sums = new double[values.length];
    double sum = 0;
    for (int at = 0; at < sums.length; at++) {
      sum += values[at];
      sums[at] = sum;
    }
    return sums;
  }

  /** Returns the demand of an employer that hires evenly. */
  static Demand even(MarketCalendar calendar, List<RoleProfile> profiles) {
    return new Demand(daily(calendar, profiles));
  }

  /** Returns openings by day, from the first day of the burn-in. */
  static Map<Role, double[]> daily(MarketCalendar calendar, List<RoleProfile> profiles) {
    Map<Role, double[]> openings = new LinkedHashMap<>();
    for (RoleProfile profile : profiles) {
      double[] ofDays = new double[MarketCalendar.BURN_IN + calendar.lastDay() + 1];
      for (int at = 0; at < ofDays.length; at++) {
        int day = at - MarketCalendar.BURN_IN;
        ofDays[at] = calendar.openingHazard(day) * profile.demand(day);
      }
      openings.put(profile.role(), ofDays);
    }
    return openings;
  }

  /**
   * Returns the demand of an employer whose openings are multiplied by a factor each day.
   *
   * @param daily openings of an employer that hires evenly
   * @param factors by day, as of {@link HiringPace}
   */
  static Demand paced(Map<Role, double[]> daily, double[] factors) {
    Map<Role, double[]> paced = new LinkedHashMap<>();
    daily.forEach((role, ofDays) -> {
      double[] openings = new double[ofDays.length];
      for (int at = 0; at < openings.length; at++) {
        openings[at] = ofDays[at] * factors[at];
      }
      paced.put(role, openings);
    });
    return new Demand(paced);
  }

  /**
   * Returns the day by which {@code openings} have opened; {@link MarketCalendar#NEVER} after the
   * end.
   */
  int dayOf(Role role, double openings) {
    double[] sums = Objects.requireNonNull(openedUpTo.get(role));
    int at = Arrays.binarySearch(sums, openings);
    int day = at < 0 ? -at - 1 : at;
    return day == sums.length ? MarketCalendar.NEVER : day - MarketCalendar.BURN_IN;
  }
}
