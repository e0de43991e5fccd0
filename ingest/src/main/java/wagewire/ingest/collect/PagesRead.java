package wagewire.ingest.collect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.platform.BoardRequest;
import wagewire.ingest.publish.Details;
import wagewire.ingest.read.Lead;
import wagewire.ingest.read.ReadPage;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.store.PageValidators;
import wagewire.ingest.store.Validators;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.RejectionReason;
import wagewire.model.listing.PublishedListing;

/** Gathers the pages of one walk and judges what they amount to. */
final class PagesRead {

  private final String address;
  private final List<PublishedListing> listings = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<Lead> leads = new ArrayList<>();
  private final Set<String> bodies = new HashSet<>();
  private final List<PageValidators> pages = new ArrayList<>();
  private @Nullable Integer announced;

  private final boolean comparable;

  /**
   * @param address where the board is read
   * @param comparable whether requests may be kept, so that their answers can be compared with
   *     later ones; false for those that carry a key
   */
  PagesRead(String address, boolean comparable) {
    this.address = address;
    this.comparable = comparable;
  }

  /** False when the page is one that came before: the board does not page as it used to. */
  boolean add(ReadPage page, BoardRequest ask, FetchResult.Body body, String bodyHash) {
    if (!bodies.add(bodyHash) && page.items() > 0) {
      return false;
    }
    pages.add(
        new PageValidators(
            ask.address().toString(), ask.body(), body.etag(), body.lastModified(), bodyHash));
    listings.addAll(page.listings());
    refusals.addAll(page.refusals());
    leads.addAll(page.leads());
    if (page.announced() != null && (announced == null || page.announced() > 0)) {
      announced = page.announced();
    }
    return true;
  }

  /** An answer that cannot be taken for a page. */
  void refuse(Refusal answer) {
    refusals.add(answer);
  }

  int pages() {
    return pages.size();
  }

  /**
   * The walk came to its end.
   *
   * @param lacking what of the board was not shown; null when nothing lacks
   */
  Reading whole(@Nullable String lacking) {
    if (lacking != null) {
      return part(lacking);
    }
    if (listings.isEmpty() && refusals.stream().anyMatch(PagesRead::unreadable)) {
      String note = "none of %d items can be read".formatted(refusals.size());
      return new Reading(
          FetchOutcome.CHANGED_SHAPE,
          announced,
          List.of(),
          refusals,
          List.of(),
          note,
          null,
          Details.NONE);
    }
    boolean empty = listings.isEmpty() && refusals.isEmpty() && leads.isEmpty();
    return reading(
        empty ? FetchOutcome.EMPTY : FetchOutcome.OK,
        null,
        new Validators(address, comparable ? pages : List.of()));
  }

  /** The walk broke off: a failure on the first page, else a part. */
  Reading brokenOff(FetchOutcome outcome, String note) {
    return pages.isEmpty()
        ? new Reading(outcome, null, List.of(), refusals, List.of(), note, null, Details.NONE)
        : part("page %d: %s".formatted(pages.size() + 1, note));
  }

  private Reading part(String note) {
    return reading(FetchOutcome.PARTIAL, note, null);
  }

  private Reading reading(
      FetchOutcome outcome, @Nullable String note, @Nullable Validators validators) {
    return new Reading(
        outcome, announced, listings, refusals, leads, note, validators, Details.NONE);
  }

  private static boolean unreadable(Refusal refusal) {
    return refusal.reason() != RejectionReason.NOT_A_POSTING;
  }
}
