package wagewire.lab.market.world;

import org.jspecify.annotations.Nullable;
import wagewire.lab.market.settings.MarketCalendar;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.settings.Unkindness;

/** Pauses of postings that are taken down for a time. */
final class PostingPauses {

  private static final double SHARE = 0.08;
  private static final int EARLIEST = 5;
  private static final int LATEST = 40;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 40;
  private static final double RENEWED_SHARE = 0.6;

  private final MarketCalendar calendar;
  private final boolean on;

  PostingPauses(MarketSettings settings, MarketCalendar calendar) {
    this.calendar = calendar;
    on = settings.has(Unkindness.PAUSES);
  }

  /**
   * Returns the pause; null for most postings, and for those that close before the pause would end.
   */
  @Nullable PostingPause of(RandomKey posting, int opened, int closed) {
    RandomKey key = posting.with(Trait.PAUSE);
    if (!on || !key.chance(SHARE)) {
      return null;
    }
    int from = calendar.workingDayFrom(opened + key.with(1).between(EARLIEST, LATEST));
    int to = calendar.workingDayFrom(from + key.with(2).between(SHORTEST, LONGEST));
    return to < closed ? new PostingPause(from, to, key.with(3).chance(RENEWED_SHARE)) : null;
  }
}
