package wagewire.ingest.platform;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.Lead;
import wagewire.ingest.read.PayloadReader;
import wagewire.ingest.read.Readers;
import wagewire.ingest.read.mapped.PostingPage;

/** How one platform is asked for a board. Pure: it only says what to ask. */
public final class LivePlatform {

  private final PayloadReader reader;
  private final Recipe recipe;

  LivePlatform(PayloadReader reader, Recipe recipe) {
    Template page = recipe.page();
    this.reader = page == null ? reader : new AddressedReader(reader, page);
    this.recipe = recipe;
  }

  /** As in {@link wagewire.model.board.BoardId}. */
  public String id() {
    return reader.platform();
  }

  /** Takes the answers to requests for listings. */
  public PayloadReader reader() {
    return reader;
  }

  /** Takes the answers to requests for single postings. */
  public PayloadReader detailReader() {
    String other = recipe.detailReader();
    if (other == null) {
      return reader;
    }
    return other.equals(PostingPage.NAME) ? new PostingPage(id()) : Readers.of(other);
  }

  /** Whether lists do not tell everything, so that postings are asked for one by one. */
  public boolean hasDetails() {
    return recipe.detail() != null;
  }

  /** Whether one answer shows everything of a board. */
  public boolean inOneAnswer() {
    return recipe.paging() instanceof Paging.Whole
        && !hasDetails()
        && recipe.walk() == null
        && recipe.clamp() == null
        && recipe.cap() == null
        && recipe.latest() == null;
  }

  /** Whether cookies that an answer sets go back with the other requests of a visit. */
  public boolean keepsCookies() {
    return recipe.cookies();
  }

  /** Whether what is asked first only leads to postings, and shows none to the reader. */
  public boolean walksSite() {
    return recipe.walk() != null;
  }

  /** Where the board may live, likeliest first; the next is asked when one does not know it. */
  public List<BoardAddress> addresses(String token) {
    Map<String, String> values = Variables.of(token, null);
    return recipe.hosts().stream()
        .filter(host -> host.takes(token))
        .map(host -> new BoardAddress(URI.create(host.address().address(values)), false))
        .toList();
  }

  /**
   * The walk through a board at one of its addresses.
   *
   * @param key of the user's for this platform; null without one
   */
  public BoardPlan plan(BoardAddress address, String token, @Nullable String key) {
    Map<String, String> values = Variables.of(token, key);
    if (recipe.walk() != null) {
      return new SitePlan(address, recipe.list().address(values));
    }
    Integer clamp = recipe.clamp();
    return clamp == null
        ? new RecipePlan(recipe, address, values)
        : new FacetedPlan(recipe, address, values, clamp);
  }

  /**
   * The request for one posting of the board.
   *
   * @throws MissingPartException when its address cannot be told
   */
  public Ask detail(BoardAddress address, String token, @Nullable String key, Lead lead) {
    Template path = recipe.detail();
    if (path == null) {
      throw new IllegalStateException(id() + " has no details");
    }
    Map<String, String> values = new HashMap<>(Variables.of(token, key));
    values.put("id", lead.externalId());
    values.put("detail", lead.address());
    Template body = recipe.detailBody();
    Map<String, String> headers = new HashMap<>();
    recipe.headers().forEach((name, value) -> headers.put(name, value.plain(values)));
    return new Ask(
        address.at(path.address(values)), body == null ? null : body.json(values), headers, false);
  }
}
