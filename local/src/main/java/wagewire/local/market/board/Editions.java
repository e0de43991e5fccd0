package wagewire.local.market.board;

import wagewire.local.market.random.Key;
import wagewire.local.market.random.Trait;
import wagewire.local.market.settings.MarketSettings;
import wagewire.local.market.settings.Unkindness;
import wagewire.local.market.world.MarketCalendar;

/** The daily edits of listings. */
final class Editions {

  /** Real boards: 7 to 10 per cent of listings are touched on a working day. */
  private static final double TOUCHED = 0.085;

  private static final double TOUCHED_ON_A_QUIET_DAY = 0.004;

  /** Shares of touches. Real boards: title or place changes in 0.6 to 1.3 per cent a day. */
  private static final double TITLE = 0.06;

  private static final double PLACE = 0.04;
  private static final double TEXT = 0.20;

  private final boolean edits;
  private final MarketCalendar calendar;

  Editions(MarketSettings settings, MarketCalendar calendar) {
    edits = settings.has(Unkindness.EDITS);
    this.calendar = calendar;
  }

  /** The edition at the end of the day. */
  Edition on(int day, Listing listing) {
    Edition edition = Edition.first(listing.opened());
    if (!edits) {
      return edition;
    }
    for (int at = listing.opened() + 1; at <= day; at++) {
      double touched = calendar.isWorkingDay(at) ? TOUCHED : TOUCHED_ON_A_QUIET_DAY;
      Key key = listing.key().with(Trait.EDIT).with(at);
      if (key.chance(touched)) {
        edition = edit(edition, at, key.uniform() / touched);
      }
    }
    return edition;
  }

  private static Edition edit(Edition edition, int day, double kind) {
    if (kind < TITLE) {
      return edition.touched(day, 1, 0, 0);
    }
    if (kind < TITLE + PLACE) {
      return edition.touched(day, 0, 1, 0);
    }
    return edition.touched(day, 0, 0, kind < TITLE + PLACE + TEXT ? 1 : 0);
  }
}
