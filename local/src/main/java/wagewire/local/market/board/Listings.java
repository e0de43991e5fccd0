package wagewire.local.market.board;

import wagewire.local.market.random.Key;
import wagewire.local.market.random.Trait;
import wagewire.local.market.settings.MarketSettings;
import wagewire.local.market.settings.Unkindness;
import wagewire.local.market.world.Posting;

/** How a posting is advertised: by one listing, or by several, one after the other. */
final class Listings {

  private static final double EVERGREEN_SHARE = 0.25;
  private static final int EVERGREEN_FROM_DAYS = 70;
  private static final int SHORTEST = 25;
  private static final int LONGEST = 55;

  private final boolean reposts;

  Listings(MarketSettings settings) {
    reposts = settings.has(Unkindness.EVERGREEN_REPOSTS);
  }

  /** The listing that stands for an open posting on the day. */
  Listing on(int day, Posting posting, Outlet outlet) {
    if (!reposts || !isEvergreen(posting)) {
      return new Listing(posting, outlet, posting.key(), posting.opened(), posting.closed());
    }
    int from = posting.opened();
    for (int number = 0; ; number++) {
      Key key = posting.key().with(Trait.EVERGREEN).with(number);
      int to = from + key.with(Trait.RENEWAL).between(SHORTEST, LONGEST);
      if (day < to) {
        return new Listing(posting, outlet, key, from, Math.min(to, posting.closed()));
      }
      from = to;
    }
  }

  private static boolean isEvergreen(Posting posting) {
    return posting.daysOpen(posting.opened(), posting.opened() + EVERGREEN_FROM_DAYS)
            > EVERGREEN_FROM_DAYS
        && posting.key().with(Trait.EVERGREEN).chance(EVERGREEN_SHARE);
  }
}
