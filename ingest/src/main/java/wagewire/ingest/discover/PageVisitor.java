package wagewire.ingest.discover;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.fetch.Fetcher;

/** Fetches pages and follows redirects, also to other hosts. */
final class PageVisitor {

  private static final int MOVES = 5;

  private final Fetcher fetcher;

  PageVisitor(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /**
   * Visits a page, following redirects.
   *
   * @param enough stops at an address that is sufficient itself
   */
  VisitedPage visit(URI asked, Predicate<URI> enough) throws InterruptedException {
    List<URI> passed = new ArrayList<>();
    URI at = asked;
    while (true) {
      FetchResult result = fetcher.fetch(FetchRequest.unconditional(at));
      if (!(result instanceof FetchResult.Moved moved)) {
        return ended(asked, at, passed, result);
      }
      at = moved.to();
      passed.add(at);
      if (enough.test(at)) {
        return new VisitedPage(asked, at, passed, null, "redirects to " + at);
      }
      if (passed.size() > MOVES) {
        return new VisitedPage(asked, at, passed, null, "more than %d redirects".formatted(MOVES));
      }
    }
  }

  private static VisitedPage ended(URI asked, URI at, List<URI> passed, FetchResult result) {
    byte @Nullable [] bytes = result instanceof FetchResult.Body body ? body.bytes() : null;
    URI reached = result instanceof FetchResult.Body body ? body.address() : at;
    return new VisitedPage(asked, reached, List.copyOf(passed), bytes, note(result));
  }

  private static String note(FetchResult result) {
    return switch (result) {
      case FetchResult.Body body -> "%,d bytes".formatted(body.bytes().length);
      case FetchResult.NotModified _ -> "not modified";
      case FetchResult.Gone gone -> "HTTP " + gone.status();
      case FetchResult.Refused refused -> "HTTP " + refused.status();
      case FetchResult.Disallowed disallowed -> disallowed.reason();
      case FetchResult.Moved moved -> "redirects to " + moved.to();
      case FetchResult.Failed failed -> failed.reason();
    };
  }

  /**
   * A visited page.
   *
   * @param asked address requested
   * @param reached final address
   * @param passed redirect targets on other hosts, in order
   * @param bytes of the page; null for none
   * @param note one line for a person
   */
  @SuppressWarnings("ArrayRecordComponent")
  record VisitedPage(
      URI asked, URI reached, List<URI> passed, byte @Nullable [] bytes, String note) {}
}
