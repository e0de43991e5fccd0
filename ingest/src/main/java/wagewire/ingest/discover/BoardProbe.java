package wagewire.ingest.discover;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.fetch.Fetcher;
import wagewire.ingest.platform.BoardAddress;
import wagewire.ingest.platform.BoardCrawl;
import wagewire.ingest.platform.LivePlatform;
import wagewire.ingest.platform.MissingPartException;
import wagewire.ingest.read.ReadContext;
import wagewire.ingest.read.ReadPage;
import wagewire.ingest.read.UnreadablePayloadException;
import wagewire.model.board.BoardId;
import wagewire.model.event.FetchOutcome;
import wagewire.model.text.CountedNoun;

/** Requests the first page of boards to check that they exist; records nothing. */
public final class BoardProbe {

  private static final URI ELSEWHERE = URI.create("https://the.platform.invalid");

  private final Fetcher fetcher;

  public BoardProbe(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /** Returns the boards' addresses; a placeholder for boards without one in the catalogue. */
  public static List<URI> addresses(List<BoardEntry> boards) {
    return boards.stream()
        .map(BoardEntry::baseUrl)
        .map(address -> address == null ? ELSEWHERE : address)
        .toList();
  }

  /** Requests the board at its addresses in order until one has it. */
  public Result probe(BoardEntry entry) throws InterruptedException {
    Optional<LivePlatform> platform = LivePlatform.find(entry.source().platform());
    if (platform.isEmpty()) {
      return answer(entry, null, "cannot be collected live yet");
    }
    Result result = answer(entry, FetchOutcome.FAILED, "the platform has no address");
    for (BoardAddress address : entry.addresses(platform.get())) {
      result = firstPage(entry, platform.get(), address);
      if (result.outcome() != FetchOutcome.GONE) {
        return result;
      }
    }
    return result;
  }

  /** Requests the first page, after those that must precede it. */
  private Result firstPage(BoardEntry entry, LivePlatform platform, BoardAddress address)
      throws InterruptedException {
    try {
      BoardCrawl plan = platform.crawl(address, entry.source().token(), null);
      FetchRequest ask = plan.next().orElseThrow();
      FetchResult result = fetcher.fetch(ask);
      while (plan.isPreparing() && result instanceof FetchResult.Body body) {
        plan.acceptPreparation(body);
        ask = plan.next().orElseThrow();
        result = fetcher.fetch(ask);
      }
      return judge(entry, platform, result);
    } catch (MissingPartException | UnreadablePayloadException e) {
      return answer(entry, FetchOutcome.FAILED, String.valueOf(e.getMessage()));
    }
  }

  private static Result judge(BoardEntry entry, LivePlatform platform, FetchResult result) {
    return switch (result) {
      case FetchResult.Body body -> read(entry, platform, body);
      case FetchResult.NotModified _ -> answer(entry, FetchOutcome.UNCHANGED, "not modified");
      case FetchResult.Gone gone -> answer(entry, FetchOutcome.GONE, "HTTP " + gone.status());
      case FetchResult.Refused refused ->
          answer(entry, FetchOutcome.BLOCKED, "HTTP " + refused.status());
      case FetchResult.Disallowed disallowed ->
          answer(entry, FetchOutcome.BLOCKED, disallowed.reason());
      case FetchResult.Moved moved ->
          answer(entry, FetchOutcome.MOVED, "redirects to " + moved.to());
      case FetchResult.Failed failed -> answer(entry, FetchOutcome.FAILED, failed.reason());
    };
  }

  private static Result read(BoardEntry entry, LivePlatform platform, FetchResult.Body body) {
    BoardId board = entry.board();
    try {
      ReadPage page =
          platform.reader().read(body.bytes(), new ReadContext(board, entry.source().employer()));
      @Nullable Integer announced = page.announced();
      int listings = announced == null ? page.listings().size() : announced;
      if (listings == 0) {
        return answer(entry, FetchOutcome.EMPTY, "no listings");
      }
      StatedOwner owner = StatedOwner.of(page.listings());
      return new Result(
          board,
          FetchOutcome.OK,
          CountedNoun.of(listings, "listing"),
          owner.company(),
          owner.site());
    } catch (UnreadablePayloadException e) {
      return answer(entry, e.outcome(), String.valueOf(e.getMessage()));
    }
  }

  private static Result answer(BoardEntry entry, @Nullable FetchOutcome outcome, String note) {
    return new Result(entry.board(), outcome, note, null, null);
  }

  /**
   * Result of probing a board.
   *
   * @param outcome null when the platform cannot be probed
   * @param note one line for a person
   * @param company that most listings of the page state; null when unknown
   * @param site domain of the employer on which most of them are read; null when unknown
   */
  public record Result(
      BoardId board,
      @Nullable FetchOutcome outcome,
      String note,
      @Nullable String company,
      @Nullable String site) {

    /** Returns whether the board exists, with or without postings. */
    public boolean exists() {
      return outcome == FetchOutcome.OK || outcome == FetchOutcome.EMPTY;
    }
  }
}
