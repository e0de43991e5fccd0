package wagewire.ingest.collect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.publish.Snapshot.DetailCoverage;
import wagewire.ingest.read.DetailLink;
import wagewire.ingest.read.ReadPage;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.store.Validators;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.RejectionReason;
import wagewire.model.listing.ContentHash;
import wagewire.model.listing.PublishedListing;

/** Collects the pages of one board and determines the result. */
final class PageAccumulator {

  private final String address;
  private final List<PublishedListing> listings = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<DetailLink> leads = new ArrayList<>();
  private final Set<String> bodies = new HashSet<>();
  private final List<Validators.Page> pages = new ArrayList<>();
  private @Nullable Integer announced;

  private boolean comparable;

  /**
   * @param address of the board
   * @param comparable whether requests may be stored for later revalidation; false for those with a
   *     key
   */
  PageAccumulator(String address, boolean comparable) {
    this.address = address;
    this.comparable = comparable;
  }

  /** Adds a page; returns false for a repeated one, which shows that paging is broken. */
  boolean add(ReadPage page, FetchRequest ask, FetchResult.Body body) {
    if (!bodies.add(ContentHash.ofBytes(body.bytes())) && page.items() > 0) {
      return false;
    }
    record(ask, body);
    listings.addAll(page.listings());
    refusals.addAll(page.refusals());
    leads.addAll(page.leads());
    if (page.announced() != null && (announced == null || page.announced() > 0)) {
      announced = page.announced();
    }
    return true;
  }

  /** Adds a page that is only compared at the next visit. */
  void record(FetchRequest ask, FetchResult.Body body) {
    pages.add(
        new Validators.Page(
            ask.address().toString(),
            ask.body(),
            body.etag(),
            body.lastModified(),
            ContentHash.ofBytes(body.bytes())));
  }

  /** Stores no request for later revalidation: the board may grow by a page that was not there. */
  void readAgain() {
    comparable = false;
  }

  /** Adds an answer that is not a page. */
  void refuse(Refusal answer) {
    refusals.add(answer);
  }

  int pages() {
    return pages.size();
  }

  /**
   * Returns the result of a completed reading.
   *
   * @param lacking parts of the board that were not shown; null for none
   */
  BoardReadResult completed(@Nullable String lacking) {
    if (lacking != null) {
      return part(lacking);
    }
    if (listings.isEmpty() && refusals.stream().anyMatch(PageAccumulator::unreadable)) {
      String note = "none of %d items can be read".formatted(refusals.size());
      return new BoardReadResult(
          FetchOutcome.CHANGED_SHAPE,
          announced,
          List.of(),
          refusals,
          List.of(),
          note,
          null,
          DetailCoverage.NONE);
    }
    boolean empty = listings.isEmpty() && refusals.isEmpty() && leads.isEmpty();
    return reading(
        empty ? FetchOutcome.EMPTY : FetchOutcome.OK,
        null,
        new Validators(address, comparable ? pages : List.of()));
  }

  /** Returns the result of an interrupted reading: a failure on the first page, else a part. */
  BoardReadResult interrupted(FetchOutcome outcome, String note) {
    return pages.isEmpty()
        ? BoardReadResult.nothing(outcome, note, refusals)
        : part("page %d: %s".formatted(pages.size() + 1, note));
  }

  /** Returns the result of a reading that a request without a body interrupted. */
  BoardReadResult interrupted(BoardReadResult failure) {
    return interrupted(failure.outcome(), String.valueOf(failure.note()));
  }

  private BoardReadResult part(String note) {
    return reading(FetchOutcome.PARTIAL, note, null);
  }

  private BoardReadResult reading(
      FetchOutcome outcome, @Nullable String note, @Nullable Validators validators) {
    return new BoardReadResult(
        outcome, announced, listings, refusals, leads, note, validators, DetailCoverage.NONE);
  }

  private static boolean unreadable(Refusal refusal) {
    return refusal.reason() != RejectionReason.NOT_A_POSTING;
  }
}
