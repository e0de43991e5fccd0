package wagewire.lab.market.text;

import java.time.Instant;
import wagewire.lab.market.board.ShownListing;
import wagewire.lab.market.world.MarketCalendar;

/** The time of a listing's last touch. */
final class LastTouch {

  private static final int SECONDS_OF_EDITING = 3 * 60 * 60;

  private LastTouch() {}

  /**
   * Returns its publication, or a time between midnight and three o'clock UTC of the day of the
   * edit.
   */
  static Instant at(ShownListing shown, MarketCalendar calendar) {
    if (shown.edition().touches() == 0) {
      return shown.listing().publishedAt(calendar);
    }
    long second =
        Long.remainderUnsigned(
            shown.listing().key().value() + shown.edition().touches(), SECONDS_OF_EDITING);
    return calendar.start(shown.edition().touchedOn()).plusSeconds(second);
  }
}
