package wagewire.ingest.successor;

import java.util.concurrent.atomic.AtomicInteger;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.fetch.Fetcher;

/** Asks so many times and no more. */
final class RequestBudget implements Fetcher {

  private final Fetcher fetching;
  private final AtomicInteger left;

  RequestBudget(Fetcher fetching, int requests) {
    this.fetching = fetching;
    this.left = new AtomicInteger(requests);
  }

  @Override
  public FetchResult fetch(FetchRequest request) throws InterruptedException {
    if (left.getAndDecrement() <= 0) {
      return new FetchResult.Disallowed("the request limit of this search is reached");
    }
    return fetching.fetch(request);
  }
}
