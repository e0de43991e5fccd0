package wagewire.lab.market.world;

import java.util.List;
import java.util.function.Function;
import wagewire.lab.market.employer.Employer;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.Tracking;
import wagewire.lab.market.settings.Trait;
import wagewire.model.posting.RoleFamily;

/** The employers of a market, some of them out of the catalogue's sight. */
final class TrackedEmployers {

  /**
   * Share of the boards without a posting of marketing operations that are tracked all the same.
   */
  private static final double OTHERS_SHARE = 1.0 / 3;

  private TrackedEmployers() {}

  /**
   * Returns all employers; of those that are not tracked no board ever joins the catalogue.
   *
   * @param postings of an employer
   */
  static List<Employer> of(
      MarketSettings settings,
      List<Employer> employers,
      Function<Employer, List<Posting>> postings) {
    int lastDay = 7 * settings.weeks() - 1;
    return switch (settings.tracking()) {
      case Tracking.AT_RANDOM -> employers;
      case Tracking.BY_OUTCOME ->
          employers.stream()
              .map(employer ->
                  employer.key().with(Trait.TRACKED).chance(OTHERS_SHARE)
                          || hiresFor(postings.apply(employer), lastDay)
                      ? employer
                      : employer.untracked())
              .toList();
    };
  }

  private static boolean hiresFor(List<Posting> postings, int day) {
    return postings.stream()
        .anyMatch(
            posting -> posting.role().family() == RoleFamily.MARKETING_OPS && posting.isShown(day));
  }
}
