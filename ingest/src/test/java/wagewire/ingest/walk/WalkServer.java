package wagewire.ingest.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import wagewire.ingest.fetch.FetchEnvironment;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.fetch.FetchSettings;
import wagewire.ingest.fetch.Fetcher;
import wagewire.ingest.fetch.HttpFetcher;
import wagewire.ingest.fetch.address.TrustedHosts;
import wagewire.ingest.testing.BoardServer;
import wagewire.ingest.testing.BoardServer.Request;
import wagewire.ingest.testing.CannedAnswer;

/** A server on loopback that stands in for every host and serves the expected requests. */
final class WalkServer implements Fetcher, AutoCloseable {

  private static final String ORIGIN = "X-Asked-Origin";

  private final WalkFixture walk;
  private final BoardServer server = new BoardServer();
  private final HttpFetcher fetcher =
      new HttpFetcher(
          FetchSettings.standard("acme-test"),
          FetchEnvironment.real(TrustedHosts.of(server.address()), Clock.systemUTC())
              .withPause(_ -> {}));
  private final AtomicInteger next = new AtomicInteger();

  WalkServer(WalkFixture walk) {
    this.walk = walk;
    server.otherwise(this::answer);
  }

  @Override
  public FetchResult fetch(FetchRequest request) throws InterruptedException {
    URI asked = request.address();
    String query = asked.getRawQuery();
    Map<String, String> headers = new HashMap<>(request.headers());
    headers.put(ORIGIN, asked.getScheme() + "://" + asked.getRawAuthority());
    String path = asked.getRawPath() + (query == null ? "" : "?" + query);
    FetchResult result =
        fetcher.fetch(
            new FetchRequest(
                server.address(path),
                request.body(),
                headers,
                request.etag(),
                request.lastModified()));
    return result instanceof FetchResult.Body body
        ? new FetchResult.Body(asked, body.bytes(), body.etag(), body.lastModified())
        : result;
  }

  private CannedAnswer answer(Request request) {
    if (request.path().equals("/robots.txt") || request.path().startsWith("/.well-known/")) {
      return CannedAnswer.status(404);
    }
    int number = next.getAndIncrement();
    if (number >= walk.due().size()) {
      return CannedAnswer.status(404);
    }
    ExpectedRequest due = walk.due().get(number);
    if (!due.shown().equals(due.shown(request, origin(request)))) {
      return CannedAnswer.status(404);
    }
    CannedAnswer answer = new CannedAnswer(due.status(), Map.of(), body(due), body(due).length);
    for (var header : due.answered().entrySet()) {
      answer = answer.with(header.getKey(), header.getValue());
    }
    return answer;
  }

  private byte[] body(ExpectedRequest due) {
    try {
      return due.file().isEmpty() ? new byte[0] : walk.answer(due.file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the requests received, in the form of the expected lines. */
  List<String> came() {
    List<String> came = new ArrayList<>();
    for (Request request : server.requests()) {
      String origin = origin(request);
      came.add(
          came.size() < walk.due().size()
              ? walk.due().get(came.size()).shown(request, origin)
              : request.method() + " " + origin + request.path() + " " + request.body());
    }
    return came;
  }

  private static String origin(Request request) {
    return String.valueOf(request.header(ORIGIN));
  }

  @Override
  public void close() {
    fetcher.close();
    server.close();
  }
}
