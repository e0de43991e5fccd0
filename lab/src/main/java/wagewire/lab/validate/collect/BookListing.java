package wagewire.lab.validate.collect;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wagewire.lab.market.board.BoardPage;
import wagewire.lab.market.board.Listing;
import wagewire.lab.market.board.Outlet.Feed;
import wagewire.lab.market.board.Outlet.OwnBoard;
import wagewire.lab.market.board.ShownListing;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.settings.Unkindness;
import wagewire.lab.market.world.Employment;
import wagewire.lab.market.world.Posting;
import wagewire.lab.market.world.TruePay;
import wagewire.lab.market.world.World;
import wagewire.model.board.Source;
import wagewire.model.event.ListingNormalised;
import wagewire.model.listing.PublishedListing;
import wagewire.model.posting.Fingerprint;
import wagewire.model.posting.NormalisedPosting;
import wagewire.model.posting.Pay;
import wagewire.model.posting.PayBasis;
import wagewire.model.posting.Place;

/**
 * Listings as transform would publish them had it read everything right: their fields are those of
 * the market's books.
 */
final class BookListing implements ListingReading {

  private static final String NORMALISER = "books";
  private static final String US_DOLLARS = "USD";
  private static final int SHINGLES = 100;
  private static final int FEWEST_SHINGLES = 20;

  /** Length of a description, in characters, that has all its shingles. */
  private static final double CHARACTERS = 5_000;

  private final World world;
  private final boolean misleadingDates;

  BookListing(World world, MarketSettings settings) {
    this.world = world;
    this.misleadingDates = settings.has(Unkindness.MISLEADING_DATES);
  }

  /** Returns the id on the board. */
  private static String externalId(ShownListing shown) {
    return Long.toString(shown.listing().number());
  }

  /** Returns the publication time that the board states. */
  private Instant postedAt(ShownListing shown) {
    Listing listing = shown.listing();
    return misleadingDates && listing.outlet().bumpsDates()
        ? world.calendar().start(shown.edition().touchedOn())
        : listing.publishedAt(world.calendar());
  }

  @Override
  public List<ReadListing> read(BoardPage page, List<ShownListing> listed, Instant now) {
    return listed.stream().map(this::read).toList();
  }

  private ReadListing read(ShownListing shown) {
    return new ReadListing(
        externalId(shown),
        Integer.toHexString(postedAt(shown).hashCode()),
        (source, snapshot, at) -> of(shown, source, snapshot, at));
  }

  private ListingNormalised of(ShownListing shown, Source source, long snapshot, Instant at) {
    Listing listing = shown.listing();
    Posting posting = shown.posting();
    Instant postedAt = postedAt(shown);
    String title = posting.seniority().id() + " " + posting.stem().phrase();
    return new ListingNormalised(
        ListingNormalised.VERSION,
        source.board(),
        snapshot,
        source,
        externalId(shown),
        at,
        Integer.toHexString(postedAt.hashCode()),
        NORMALISER,
        title,
        requisition(listing),
        "https://boards.example/%s/%s".formatted(source.board(), externalId(shown)),
        null,
        postedAt,
        normalised(listing, posting, title),
        PublishedListing.builder(externalId(shown), title).build());
  }

  private NormalisedPosting normalised(Listing listing, Posting posting, String title) {
    Pay pay = world.payScale().isDisclosed(posting) ? pay(posting) : null;
    return new NormalisedPosting(
        posting.role(),
        posting.seniority(),
        title.toLowerCase(java.util.Locale.ROOT),
        posting.employer().token(),
        posting.employer().name(),
        false,
        pay,
        pay == null ? List.of() : List.of(pay),
        places(listing, posting),
        posting.mode(),
        List.copyOf(world.toolUse().of(posting)),
        null,
        "en",
        null,
        true,
        fingerprint(listing, posting));
  }

  /**
   * Returns the requisition number shared by all listings of a requisition; null on platforms that
   * have none.
   */
  private static @Nullable String requisition(Listing listing) {
    return listing.outlet() instanceof OwnBoard own && own.home().requisitions()
        ? "R" + Long.toUnsignedString(listing.posting().key().value())
        : null;
  }

  /** Returns the pay; currencies other than the known one have no rate. */
  private Pay pay(Posting posting) {
    TruePay pay = world.payScale().of(posting);
    BigDecimal min = BigDecimal.valueOf(pay.min());
    BigDecimal max = BigDecimal.valueOf(pay.max());
    boolean fullTime = posting.employment() == Employment.FULL_TIME;
    boolean inDollars = fullTime && pay.currency().equals(US_DOLLARS);
    return new Pay(
        min,
        max,
        pay.currency(),
        pay.period(),
        PayBasis.BASE,
        false,
        fullTime ? pay.period().annual(min) : null,
        fullTime ? pay.period().annual(max) : null,
        inDollars ? pay.period().annual(min) : null,
        inDollars ? pay.period().annual(max) : null,
        null,
        "pay",
        "");
  }

  /** Returns the places; copies may have lost theirs. */
  private static List<Place> places(Listing listing, Posting posting) {
    if (listing.outlet() instanceof Feed feed
        && listing.key().with(Trait.COPIED_PLACE).chance(feed.placeless())) {
      return List.of();
    }
    return posting.namesCity()
        ? listing.offices().stream().map(office -> office.place()).distinct().toList()
        : List.of(new Place(null, null, posting.office().country().code()));
  }

  /** Returns the fingerprint of the posting's own text, of which copies keep the beginning. */
  private static Fingerprint fingerprint(Listing listing, Posting posting) {
    int kept =
        listing.outlet() instanceof Feed feed
            ? (int) Math.clamp(SHINGLES * feed.longest() / CHARACTERS, FEWEST_SHINGLES, SHINGLES)
            : SHINGLES;
    RandomKey text = posting.key().with(Trait.DUTIES);
    return Fingerprint.of(
        IntStream.range(0, kept).map(at -> (int) text.with(at).value()).toArray());
  }
}
