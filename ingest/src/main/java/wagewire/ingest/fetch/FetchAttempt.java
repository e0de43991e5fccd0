package wagewire.ingest.fetch;

/**
 * Outcome of one attempt at a request.
 *
 * @param again whether and when to retry
 */
record FetchAttempt(FetchResult result, Again again) {

  /** Kinds of retries. */
  enum Again {
    /** The result would be the same. */
    NO,
    /** Retry after a pause; the failure may be transient. */
    AFTER_A_PAUSE,
    /** Retry at the time that the server set, which the gate waits for. */
    AT_THE_GATE
  }

  static FetchAttempt last(FetchResult result) {
    return new FetchAttempt(result, Again.NO);
  }

  static FetchAttempt lasting(String reason) {
    return new FetchAttempt(new FetchResult.Failed(reason), Again.NO);
  }

  static FetchAttempt passing(String reason) {
    return new FetchAttempt(new FetchResult.Failed(reason), Again.AFTER_A_PAUSE);
  }
}
