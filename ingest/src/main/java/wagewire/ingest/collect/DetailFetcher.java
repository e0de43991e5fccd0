package wagewire.ingest.collect;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.fetch.Fetcher;
import wagewire.ingest.platform.MissingPartException;
import wagewire.ingest.publish.Snapshot.DetailCoverage;
import wagewire.ingest.read.ChangedShapeRule;
import wagewire.ingest.read.DetailLink;
import wagewire.ingest.read.ReadContext;
import wagewire.ingest.read.ReadPage;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.read.UnreadablePayloadException;
import wagewire.ingest.store.DetailRead;
import wagewire.ingest.store.Validators;
import wagewire.model.event.FetchOutcome;
import wagewire.model.listing.ContentHash;
import wagewire.model.listing.PublishedListing;
import wagewire.model.source.Sources;
import wagewire.model.source.Tier;
import wagewire.model.text.CountedNoun;

/**
 * Requests the postings of one board whose list lacks part of their fields. While many unknown
 * postings are pending, the board counts as partly read: taken as whole, they would count as opened
 * on the day of their request. A few pending ones, such as stale links, do not prevent the others
 * from closing.
 */
final class DetailFetcher {

  private static final int FAILURES_IN_A_ROW = 5;

  /** A board counts as partly read when more than one in this many postings is pending. */
  private static final int MOST_UNSEEN = 20;

  private final Fetcher fetcher;
  private final AddressedBoard board;
  private final Predicate<PublishedListing> wanted;
  private final VisitBudget visit;
  private final Clock clock;

  private final List<PublishedListing> listings = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final Set<String> order = new LinkedHashSet<>();
  private final List<String> standing = new ArrayList<>();
  private final List<DetailRead> read = new ArrayList<>();
  private final List<DetailRead> gone = new ArrayList<>();
  private int budget;
  private int pending;
  private int unseen;
  private int failures;
  private int failuresInARow;
  private int unreadable;
  private @Nullable String problem;

  /**
   * @param wanted whether a posting that the list has fields of is requested
   * @param budget most requests
   */
  DetailFetcher(
      Fetcher fetcher,
      AddressedBoard board,
      Predicate<PublishedListing> wanted,
      int budget,
      VisitBudget visit,
      Clock clock) {
    this.fetcher = fetcher;
    this.board = board;
    this.wanted = wanted;
    this.budget = budget;
    this.visit = visit;
    this.clock = clock;
  }

  /**
   * Returns the result with the details of its postings.
   *
   * @param known postings requested before, by external id
   * @param full whether everything is to be published again
   */
  BoardReadResult complete(BoardReadResult list, Map<String, DetailRead> known, boolean full)
      throws InterruptedException {
    refusals.addAll(list.refusals());
    Map<String, PublishedListing> listed = byId(list.listings(), PublishedListing::externalId);
    Map<String, DetailLink> leads = byId(list.leads(), DetailLink::externalId);
    order.addAll(listed.keySet());
    order.addAll(leads.keySet());
    for (PublishedListing listing : listed.values()) {
      String id = listing.externalId();
      String url = listing.url() == null ? "" : listing.url();
      DetailLink lead = leads.getOrDefault(id, new DetailLink(id, url, null));
      complete(lead, listing, ContentHash.of(listing), known.get(id), full);
    }
    for (DetailLink lead : inTurn(leads.values(), known)) {
      if (!listed.containsKey(lead.externalId())) {
        String mark = lead.mark() == null ? DetailRule.NO_MARK : lead.mark();
        complete(lead, null, mark, known.get(lead.externalId()), full);
      }
    }
    return reading(list);
  }

  /**
   * Returns the postings in list order; when there are more than one visit may request, unknown
   * ones come first, since refreshing the others would leave no requests for them.
   */
  private Collection<DetailLink> inTurn(
      Collection<DetailLink> leads, Map<String, DetailRead> known) {
    return leads.stream()
        .sorted(Comparator.comparing(lead -> known.containsKey(lead.externalId())))
        .toList();
  }

  private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
    return items.stream()
        .collect(Collectors.toMap(id, item -> item, (first, last) -> last, LinkedHashMap::new));
  }

  private void complete(
      DetailLink lead,
      @Nullable PublishedListing listed,
      String mark,
      @Nullable DetailRead known,
      boolean full)
      throws InterruptedException {
    if (listed != null && !wanted.test(listed)) {
      keep(lead, listed, known != null && known.mark().equals(mark) ? known : null);
      return;
    }
    if (!DetailRule.due(known, lead, mark, listed != null, full, clock.instant())) {
      stand(lead, known);
      return;
    }
    if (budget == 0 || failuresInARow >= FAILURES_IN_A_ROW) {
      pending++;
      unseen += listed == null && known == null ? 1 : 0;
      keep(lead, listed, known);
      return;
    }
    budget--;
    if (!ask(lead, listed, mark)) {
      keep(lead, listed, known);
    }
  }

  /** Keeps the published details of a posting; without any, publishes the fields of the list. */
  private void keep(
      DetailLink lead, @Nullable PublishedListing listed, @Nullable DetailRead known) {
    if (known != null) {
      stand(lead, known);
      return;
    }
    if (listed != null) {
      listings.add(listed);
    }
  }

  private void stand(DetailLink lead, @Nullable DetailRead known) {
    if (known != null && known.posting()) {
      standing.add(lead.externalId());
    }
  }

  /** Returns false when the request brought no information about the posting. */
  private boolean ask(DetailLink lead, @Nullable PublishedListing listed, String mark)
      throws InterruptedException {
    try {
      FetchRequest ask = board.detail(lead);
      FetchResult result = fetcher.fetch(ask);
      return switch (result) {
        case FetchResult.Body body -> visit.parse(body, () -> take(body, lead, listed, mark));
        case FetchResult.Gone _ -> gone(lead, listed, mark);
        case FetchResult.NotModified _,
            FetchResult.Refused _,
            FetchResult.Disallowed _,
            FetchResult.Moved _,
            FetchResult.Failed _ ->
            failed(String.valueOf(BoardReadResult.failed(result, ask).note()));
      };
    } catch (MissingPartException e) {
      return failed(lead.externalId() + ": " + e.getMessage());
    }
  }

  /** Records a missing page, so that it is not requested at every visit. */
  private boolean gone(DetailLink lead, @Nullable PublishedListing listed, String mark) {
    if (listed == null) {
      gone.add(new DetailRead(lead.externalId(), mark, clock.instant(), false));
    }
    return listed == null;
  }

  private boolean take(
      FetchResult.Body body, DetailLink lead, @Nullable PublishedListing listed, String mark) {
    try {
      return read(body, lead, listed, mark);
    } catch (UnreadablePayloadException e) {
      String note = lead.externalId() + ": " + e.getMessage();
      if (e.outcome() == FetchOutcome.CHANGED_SHAPE) {
        if (unreadable == 0) {
          refusals.add(Refusal.unreadable(body.bytes(), note));
        }
        unreadable++;
      }
      return failed(note);
    }
  }

  private boolean read(
      FetchResult.Body body, DetailLink lead, @Nullable PublishedListing listed, String mark) {
    ReadContext context = board.context(clock.instant());
    ReadPage page = board.platform().detailReader().read(body.bytes(), context);
    failuresInARow = 0;
    if (page.listings().isEmpty()) {
      refusals.addAll(page.refusals());
      boolean none = listed == null || !page.refusals().isEmpty();
      if (none) {
        read.add(new DetailRead(lead.externalId(), mark, clock.instant(), false));
      }
      return none;
    }
    PublishedListing own = page.listings().getFirst();
    listings.add(listed == null ? DetailMerger.named(lead, own) : DetailMerger.of(listed, own));
    read.add(new DetailRead(lead.externalId(), mark, clock.instant(), true));
    return true;
  }

  private boolean failed(String note) {
    failures++;
    failuresInARow++;
    problem = problem == null ? note : problem;
    return false;
  }

  private BoardReadResult reading(BoardReadResult list) {
    if (hasChangedShape()) {
      return BoardReadResult.nothing(FetchOutcome.CHANGED_SHAPE, String.valueOf(problem), refusals);
    }
    boolean whole = unseen * MOST_UNSEEN <= listings.size() + standing.size() + unseen;
    Validators validators = whole ? list.validators() : null;
    boolean open = pending + failures > 0;
    return new BoardReadResult(
        whole ? list.outcome() : FetchOutcome.PARTIAL,
        list.announced(),
        listings,
        refusals,
        List.of(),
        note(list),
        validators != null && open ? new Validators(validators.address(), List.of()) : validators,
        new DetailCoverage(
            List.copyOf(order),
            standing,
            Stream.concat(read.stream(), gone.stream()).toList(),
            pending + failures));
  }

  /** Returns true when no answer could be read, unless most postings are known and unchanged. */
  private boolean hasChangedShape() {
    if (unreadable == 0 || !read.isEmpty() || !(listings.isEmpty() || isDocumented())) {
      return false;
    }
    return standing.isEmpty()
        || failuresInARow >= FAILURES_IN_A_ROW
        || ChangedShapeRule.holds(unreadable, order.size());
  }

  /** Returns whether the posting was published before; a new one is never published in part. */
  private boolean isDocumented() {
    return Sources.find(board.platform().id())
        .map(terms -> terms.tier() == Tier.DOCUMENTED)
        .orElse(false);
  }

  private @Nullable String note(BoardReadResult list) {
    List<String> notes = new ArrayList<>();
    if (list.note() != null) {
      notes.add(list.note());
    }
    if (failures > 0) {
      notes.add("%s could not be read: %s".formatted(CountedNoun.of(failures, "posting"), problem));
    }
    if (pending > 0) {
      notes.add(CountedNoun.are(pending, "posting") + " requested at the next visit");
    }
    return notes.isEmpty() ? null : String.join("; ", notes);
  }
}
