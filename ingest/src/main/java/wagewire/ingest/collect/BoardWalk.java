package wagewire.ingest.collect;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.fetch.Fetching;
import wagewire.ingest.platform.LivePlatform;
import wagewire.ingest.read.ReadContext;
import wagewire.ingest.read.ReadPage;
import wagewire.ingest.read.UnreadablePayloadException;
import wagewire.ingest.store.Validators;
import wagewire.model.board.Source;
import wagewire.model.event.FetchOutcome;
import wagewire.model.listing.ContentHash;

/** Walks through the pages of one board at one address. */
final class BoardWalk {

  private static final int PAGE_LIMIT = 1_000;

  private final Fetching fetcher;
  private final LivePlatform platform;
  private final Source source;
  private final @Nullable Validators published;

  /**
   * @param published validators of what is published; null to read the board whatever they say
   */
  BoardWalk(
      Fetching fetcher, LivePlatform platform, Source source, @Nullable Validators published) {
    this.fetcher = fetcher;
    this.platform = platform;
    this.source = source;
    this.published = published;
  }

  Reading at(URI address) throws InterruptedException {
    URI first = platform.firstPage(address, source.token());
    PagesRead pages = new PagesRead(first);
    FetchRequest request = firstRequest(first);
    while (true) {
      Optional<Reading> end = take(fetcher.fetch(request), request.address(), pages);
      if (end.isPresent()) {
        return end.get();
      }
      Optional<URI> next = platform.nextPage(address, source.token(), pages.walked());
      if (next.isEmpty()) {
        return pages.whole();
      }
      if (pages.walked().pages() >= PAGE_LIMIT) {
        return pages.brokenOff(FetchOutcome.PARTIAL, "a board of more than 1,000 pages");
      }
      request = FetchRequest.unconditional(next.get());
    }
  }

  private FetchRequest firstRequest(URI first) {
    return published != null && published.address().equals(first.toString())
        ? FetchRequest.conditional(first, published.etag(), published.lastModified())
        : FetchRequest.unconditional(first);
  }

  /** The end of the walk, or empty when the page was taken in. */
  private Optional<Reading> take(FetchResult result, URI page, PagesRead pages) {
    return switch (result) {
      case FetchResult.Body body -> read(body, page, pages);
      case FetchResult.NotModified _ -> Optional.of(Reading.unchanged());
      case FetchResult.Gone gone ->
          Optional.of(pages.brokenOff(FetchOutcome.GONE, answered(gone.status(), page)));
      case FetchResult.Refused refused ->
          Optional.of(pages.brokenOff(FetchOutcome.BLOCKED, answered(refused.status(), page)));
      case FetchResult.Disallowed disallowed ->
          Optional.of(pages.brokenOff(FetchOutcome.BLOCKED, disallowed.reason()));
      case FetchResult.Moved moved ->
          Optional.of(
              pages.brokenOff(
                  FetchOutcome.MOVED, "%s redirects to %s".formatted(page, moved.to())));
      case FetchResult.Failed failed ->
          Optional.of(
              pages.brokenOff(FetchOutcome.FAILED, "%s from %s".formatted(failed.reason(), page)));
    };
  }

  private Optional<Reading> read(FetchResult.Body body, URI page, PagesRead pages) {
    String hash = ContentHash.ofBytes(body.bytes());
    if (isPublished(page, hash)) {
      return Optional.of(Reading.unchanged());
    }
    try {
      ReadContext context = new ReadContext(source.board(), source.employer());
      ReadPage items = platform.reader().read(body.bytes(), context);
      return pages.add(items, body, hash)
          ? Optional.empty()
          : Optional.of(pages.brokenOff(FetchOutcome.PARTIAL, "the same page came again"));
    } catch (UnreadablePayloadException e) {
      return Optional.of(pages.brokenOff(e.outcome(), "%s from %s".formatted(complaint(e), page)));
    }
  }

  private boolean isPublished(URI page, String hash) {
    return published != null
        && published.address().equals(page.toString())
        && hash.equals(published.bodyHash());
  }

  /** Readers begin with the board's name, which every report names already. */
  private String complaint(UnreadablePayloadException failure) {
    String message = String.valueOf(failure.getMessage());
    String name = source.board() + ": ";
    return message.startsWith(name) ? message.substring(name.length()) : message;
  }

  private static String answered(int status, URI page) {
    return "HTTP %d from %s".formatted(status, page);
  }
}
