package wagewire.ingest.fetch;

import org.apache.hc.client5.http.cookie.CookieStore;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.http.ExchangeRequest;
import wagewire.ingest.fetch.http.ExchangeResponse;

/** Fetches with cookies of one session, or none. */
public final class FetchSession implements Fetcher {

  private final HttpFetcher fetcher;
  private final @Nullable CookieStore cookies;

  FetchSession(HttpFetcher fetcher, @Nullable CookieStore cookies) {
    this.fetcher = fetcher;
    this.cookies = cookies;
  }

  @Override
  public FetchResult fetch(FetchRequest request) throws InterruptedException {
    return fetcher.fetch(request, cookies, null);
  }

  /**
   * Returns a fetcher of this session that reports every answer.
   *
   * @param listener receives all answers but redirects, of every attempt, with error bodies
   */
  public Fetcher withListener(ResponseListener listener) {
    return request -> fetcher.fetch(request, cookies, listener);
  }

  /** Listens to the answers of servers before they are evaluated. */
  @FunctionalInterface
  public interface ResponseListener {

    /**
     * Called by the fetching thread, which waits. The body must not be modified.
     *
     * @param tdmReserved whether text and data mining of the answer is reserved
     */
    void answered(ExchangeRequest request, ExchangeResponse answer, boolean tdmReserved);
  }
}
