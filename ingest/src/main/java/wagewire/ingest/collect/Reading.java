package wagewire.ingest.collect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.publish.Details;
import wagewire.ingest.read.Lead;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.store.Validators;
import wagewire.model.event.FetchOutcome;
import wagewire.model.listing.PublishedListing;

/**
 * What a walk through a board's pages at one address brought.
 *
 * @param announced how many listings the board says it has
 * @param leads to more of what is told of a listing, or to postings without a listing
 * @param note one line for a person; null when it went well
 * @param validators null unless the whole board was read
 */
record Reading(
    FetchOutcome outcome,
    @Nullable Integer announced,
    List<PublishedListing> listings,
    List<Refusal> refusals,
    List<Lead> leads,
    @Nullable String note,
    @Nullable Validators validators,
    Details details) {

  static Reading unchanged() {
    return nothing(FetchOutcome.UNCHANGED, null);
  }

  static Reading nothing(FetchOutcome outcome, @Nullable String note) {
    return new Reading(outcome, null, List.of(), List.of(), List.of(), note, null, Details.NONE);
  }
}
