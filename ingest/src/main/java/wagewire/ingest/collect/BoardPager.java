package wagewire.ingest.collect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.fetch.Fetcher;
import wagewire.ingest.fetch.address.Redaction;
import wagewire.ingest.platform.BoardCrawl;
import wagewire.ingest.platform.MissingPartException;
import wagewire.ingest.publish.Snapshot.DetailCoverage;
import wagewire.ingest.read.DetailLink;
import wagewire.ingest.read.ReadPage;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.read.UnreadablePayloadException;
import wagewire.ingest.store.Validators;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.RejectionReason;
import wagewire.model.listing.ContentHash;
import wagewire.model.listing.PublishedListing;

/** Reads the pages of one board at one address. */
final class BoardPager {

  private static final int PAGE_LIMIT = 5_000;

  private final Fetcher fetcher;
  private final AddressedBoard board;
  private final PageAccumulator pages;
  private Map<String, String> prepared = Map.of();
  private @Nullable BoardReadResult problem;

  BoardPager(Fetcher fetcher, AddressedBoard board) {
    this.fetcher = fetcher;
    this.board = board;
    this.pages = new PageAccumulator(board.address().base().toString(), board.key() == null);
  }

  BoardReadResult read() throws InterruptedException {
    try {
      BoardCrawl plan = board.crawl();
      Optional<FetchRequest> next = plan.next();
      while (next.isPresent()) {
        Optional<BoardReadResult> end = take(fetcher.fetch(next.get()), next.get(), plan);
        if (end.isPresent()) {
          return end.get();
        }
        if (pages.pages() >= PAGE_LIMIT) {
          return pages.interrupted(FetchOutcome.PARTIAL, "more pages than " + PAGE_LIMIT);
        }
        next = plan.next();
      }
      return pages.pages() == 0 && problem != null
          ? pages.interrupted(problem)
          : pages.completed(plan.incompleteReason());
    } catch (MissingPartException e) {
      return pages.interrupted(FetchOutcome.FAILED, String.valueOf(e.getMessage()));
    }
  }

  /** Returns the board with the variables that were read, for the requests for its postings. */
  AddressedBoard board() {
    return board.withPrepared(prepared);
  }

  /** Adds a page; returns the result when reading ends with it. */
  private Optional<BoardReadResult> take(FetchResult result, FetchRequest ask, BoardCrawl plan) {
    if (result instanceof FetchResult.Body body) {
      return read(body, ask, plan);
    }
    BoardReadResult failure = BoardReadResult.failed(result, ask);
    if (plan.continuesWithout(result)) {
      problem = failure;
      return Optional.empty();
    }
    return Optional.of(pages.interrupted(failure));
  }

  private Optional<BoardReadResult> read(FetchResult.Body body, FetchRequest ask, BoardCrawl plan) {
    try {
      if (plan.isPreparing()) {
        plan.acceptPreparation(body);
        prepared = plan.prepared();
        return Optional.empty();
      }
      Optional<ReadPage> found = plan.read(body);
      ReadPage items =
          found.isPresent()
              ? found.get()
              : board.platform().reader().read(body.bytes(), board.context(null));
      if (!pages.add(items, ask, body, ContentHash.ofBytes(body.bytes()))) {
        return Optional.of(
            pages.interrupted(FetchOutcome.PARTIAL, "the same page was returned again"));
      }
      plan.accept(body, items);
      return Optional.empty();
    } catch (UnreadablePayloadException e) {
      String note =
          "%s from %s".formatted(messageWithoutBoard(e), Redaction.withoutKeys(ask.address()));
      if (e.outcome() == FetchOutcome.CHANGED_SHAPE) {
        pages.refuse(Refusal.unreadable(body.bytes(), note));
      }
      return Optional.of(pages.interrupted(e.outcome(), note));
    }
  }

  /** Removes the board's name from the message, since every report begins with it. */
  private String messageWithoutBoard(UnreadablePayloadException failure) {
    String message = String.valueOf(failure.getMessage());
    String name = board.source().board() + ": ";
    return message.startsWith(name) ? message.substring(name.length()) : message;
  }

  /** Collects the pages of one board and determines the result. */
  private static final class PageAccumulator {

    private final String address;
    private final List<PublishedListing> listings = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<DetailLink> leads = new ArrayList<>();
    private final Set<String> bodies = new HashSet<>();
    private final List<Validators.Page> pages = new ArrayList<>();
    private @Nullable Integer announced;

    private final boolean comparable;

    /**
     * @param address of the board
     * @param comparable whether requests may be stored for later revalidation; false for those with
     *     a key
     */
    PageAccumulator(String address, boolean comparable) {
      this.address = address;
      this.comparable = comparable;
    }

    /** Adds a page; returns false for a repeated one, which shows that paging is broken. */
    boolean add(ReadPage page, FetchRequest ask, FetchResult.Body body, String bodyHash) {
      if (!bodies.add(bodyHash) && page.items() > 0) {
        return false;
      }
      pages.add(
          new Validators.Page(
              ask.address().toString(), ask.body(), body.etag(), body.lastModified(), bodyHash));
      listings.addAll(page.listings());
      refusals.addAll(page.refusals());
      leads.addAll(page.leads());
      if (page.announced() != null && (announced == null || page.announced() > 0)) {
        announced = page.announced();
      }
      return true;
    }

    /** Adds an answer that is not a page. */
    void refuse(Refusal answer) {
      refusals.add(answer);
    }

    int pages() {
      return pages.size();
    }

    /**
     * Returns the result of a completed reading.
     *
     * @param lacking parts of the board that were not shown; null for none
     */
    BoardReadResult completed(@Nullable String lacking) {
      if (lacking != null) {
        return part(lacking);
      }
      if (listings.isEmpty() && refusals.stream().anyMatch(PageAccumulator::unreadable)) {
        String note = "none of %d items can be read".formatted(refusals.size());
        return new BoardReadResult(
            FetchOutcome.CHANGED_SHAPE,
            announced,
            List.of(),
            refusals,
            List.of(),
            note,
            null,
            DetailCoverage.NONE);
      }
      boolean empty = listings.isEmpty() && refusals.isEmpty() && leads.isEmpty();
      return reading(
          empty ? FetchOutcome.EMPTY : FetchOutcome.OK,
          null,
          new Validators(address, comparable ? pages : List.of()));
    }

    /** Returns the result of an interrupted reading: a failure on the first page, else a part. */
    BoardReadResult interrupted(FetchOutcome outcome, String note) {
      return pages.isEmpty()
          ? BoardReadResult.nothing(outcome, note, refusals)
          : part("page %d: %s".formatted(pages.size() + 1, note));
    }

    /** Returns the result of a reading that a request without a body interrupted. */
    BoardReadResult interrupted(BoardReadResult failure) {
      return interrupted(failure.outcome(), String.valueOf(failure.note()));
    }

    private BoardReadResult part(String note) {
      return reading(FetchOutcome.PARTIAL, note, null);
    }

    private BoardReadResult reading(
        FetchOutcome outcome, @Nullable String note, @Nullable Validators validators) {
      return new BoardReadResult(
          outcome, announced, listings, refusals, leads, note, validators, DetailCoverage.NONE);
    }

    private static boolean unreadable(Refusal refusal) {
      return refusal.reason() != RejectionReason.NOT_A_POSTING;
    }
  }
}
