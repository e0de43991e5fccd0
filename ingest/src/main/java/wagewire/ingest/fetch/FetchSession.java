package wagewire.ingest.fetch;

import java.util.Optional;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.cookie.Cookie;

/** Fetches with cookies of its own, which are gone when the session is. */
public final class FetchSession implements Fetching {

  private final Fetcher fetcher;
  private final BasicCookieStore cookies = new BasicCookieStore();

  FetchSession(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  @Override
  public FetchResult fetch(FetchRequest request) throws InterruptedException {
    return fetcher.fetch(request, cookies, null);
  }

  /** A cookie that was set in this session: some servers want it back in a header as well. */
  public Optional<String> cookie(String name) {
    return cookies.getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }
}
