package wagewire.lab.market.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.lab.market.board.Outlet.Feed;
import wagewire.lab.market.settings.MarketCalendar;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.world.Posting;
import wagewire.model.posting.RoleFamily;
import wagewire.model.posting.WorkMode;

/**
 * Pages of feeds, which show a posting from some days after it opened until some days after it
 * closed.
 */
public final class FeedCopies {

  /** Share of all postings that are copied; what one feed repeats, others repeat too. */
  private static final double COPIED_SHARE = 0.28;

  private static final double MEAN_DELAY = 2.5;
  private static final double MEAN_STALENESS = 6;

  /** Trade of feeds that are not restricted to one trade. */
  private static final String ALL_TRADES = "all";

  private final MarketCalendar calendar;

  public FeedCopies(MarketCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * Returns the feed's page at a moment.
   *
   * @param postings postings of all employers
   */
  public BoardPage page(Feed feed, Stream<Posting> postings, Instant now) {
    int day = calendar.day(now);
    List<ShownListing> newestFirst =
        postings
            .filter(posting -> posting.opened() <= day && repeats(feed, posting))
            .map(posting -> copy(feed, posting, day))
            .filter(copy -> copy != null && !copy.publishedAt(calendar).isAfter(now))
            .sorted(
                Comparator.comparingInt(Listing::opened)
                    .thenComparingLong(listing -> listing.key().value())
                    .reversed())
            .limit(feed.newest())
            .map(copy -> new ShownListing(copy, Edition.first(copy.opened())))
            .toList();
    return new BoardPage(feed, day, newestFirst.reversed(), List.of());
  }

  private static boolean repeats(Feed feed, Posting posting) {
    boolean itsTrade =
        feed.board().token().equals(ALL_TRADES)
            || !posting.role().family().equals(RoleFamily.OTHER);
    return itsTrade
        && (!feed.remoteOnly() || posting.mode() == WorkMode.REMOTE)
        && posting.key().with(Trait.COPY).chance(COPIED_SHARE)
        && key(feed, posting).chance(feed.share() / COPIED_SHARE);
  }

  private static @Nullable Listing copy(Feed feed, Posting posting, int day) {
    RandomKey key = key(feed, posting);
    int opened = posting.opened() + days(key.with(1), MEAN_DELAY);
    int stale = days(key.with(2), MEAN_STALENESS);
    int closed =
        posting.closed() == MarketCalendar.NEVER ? posting.closed() : posting.closed() + stale;
    boolean seen = posting.isShown(opened);
    return seen && opened <= day && day < closed
        ? new Listing(posting, feed, key, posting.offices(), opened, closed)
        : null;
  }

  private static int days(RandomKey key, double mean) {
    return (int) (key.exponential() * mean);
  }

  private static RandomKey key(Feed feed, Posting posting) {
    return posting.key().with(Trait.COPY).with(feed.key().value());
  }
}
