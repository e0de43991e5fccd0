package wagewire.ingest.collect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.store.Validators;
import wagewire.model.event.FetchOutcome;
import wagewire.model.listing.PublishedListing;

/**
 * What a walk through a board's pages at one address brought.
 *
 * @param announced how many listings the board says it has
 * @param note one line for a person; null when it went well
 * @param validators null unless the whole board was read
 */
record Reading(
    FetchOutcome outcome,
    @Nullable Integer announced,
    List<PublishedListing> listings,
    List<Refusal> refusals,
    @Nullable String note,
    @Nullable Validators validators) {

  static Reading unchanged() {
    return new Reading(FetchOutcome.UNCHANGED, null, List.of(), List.of(), null, null);
  }

  static Reading nothing(FetchOutcome outcome, String note) {
    return new Reading(outcome, null, List.of(), List.of(), note, null);
  }
}
