package wagewire.ingest.collect;

import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.platform.BoardRequest;
import wagewire.model.event.FetchOutcome;

/**
 * What is said of a request that brought no body.
 *
 * @param note one line for a person
 */
record FetchProblem(FetchOutcome outcome, String note) {

  static FetchProblem of(FetchResult result, BoardRequest ask) {
    String where = Shown.address(ask);
    return switch (result) {
      case FetchResult.Body _, FetchResult.NotModified _ ->
          new FetchProblem(FetchOutcome.FAILED, "HTTP 304 without conditions from " + where);
      case FetchResult.Gone gone ->
          new FetchProblem(FetchOutcome.GONE, answered(gone.status(), where));
      case FetchResult.Refused refused ->
          new FetchProblem(FetchOutcome.BLOCKED, answered(refused.status(), where));
      case FetchResult.Disallowed disallowed ->
          new FetchProblem(FetchOutcome.BLOCKED, disallowed.reason());
      case FetchResult.Moved moved ->
          new FetchProblem(
              FetchOutcome.MOVED, "%s redirects to %s".formatted(where, Shown.address(moved.to())));
      case FetchResult.Failed failed ->
          new FetchProblem(FetchOutcome.FAILED, "%s from %s".formatted(failed.reason(), where));
    };
  }

  private static String answered(int status, String where) {
    return "HTTP %d from %s".formatted(status, where);
  }
}
