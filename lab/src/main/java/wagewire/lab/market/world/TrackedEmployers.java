package wagewire.lab.market.world;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import wagewire.lab.market.employer.Employer;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.Tracking;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.settings.Unkindness;
import wagewire.model.board.BoardSelection;

/** The employers of a market, some of them out of the catalogue's sight. */
final class TrackedEmployers {

  /**
   * Share of the boards without a posting of marketing operations that are tracked all the same.
   */
  private static final double OTHERS_SHARE = 1.0 / 3;

  /** The family whose postings make employers likely to be tracked. */
  private static final String MARKETING_OPS = "marketing-ops";

  /** Days from the list of live boards to the end. */
  private static final int DAYS_SINCE_LISTED = 70;

  private final MarketSettings settings;
  private final Function<Employer, List<Posting>> postings;
  private final int lastDay;

  private TrackedEmployers(MarketSettings settings, Function<Employer, List<Posting>> postings) {
    this.settings = settings;
    this.postings = postings;
    this.lastDay = 7 * settings.weeks() - 1;
  }

  /**
   * Returns all employers; of those that are not tracked no board ever joins the catalogue.
   *
   * @param postings of an employer
   */
  static List<Employer> of(
      MarketSettings settings,
      List<Employer> employers,
      Function<Employer, List<Posting>> postings) {
    TrackedEmployers tracked = new TrackedEmployers(settings, postings);
    return employers.stream().map(tracked::survivor).map(tracked::chosen).toList();
  }

  /** Returns the employer as a list has it that holds boards of some day near the end. */
  private Employer survivor(Employer employer) {
    if (!settings.has(Unkindness.SURVIVORS_ONLY)) {
      return employer;
    }
    int day = lastDay - DAYS_SINCE_LISTED;
    return employer.isAlive(day)
        ? employer.selected(new BoardSelection(date(day), BoardSelection.LIVE))
        : employer.untracked();
  }

  private Employer chosen(Employer employer) {
    boolean selected = settings.has(Unkindness.SELECTED_CATALOGUE);
    if ((!selected && settings.tracking() == Tracking.AT_RANDOM)
        || employer.key().with(Trait.TRACKED).chance(OTHERS_SHARE)) {
      return employer;
    }
    int day = selected ? Math.max(0, lastDay - 364) : lastDay;
    if (!hiresFor(postings.apply(employer), day)) {
      return employer.untracked();
    }
    return selected ? employer.selected(new BoardSelection(date(day), "postings")) : employer;
  }

  private LocalDate date(int day) {
    return settings.firstMonday().plusDays(day);
  }

  private static boolean hiresFor(List<Posting> postings, int day) {
    return postings.stream()
        .anyMatch(
            posting -> posting.role().family().id().equals(MARKETING_OPS) && posting.isShown(day));
  }
}
