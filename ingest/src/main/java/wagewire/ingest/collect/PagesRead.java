package wagewire.ingest.collect;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.platform.PagesWalked;
import wagewire.ingest.read.ReadPage;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.store.Validators;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.RejectionReason;
import wagewire.model.listing.PublishedListing;

/** Gathers the pages of one walk and judges what they amount to. */
final class PagesRead {

  private final URI first;
  private final List<PublishedListing> listings = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final Set<String> bodies = new HashSet<>();
  private @Nullable Validators validators;
  private @Nullable Integer announced;
  private PagesWalked walked = PagesWalked.NONE;

  /**
   * @param first address of the first page
   */
  PagesRead(URI first) {
    this.first = first;
  }

  /** False when the page is one that came before: the board does not page as it used to. */
  boolean add(ReadPage page, FetchResult.Body body, String bodyHash) {
    if (!bodies.add(bodyHash)) {
      return false;
    }
    validators = validators(body, bodyHash);
    listings.addAll(page.listings());
    refusals.addAll(page.refusals());
    announced = page.announced() == null ? announced : page.announced();
    walked = walked.plus(page.listings().size() + page.refusals().size());
    return true;
  }

  PagesWalked walked() {
    return walked;
  }

  /** The walk came to its end. */
  Reading whole() {
    if (announced != null && walked.items() < announced) {
      return part("%d of %d listings came".formatted(walked.items(), announced));
    }
    if (listings.isEmpty() && refusals.stream().anyMatch(PagesRead::unreadable)) {
      String note = "none of %d items can be read".formatted(refusals.size());
      return new Reading(FetchOutcome.CHANGED_SHAPE, announced, List.of(), refusals, note, null);
    }
    FetchOutcome outcome = walked.items() == 0 ? FetchOutcome.EMPTY : FetchOutcome.OK;
    return new Reading(outcome, announced, listings, refusals, null, validators);
  }

  /** The walk broke off: a failure on the first page, else a part. */
  Reading brokenOff(FetchOutcome outcome, String note) {
    return walked.pages() == 0
        ? Reading.nothing(outcome, note)
        : part("page %d: %s".formatted(walked.pages() + 1, note));
  }

  /** What stands on one of several pages says nothing of the others. */
  private Validators validators(FetchResult.Body body, String bodyHash) {
    return walked.pages() == 0
        ? new Validators(first.toString(), body.etag(), body.lastModified(), bodyHash)
        : new Validators(first.toString(), null, null, null);
  }

  private Reading part(String note) {
    return new Reading(FetchOutcome.PARTIAL, announced, listings, refusals, note, null);
  }

  private static boolean unreadable(Refusal refusal) {
    return refusal.reason() != RejectionReason.NOT_A_POSTING;
  }
}
