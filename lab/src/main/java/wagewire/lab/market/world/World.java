package wagewire.lab.market.world;

import java.util.List;
import wagewire.lab.market.employer.Employer;
import wagewire.lab.market.employer.EmployerFactory;
import wagewire.lab.market.settings.MarketCalendar;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.Unkindness;

/** The truth of a market: its employers, their postings, and what those pay and ask for. */
public final class World {

  private final MarketCalendar calendar;
  private final List<Employer> employers;
  private final Postings postings;
  private final PayScale payScale;
  private final ToolUse toolUse;
  private final List<RoleProfile> profiles;
  private final Titles titles = new Titles();

  public World(MarketSettings settings) {
    profiles = RoleProfile.read(settings.mix(), settings.has(Unkindness.MOVING_DEMAND));
    calendar = new MarketCalendar(settings);
    postings = new Postings(settings, calendar, profiles, titles);
    employers = TrackedEmployers.of(settings, new EmployerFactory(settings).all(), postings::of);
    payScale = new PayScale(settings, profiles, new Disclosure(settings, calendar));
    toolUse = new ToolUse(settings.has(Unkindness.MOVING_TOOLS));
  }

  public MarketCalendar calendar() {
    return calendar;
  }

  public List<Employer> employers() {
    return employers;
  }

  /**
   * Returns the postings that are open on day 0 or later, by their first day; computed anew at each
   * call.
   */
  public List<Posting> postings(Employer employer) {
    return postings.of(employer);
  }

  public PayScale payScale() {
    return payScale;
  }

  public ToolUse toolUse() {
    return toolUse;
  }

  public Titles titles() {
    return titles;
  }

  public List<RoleProfile> profiles() {
    return profiles;
  }
}
