package wagewire.lab.validate.collect;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.platform.BoardAddress;
import wagewire.ingest.platform.LivePlatform;
import wagewire.ingest.read.ReadContext;
import wagewire.lab.market.board.BoardPage;
import wagewire.lab.market.board.Outlet;
import wagewire.lab.market.board.ShownListing;
import wagewire.lab.market.format.PageView;
import wagewire.lab.market.format.PageWriter;
import wagewire.lab.market.format.PlatformFormat;
import wagewire.lab.market.format.PlatformFormats;
import wagewire.lab.market.format.QueryParameters;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.text.AdvertWriter;
import wagewire.lab.market.world.World;
import wagewire.model.board.BoardId;
import wagewire.model.event.ListingNormalised;
import wagewire.model.listing.ContentHash;
import wagewire.model.listing.PublishedListing;
import wagewire.transform.normalise.Normaliser;

/**
 * Listings by the whole path but the network: written as adverts in their platform's format, read
 * by the platform's reader, normalised by the rules of transform. Each is read when it is new or
 * was rewritten.
 */
final class TextListing implements ListingReading {

  /** Loaded once, as its vocabulary is large. */
  private static final class Shared {

    static final Normaliser NORMALISER = Normaliser.load();
  }

  private static final URI BASE = URI.create("https://market.example");

  private final PageWriter writer;
  private final World world;
  private final Map<String, PlatformFormat> formats = PlatformFormats.read();
  private final Map<Content, List<ReadListing>> known = new HashMap<>();

  TextListing(World world, MarketSettings settings) {
    this.world = world;
    writer = new PageWriter(new AdvertWriter(settings, world), world.payScale());
  }

  @Override
  public List<ReadListing> read(BoardPage page, List<ShownListing> listed, Instant now) {
    List<ReadListing> read = new ArrayList<>();
    listed.forEach(shown -> read.addAll(read(new Sight(shown, true, page.day(), now))));
    if (format(page.outlet()).marksUnlisted()) {
      page.unlisted().forEach(shown -> read.addAll(read(new Sight(shown, false, page.day(), now))));
    }
    return read;
  }

  private List<ReadListing> read(Sight sight) {
    Content content = Content.of(sight.shown());
    List<ReadListing> before = known.get(content);
    if (before != null) {
      return before;
    }
    List<PublishedListing> written = written(sight);
    known.put(
        content,
        written.stream()
            .map(listing -> {
              String externalId = listing.externalId();
              return readListing(listing, () -> again(written(sight), externalId));
            })
            .toList());
    return written.stream().map(listing -> readListing(listing, () -> listing)).toList();
  }

  private static PublishedListing again(List<PublishedListing> listings, String externalId) {
    return listings.stream()
        .filter(listing -> listing.externalId().equals(externalId))
        .findFirst()
        .orElseThrow();
  }

  private static ReadListing readListing(PublishedListing read, Text text) {
    String hash = ContentHash.of(read);
    return new ReadListing(
        read.externalId(),
        hash,
        (source, snapshot, at) -> {
          PublishedListing listing = text.listing();
          return new ListingNormalised(
              ListingNormalised.VERSION,
              source.board(),
              snapshot,
              source,
              listing.externalId(),
              at,
              hash,
              Shared.NORMALISER.version(),
              Objects.requireNonNull(listing.title()),
              listing.requisitionId(),
              listing.url(),
              listing.applyUrl(),
              listing.postedAt(),
              Shared.NORMALISER.normalise(listing, source),
              listing.withoutTexts());
        });
  }

  /** Writes a page that holds one listing alone, and reads it; without what cannot be read. */
  private List<PublishedListing> written(Sight sight) {
    Outlet outlet = sight.shown().listing().outlet();
    BoardId board = outlet.board();
    PlatformFormat format = format(outlet);
    LivePlatform platform = LivePlatform.find(board.platform()).orElseThrow();
    QueryParameters query = query(platform, board);
    List<ShownListing> alone = List.of(sight.shown());
    BoardPage page =
        new BoardPage(
            outlet,
            sight.day(),
            sight.listed() ? alone : List.of(),
            sight.listed() ? List.of() : alone);
    PageView view =
        new PageView(
            outlet,
            format.paging().slice(alone, query),
            alone.size(),
            BASE.toString(),
            format.numbered(),
            world.calendar().start(sight.day()));
    return platform
        .reader()
        .read(
            writer.write(view, page, format, query),
            new ReadContext(board, employer(outlet), sight.now()))
        .listings();
  }

  /** Returns the parameters with which the platform's first page is requested. */
  private static QueryParameters query(LivePlatform platform, BoardId board) {
    return QueryParameters.parse(
        platform
            .crawl(new BoardAddress(BASE, true), board.token(), null)
            .next()
            .orElseThrow()
            .address()
            .getRawQuery());
  }

  private PlatformFormat format(Outlet outlet) {
    return Objects.requireNonNull(formats.get(outlet.board().platform()));
  }

  private static @Nullable String employer(Outlet outlet) {
    return switch (outlet) {
      case Outlet.OwnBoard own -> own.employer().name();
      case Outlet.Feed _ -> null;
    };
  }

  /**
   * A listing as it is seen at a moment.
   *
   * @param listed false for one that is marked as not listed
   */
  private record Sight(ShownListing shown, boolean listed, int day, Instant now) {}

  /** The text of a listing, at hand or written again. */
  @FunctionalInterface
  private interface Text {

    PublishedListing listing();
  }

  /**
   * All on which the text of a listing depends.
   *
   * @param touchedOn the day of the last edit, where boards give it for that of the publication
   */
  private record Content(
      BoardId board, RandomKey listing, int titles, int places, int texts, int touchedOn) {

    static Content of(ShownListing shown) {
      Outlet outlet = shown.listing().outlet();
      return new Content(
          outlet.board(),
          shown.listing().key(),
          shown.edition().titles(),
          shown.edition().places(),
          shown.edition().texts(),
          outlet.bumpsDates() ? shown.edition().touchedOn() : 0);
    }
  }
}
