package wagewire.ingest.collect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.publish.DetailCoverage;
import wagewire.ingest.read.DetailLink;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.store.state.Validators;
import wagewire.model.event.FetchOutcome;
import wagewire.model.listing.PublishedListing;

/**
 * Result of reading a board's pages at one address.
 *
 * @param announced listings the board says it has
 * @param leads to details of listings, or to postings without a listing
 * @param note one line for a person; null when it went well
 * @param validators null unless the whole board was read
 */
record BoardReadResult(
    FetchOutcome outcome,
    @Nullable Integer announced,
    List<PublishedListing> listings,
    List<Refusal> refusals,
    List<DetailLink> leads,
    @Nullable String note,
    @Nullable Validators validators,
    DetailCoverage details) {

  static BoardReadResult unchanged() {
    return nothing(FetchOutcome.UNCHANGED, null);
  }

  static BoardReadResult nothing(FetchOutcome outcome, @Nullable String note) {
    return new BoardReadResult(
        outcome, null, List.of(), List.of(), List.of(), note, null, DetailCoverage.NONE);
  }
}
