package wagewire.ingest.fetch;

/**
 * How one attempt at a request ended.
 *
 * @param again whether another attempt is due, and when
 */
record Attempt(FetchResult result, Again again) {

  /** Whether to try again. */
  enum Again {
    /** The result would be the same. */
    NO,
    /** It may pass by itself, after a pause. */
    AFTER_A_PAUSE,
    /** The server said when, and the gate waits for it. */
    AT_THE_GATE
  }

  static Attempt last(FetchResult result) {
    return new Attempt(result, Again.NO);
  }

  static Attempt lasting(String reason) {
    return new Attempt(new FetchResult.Failed(reason), Again.NO);
  }

  static Attempt passing(String reason) {
    return new Attempt(new FetchResult.Failed(reason), Again.AFTER_A_PAUSE);
  }
}
