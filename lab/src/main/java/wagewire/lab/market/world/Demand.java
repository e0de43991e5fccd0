package wagewire.lab.market.world;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import wagewire.lab.market.settings.MarketCalendar;
import wagewire.model.posting.Role;

/** The number of postings of a role opened by a day, for an employer that has one open at rest. */
final class Demand {

  private final Map<Role, double[]> openedUpTo = new EnumMap<>(Role.class);

  Demand(MarketCalendar calendar, List<RoleProfile> profiles) {
    for (RoleProfile profile : profiles) {
      double[] sums = new double[MarketCalendar.BURN_IN + calendar.lastDay() + 1];
      double sum = 0;
      for (int at = 0; at < sums.length; at++) {
        int day = at - MarketCalendar.BURN_IN;
        sum += calendar.openingHazard(day) * profile.demand(day);
        sums[at] = sum;
      }
      openedUpTo.put(profile.role(), sums);
    }
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
