package wagewire.ingest.fetch;

/**
 * How one attempt at a request ended.
 *
 * @param mayPass true for a failure that may pass by itself, so that another attempt is due
 */
record Attempt(FetchResult result, boolean mayPass) {

  static Attempt last(FetchResult result) {
    return new Attempt(result, false);
  }

  static Attempt lasting(String reason) {
    return new Attempt(new FetchResult.Failed(reason), false);
  }

  static Attempt passing(String reason) {
    return new Attempt(new FetchResult.Failed(reason), true);
  }
}
