package wagewire.ingest.collect;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.fetch.address.Redaction;
import wagewire.ingest.publish.Snapshot.DetailCoverage;
import wagewire.ingest.read.DetailLink;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.store.Validators;
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

  /** Returns a result without listings. */
  static BoardReadResult nothing(
      FetchOutcome outcome, @Nullable String note, List<Refusal> refusals) {
    return new BoardReadResult(
        outcome, null, List.of(), refusals, List.of(), note, null, DetailCoverage.NONE);
  }

  /** Returns the result of a request that brought no body. */
  static BoardReadResult failed(FetchResult result, FetchRequest ask) {
    String where = Redaction.withoutKeys(ask.address());
    return switch (result) {
      case FetchResult.Body _, FetchResult.NotModified _ ->
          failed(FetchOutcome.FAILED, "HTTP 304 to an unconditional request from " + where);
      case FetchResult.Gone(int status) ->
          failed(FetchOutcome.GONE, "HTTP %d from %s".formatted(status, where));
      case FetchResult.Refused(int status) ->
          failed(FetchOutcome.BLOCKED, "HTTP %d from %s".formatted(status, where));
      case FetchResult.Disallowed(String reason) -> failed(FetchOutcome.BLOCKED, reason);
      case FetchResult.Moved(URI to) ->
          failed(
              FetchOutcome.MOVED, "%s redirects to %s".formatted(where, Redaction.withoutKeys(to)));
      case FetchResult.Failed(String reason) ->
          failed(FetchOutcome.FAILED, "%s from %s".formatted(reason, where));
    };
  }

  private static BoardReadResult failed(FetchOutcome outcome, String note) {
    return nothing(outcome, note, List.of());
  }
}
