package wagewire.lab.market.world;

import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.settings.Unkindness;

/** Lifetimes of postings, as a sum of daily hazards whose mean is 1. */
final class PostingLifetimes {

  private static final double LONG_LIVED_SHARE = 0.1;
  private static final double LONG = 2.8;
  private static final double SHORT = (1 - LONG_LIVED_SHARE * LONG) / (1 - LONG_LIVED_SHARE);

  private final boolean longLived;

  PostingLifetimes(MarketSettings settings) {
    longLived = settings.has(Unkindness.LONG_LIVED_POSTINGS);
  }

  double of(RandomKey posting) {
    RandomKey key = posting.with(Trait.DURATION);
    if (!longLived) {
      return key.exponential();
    }
    return key.exponential() * (key.with(1).chance(LONG_LIVED_SHARE) ? LONG : SHORT);
  }
}
