package wagewire.lab.market.board;

import java.time.Instant;
import wagewire.lab.market.settings.MarketCalendar;
import wagewire.lab.market.world.Posting;

/** A listing in the edition that a board shows. */
public record ShownListing(Listing listing, Edition edition) {

  private static final int SECONDS_OF_EDITING = 3 * 60 * 60;

  public Posting posting() {
    return listing.posting();
  }

  /**
   * Returns the time of the last touch: the publication, or a time between midnight and three
   * o'clock UTC of the day of the edit.
   */
  public Instant touchedAt(MarketCalendar calendar) {
    if (edition.touches() == 0) {
      return listing.publishedAt(calendar);
    }
    long second =
        Long.remainderUnsigned(listing.key().value() + edition.touches(), SECONDS_OF_EDITING);
    return calendar.start(edition.touchedOn()).plusSeconds(second);
  }
}
