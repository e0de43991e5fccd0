package wagewire.local.market.world;

import wagewire.local.market.random.Key;
import wagewire.model.posting.Role;
import wagewire.model.posting.Seniority;
import wagewire.model.posting.WorkMode;

/**
 * One real requisition, as it truly is. It is open on the days {@code opened} to {@code closed - 1}
 * of the {@link MarketCalendar}.
 *
 * @param office whose country and prices decide the pay; a remote posting may not name its city
 * @param mode remote, hybrid or on site
 * @param namesCity whether the listing says the city; always, unless it is remote
 * @param closed the first day on which it is not open, or {@link MarketCalendar#NEVER}
 */
public record Posting(
    Employer employer,
    Key key,
    Role role,
    Seniority seniority,
    TitleStem stem,
    WorkPlace office,
    WorkMode mode,
    boolean namesCity,
    Employment employment,
    int opened,
    int closed) {

  public boolean isOpen(int day) {
    return opened <= day && day < closed;
  }

  /** How many of the days {@code from} to {@code to}, both included, it is open. */
  public int daysOpen(int from, int to) {
    return Math.max(0, Math.min(closed - 1, to) - Math.max(opened, from) + 1);
  }
}
