package wagewire.ingest.platform;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.read.DetailLink;
import wagewire.ingest.read.PayloadReader;
import wagewire.ingest.read.PayloadReaders;
import wagewire.ingest.read.ReadContext;
import wagewire.ingest.read.ReadPage;
import wagewire.ingest.read.mapped.PostingPageReader;
import wagewire.model.listing.PublishedListing;
import wagewire.model.source.PlatformFolder;

/** A platform that can be collected: its requests and readers. Makes no request itself. */
public final class LivePlatform {

  /** The platforms that can be collected: those with a row {@code list} in their folder. */
  private static final Map<String, LivePlatform> BY_ID =
      PlatformFolder.all().stream()
          .filter(folder -> folder.value("list").isPresent())
          .map(folder -> new LivePlatform(PayloadReaders.of(folder.id()), RequestSpec.of(folder)))
          .collect(Collectors.toUnmodifiableMap(LivePlatform::id, Function.identity()));

  private final PayloadReader reader;
  private final RequestSpec spec;

  LivePlatform(PayloadReader reader, RequestSpec spec) {
    RequestSpec.TokenTemplate page = spec.postingPage();
    this.reader = page == null ? reader : new UrlAddingReader(reader, page);
    this.spec = spec;
  }

  /** Returns the platform; empty for one that cannot be collected. */
  public static Optional<LivePlatform> find(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  public static Set<String> ids() {
    return BY_ID.keySet();
  }

  /** Returns the id, as in {@link wagewire.model.board.BoardId}. */
  public String id() {
    return reader.platform();
  }

  /** Returns the reader of lists. */
  public PayloadReader reader() {
    return reader;
  }

  /** Returns the reader of single postings. */
  public PayloadReader detailReader() {
    String other = spec.detailReader();
    if (other == null) {
      return reader;
    }
    return other.equals(PostingPageReader.NAME)
        ? new PostingPageReader(id())
        : PayloadReaders.of(other);
  }

  /** Returns true when lists are incomplete, so that each posting is requested too. */
  public boolean hasDetails() {
    return spec.detail() != null;
  }

  /** Returns true when cookies that a response sets are sent with later requests. */
  public boolean keepsCookies() {
    return spec.cookies();
  }

  /** Returns true when postings are found by crawling a site instead of reading lists. */
  public boolean walksSite() {
    return spec.crawl() != null;
  }

  /** Returns the possible addresses of a board, likeliest first. */
  public List<BoardAddress> addresses(String token) {
    Map<String, String> values = Template.variables(token, null);
    return spec.hosts().stream()
        .filter(host -> host.takes(token))
        .map(host -> new BoardAddress(URI.create(host.address().address(values)), false))
        .toList();
  }

  /**
   * Returns a crawl of a board at one of its addresses.
   *
   * @param key the user's key for this platform; null without one
   */
  public BoardCrawl crawl(BoardAddress address, String token, @Nullable String key) {
    Map<String, String> values = Template.variables(token, key);
    if (spec.crawl() != null) {
      return new SiteCrawl(address, spec.list().address(values));
    }
    Integer divideAt = spec.divideAt();
    return divideAt == null
        ? new PagedCrawl(spec, address, values)
        : new FacetedCrawl(spec, address, values, divideAt);
  }

  /**
   * Returns the request for one posting.
   *
   * @param prepared variables of the board's {@link BoardCrawl}
   * @throws MissingPartException when a variable of it has no value
   */
  public FetchRequest detail(
      BoardAddress address,
      String token,
      @Nullable String key,
      Map<String, String> prepared,
      DetailLink lead) {
    Template path = spec.detail();
    if (path == null) {
      throw new IllegalStateException(id() + " has no details");
    }
    Map<String, String> values = new HashMap<>(Template.variables(token, key));
    values.putAll(prepared);
    values.put("id", lead.externalId());
    values.put("detail", lead.address());
    Template body = spec.detailBody();
    return FetchRequest.unconditional(
        address.at(path.address(values)),
        body == null ? null : body.json(values),
        spec.headers(values));
  }

  /**
   * Adds the address for people to listings without one.
   *
   * @param page absolute address, with the variables of the token, {@code id} and, for a posting
   *     with a lead, {@code detail}
   */
  private record UrlAddingReader(PayloadReader reader, RequestSpec.TokenTemplate page)
      implements PayloadReader {

    @Override
    public String platform() {
      return reader.platform();
    }

    @Override
    public ReadPage read(byte[] payload, ReadContext context) {
      ReadPage read = reader.read(payload, context);
      Map<String, String> leads =
          read.leads().stream()
              .collect(
                  Collectors.toMap(
                      DetailLink::externalId, DetailLink::address, (first, _) -> first));
      List<PublishedListing> listings =
          read.listings().stream()
              .map(listing -> addressed(listing, leads.get(listing.externalId()), context))
              .toList();
      return new ReadPage(listings, read.refusals(), read.leads(), read.items(), read.announced());
    }

    private PublishedListing addressed(
        PublishedListing listing, @Nullable String detail, ReadContext context) {
      String token = context.board().token();
      boolean unknown = !page.takes(token) || (detail == null && page.address().has("detail"));
      if (listing.url() != null || unknown) {
        return listing;
      }
      Map<String, String> values = new HashMap<>(Template.variables(token, null));
      values.put("id", listing.externalId());
      if (detail != null) {
        values.put("detail", detail);
      }
      return listing.withUrl(page.address().address(values));
    }
  }
}
