package wagewire.ingest.testing;

import java.net.URI;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.fetch.Fetcher;

/**
 * Fetches the pages of all hosts from one server: {@code https://acme.example/jobs} is {@code
 * /acme.example/jobs} there. Redirects name addresses of the web.
 */
final class SingleServerWeb implements Fetcher {

  private final Fetcher fetcher;
  private final BoardServer server;

  SingleServerWeb(Fetcher fetcher, BoardServer server) {
    this.fetcher = fetcher;
    this.server = server;
  }

  @Override
  public FetchResult fetch(FetchRequest request) throws InterruptedException {
    URI asked = request.address();
    String query = asked.getRawQuery();
    URI served =
        server.address(
            "/" + asked.getHost() + asked.getRawPath() + (query == null ? "" : "?" + query));
    FetchResult result =
        fetcher.fetch(
            new FetchRequest(
                served, request.body(), request.headers(), request.etag(), request.lastModified()));
    return result instanceof FetchResult.Body body
        ? new FetchResult.Body(asked, body.bytes(), body.etag(), body.lastModified())
        : result;
  }
}
