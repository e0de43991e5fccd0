package wagewire.ingest.collect;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.fetch.Fetcher;
import wagewire.ingest.store.Validators;
import wagewire.model.event.FetchOutcome;
import wagewire.model.listing.ContentHash;

/**
 * Revalidates known pages by conditional requests, and caches changed bodies for the reading that
 * follows.
 */
final class PageRevalidator implements Fetcher {

  /** Bytes of bodies that are kept; others are requested a second time. */
  private static final long MOST_KEPT = 64 * 1024 * 1024;

  private final Fetcher fetcher;
  private final Map<List<Object>, FetchResult.Body> bodies = new HashMap<>();
  private long kept;

  PageRevalidator(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /**
   * Returns a result when every page is unchanged or one could not be fetched; empty when the board
   * must be read.
   */
  Optional<BoardReadResult> compare(List<Validators.Page> known, Map<String, String> headers)
      throws InterruptedException {
    for (Validators.Page page : known) {
      FetchRequest ask =
          new FetchRequest(
              URI.create(page.address()), page.body(), headers, page.etag(), page.lastModified());
      FetchResult result = fetcher.fetch(ask);
      switch (result) {
        case FetchResult.NotModified _ -> {}
        case FetchResult.Body body -> {
          keep(ask, body);
          if (!ContentHash.ofBytes(body.bytes()).equals(page.bodyHash())) {
            return Optional.empty();
          }
        }
        case FetchResult.Gone _,
            FetchResult.Refused _,
            FetchResult.Disallowed _,
            FetchResult.Moved _,
            FetchResult.Failed _ -> {
          return Optional.of(BoardReadResult.failed(result, ask));
        }
      }
    }
    return Optional.of(BoardReadResult.nothing(FetchOutcome.UNCHANGED, null, List.of()));
  }

  private void keep(FetchRequest ask, FetchResult.Body body) {
    if (kept + body.bytes().length <= MOST_KEPT) {
      kept += body.bytes().length;
      bodies.put(key(ask), body);
    }
  }

  /** Returns the cached body once, else the server's answer. */
  @Override
  public FetchResult fetch(FetchRequest request) throws InterruptedException {
    FetchResult.Body body = bodies.remove(key(request));
    return body == null ? fetcher.fetch(request) : body;
  }

  private static List<Object> key(FetchRequest request) {
    return request.body() == null
        ? List.of(request.address())
        : List.of(request.address(), request.body());
  }
}
