package wagewire.ingest.fetch;

import org.apache.hc.client5.http.cookie.CookieStore;
import org.jspecify.annotations.Nullable;

/** Fetches with cookies of its own, or none; they are gone when the session is. */
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
   * Fetches in this session and lets a listener hear the answers.
   *
   * @param listener told of each answer but redirects, of every attempt, with the bodies of errors
   */
  public Fetcher heardBy(ResponseListener listener) {
    return request -> fetcher.fetch(request, cookies, listener);
  }
}
