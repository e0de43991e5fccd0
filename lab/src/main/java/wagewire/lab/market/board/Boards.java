package wagewire.lab.market.board;

import java.time.Instant;
import java.util.List;
import wagewire.lab.market.board.Outlet.OwnBoard;
import wagewire.lab.market.settings.MarketCalendar;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.settings.Unkindness;
import wagewire.lab.market.world.Posting;

/** The content of boards, whether or not anyone can fetch it. */
public final class Boards {

  private static final double UNLISTED_SHARE = 0.2;

  private final MarketCalendar calendar;
  private final Listings listings;
  private final Editions editions;
  private final boolean unlisted;

  public Boards(MarketSettings settings, MarketCalendar calendar) {
    this.calendar = calendar;
    this.listings = new Listings(settings, calendar);
    this.editions = new Editions(settings, calendar);
    this.unlisted = settings.has(Unkindness.UNLISTED_LISTINGS);
  }

  /**
   * Returns the board's page at a moment.
   *
   * @param postings all postings of the employer
   */
  public BoardPage page(OwnBoard outlet, List<Posting> postings, Instant now) {
    int day = calendar.day(now);
    List<ShownListing> shown =
        postings.stream()
            .filter(posting -> posting.isShown(day))
            .flatMap(posting -> listings.on(day, posting, outlet).stream())
            .filter(listing -> !listing.publishedAt(calendar).isAfter(now))
            .map(listing -> new ShownListing(listing, editions.on(day, listing)))
            .toList();
    return new BoardPage(outlet, day, shown, unlisted(outlet, shown));
  }

  /** Returns the unlisted twin that the oldest listing has on some boards. */
  private List<ShownListing> unlisted(OwnBoard outlet, List<ShownListing> shown) {
    if (!unlisted || shown.isEmpty() || !outlet.key().with(Trait.UNLISTED).chance(UNLISTED_SHARE)) {
      return List.of();
    }
    Listing oldest = shown.getFirst().listing();
    RandomKey twin = oldest.key().with(Trait.UNLISTED);
    return List.of(
        new ShownListing(
            new Listing(
                oldest.posting(), outlet, twin, oldest.offices(), oldest.opened(), oldest.closed()),
            Edition.first(oldest.opened())));
  }
}
