package wagewire.ingest.collect;

import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.fetch.address.Redaction;
import wagewire.ingest.platform.BoardRequest;
import wagewire.model.event.FetchOutcome;

/**
 * Reason why a request brought no body.
 *
 * @param note one line for a person
 */
record FetchFailure(FetchOutcome outcome, String note) {

  static FetchFailure of(FetchResult result, BoardRequest ask) {
    String where = Redaction.withoutKeys(ask.address());
    return switch (result) {
      case FetchResult.Body _, FetchResult.NotModified _ ->
          new FetchFailure(
              FetchOutcome.FAILED, "HTTP 304 to an unconditional request from " + where);
      case FetchResult.Gone gone ->
          new FetchFailure(FetchOutcome.GONE, answered(gone.status(), where));
      case FetchResult.Refused refused ->
          new FetchFailure(FetchOutcome.BLOCKED, answered(refused.status(), where));
      case FetchResult.Disallowed disallowed ->
          new FetchFailure(FetchOutcome.BLOCKED, disallowed.reason());
      case FetchResult.Moved moved ->
          new FetchFailure(
              FetchOutcome.MOVED,
              "%s redirects to %s".formatted(where, Redaction.withoutKeys(moved.to())));
      case FetchResult.Failed failed ->
          new FetchFailure(FetchOutcome.FAILED, "%s from %s".formatted(failed.reason(), where));
    };
  }

  private static String answered(int status, String where) {
    return "HTTP %d from %s".formatted(status, where);
  }
}
