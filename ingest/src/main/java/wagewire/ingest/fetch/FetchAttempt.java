package wagewire.ingest.fetch;

/**
 * How one attempt at a request ended.
 *
 * @param again whether another attempt is due, and when
 */
record FetchAttempt(FetchResult result, Again again) {

  /** Whether to try again. */
  enum Again {
    /** The result would be the same. */
    NO,
    /** It may pass by itself, after a pause. */
    AFTER_A_PAUSE,
    /** The server said when, and the gate waits for it. */
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
