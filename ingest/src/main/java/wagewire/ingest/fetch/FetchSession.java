package wagewire.ingest.fetch;

import org.apache.hc.client5.http.cookie.CookieStore;
import org.jspecify.annotations.Nullable;

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
    return fetcher.fetch(request, cookies);
  }
}
