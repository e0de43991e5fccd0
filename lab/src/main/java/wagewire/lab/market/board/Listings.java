package wagewire.lab.market.board;

import java.util.List;
import java.util.stream.IntStream;
import wagewire.lab.market.board.Outlet.OwnBoard;
import wagewire.lab.market.settings.MarketCalendar;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.settings.Unkindness;
import wagewire.lab.market.world.Posting;
import wagewire.lab.market.world.PostingPause;

/**
 * The listings of a posting on its employer's board: one listing or one for each place, for its
 * whole time or several in succession.
 */
final class Listings {

  private static final double EVERGREEN_SHARE = 0.25;
  private static final int EVERGREEN_FROM_DAYS = 70;
  private static final int SHORTEST = 25;
  private static final int LONGEST = 55;

  private final MarketCalendar calendar;
  private final boolean reposts;

  Listings(MarketSettings settings, MarketCalendar calendar) {
    this.calendar = calendar;
    reposts = settings.has(Unkindness.EVERGREEN_REPOSTS);
  }

  /** Returns the listings of a posting on a day on which the board shows it. */
  List<Listing> on(int day, Posting posting, OwnBoard board) {
    Listing listing = atHome(generation(day, posting, board), board);
    if (!posting.listedByPlace() || !board.home().requisitions()) {
      return List.of(listing);
    }
    return IntStream.range(0, posting.offices().size())
        .mapToObj(place -> inPlace(listing, place))
        .toList();
  }

  private Listing generation(int day, Posting posting, OwnBoard board) {
    PostingPause pause = posting.pause();
    if (pause != null) {
      return aroundPause(day, posting, pause, board);
    }
    if (!reposts || !isEvergreen(posting)) {
      return listing(posting, board, posting.key(), posting.opened(), posting.closed());
    }
    int from = posting.opened();
    for (int number = 0; ; number++) {
      RandomKey key = posting.key().with(Trait.EVERGREEN).with(number);
      int to = calendar.workingDayFrom(from + key.with(Trait.RENEWAL).between(SHORTEST, LONGEST));
      if (day < to) {
        return listing(posting, board, key, from, Math.min(to, posting.closed()));
      }
      from = to;
    }
  }

  private static Listing aroundPause(int day, Posting posting, PostingPause pause, OwnBoard board) {
    RandomKey key = posting.key();
    if (!pause.renewed()) {
      return listing(posting, board, key, posting.opened(), posting.closed());
    }
    return day < pause.from()
        ? listing(posting, board, key, posting.opened(), pause.from())
        : listing(posting, board, key.with(Trait.PAUSE), pause.to(), posting.closed());
  }

  /**
   * Returns the listing as it is on this board: a board that succeeded another has its listings
   * only since then, under ids of its own.
   */
  private static Listing atHome(Listing listing, OwnBoard board) {
    int from = board.home().from();
    return from < 0
        ? listing
        : listing(
            listing.posting(),
            board,
            listing.key().with(Trait.MOVES),
            Math.max(from, listing.opened()),
            listing.closed());
  }

  private static Listing inPlace(Listing listing, int place) {
    return new Listing(
        listing.posting(),
        listing.outlet(),
        place == 0 ? listing.key() : listing.key().with(Trait.SEVERAL_PLACES).with(place),
        List.of(listing.posting().offices().get(place)),
        listing.opened(),
        listing.closed());
  }

  private static Listing listing(Posting posting, OwnBoard board, RandomKey key, int from, int to) {
    return new Listing(posting, board, key, posting.offices(), from, to);
  }

  private static boolean isEvergreen(Posting posting) {
    return posting.daysOpen(posting.opened(), posting.opened() + EVERGREEN_FROM_DAYS)
            > EVERGREEN_FROM_DAYS
        && posting.key().with(Trait.EVERGREEN).chance(EVERGREEN_SHARE);
  }
}
