package wagewire.lab.market.world;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.lab.market.employer.Employer;
import wagewire.lab.market.employer.WorkPlace;
import wagewire.lab.market.settings.MarketCalendar;
import wagewire.lab.market.settings.RandomKey;
import wagewire.model.posting.Role;
import wagewire.model.posting.Seniority;
import wagewire.model.posting.WorkMode;

/**
 * One real requisition, as it truly is. It is open on the days {@code opened} to {@code closed - 1}
 * of the {@link MarketCalendar}, but for the days of a long pause.
 *
 * @param titleKey names the random numbers of its title, which postings for the same job share
 * @param offices the places in which it is offered, the main one first; that one's country and
 *     prices decide the pay; a remote posting may not name its city
 * @param listedByPlace whether each place has a listing of its own
 * @param mode remote, hybrid or on site
 * @param namesCity whether the listing says the city; always, unless it is remote
 * @param closed the first day on which it is not open, or {@link MarketCalendar#NEVER}
 * @param pause null when it is shown all the time
 */
public record Posting(
    Employer employer,
    RandomKey key,
    Role role,
    Seniority seniority,
    TitleStem stem,
    RandomKey titleKey,
    List<WorkPlace> offices,
    boolean listedByPlace,
    WorkMode mode,
    boolean namesCity,
    Employment employment,
    int opened,
    int closed,
    @Nullable PostingPause pause) {

  /** Returns the main place. */
  public WorkPlace office() {
    return offices.getFirst();
  }

  public boolean isOpen(int day) {
    return opened <= day && day < closed && !(pause != null && pause.isBreak() && pause.holds(day));
  }

  /** Returns true when its board shows it, by whatever listing, at the end of the day. */
  public boolean isShown(int day) {
    return opened <= day && day < closed && !(pause != null && pause.holds(day));
  }

  /**
   * Returns the number of days from {@code from} to {@code to}, both included, on which it is open.
   */
  public int daysOpen(int from, int to) {
    int days = overlap(opened, closed, from, to);
    return pause != null && pause.isBreak()
        ? days - overlap(pause.from(), pause.to(), from, to)
        : days;
  }

  /**
   * Returns the days from its opening to its first closing, which may be that of a long pause;
   * {@link Integer#MAX_VALUE} where it never closes.
   */
  public int duration() {
    int end = pause != null && pause.isBreak() ? Math.min(pause.from(), closed) : closed;
    return end == MarketCalendar.NEVER ? Integer.MAX_VALUE : end - opened;
  }

  private static int overlap(int begin, int end, int from, int to) {
    return Math.max(0, Math.min(end - 1, to) - Math.max(begin, from) + 1);
  }
}
