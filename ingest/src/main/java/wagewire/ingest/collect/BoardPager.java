package wagewire.ingest.collect;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.fetch.Fetcher;
import wagewire.ingest.fetch.address.Redaction;
import wagewire.ingest.platform.BoardCrawl;
import wagewire.ingest.platform.MissingPartException;
import wagewire.ingest.read.ReadPage;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.read.UnreadablePayloadException;
import wagewire.ingest.read.VisitLimit;
import wagewire.model.event.FetchOutcome;

/** Reads the pages of one board at one address. */
final class BoardPager {

  private static final int PAGE_LIMIT = 5_000;

  private final Fetcher fetcher;
  private final AddressedBoard board;
  private final PageAccumulator pages;
  private final VisitBudget budget;
  private Map<String, String> prepared = Map.of();
  private @Nullable BoardReadResult problem;

  BoardPager(Fetcher fetcher, AddressedBoard board, VisitBudget budget) {
    this.fetcher = fetcher;
    this.board = board;
    this.budget = budget;
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
          return pages.interrupted(FetchOutcome.PARTIAL, VisitLimit.PAGES.exceeded(PAGE_LIMIT));
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
  private Optional<BoardReadResult> take(FetchResult result, FetchRequest ask, BoardCrawl plan)
      throws InterruptedException {
    if (result instanceof FetchResult.Body body) {
      return budget.parse(body, () -> read(body, ask, plan));
    }
    BoardReadResult failure = BoardReadResult.failed(result, ask);
    if (plan.continuesWithout(result)) {
      problem = failure;
      if (plan.endsByRepeating()) {
        pages.readAgain();
      }
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
      String tooMany = budget.take(Math.max(items.items(), items.leads().size()));
      if (tooMany != null) {
        return Optional.of(pages.interrupted(FetchOutcome.FAILED, tooMany));
      }
      if (plan.isRepeated(items) && plan.endsByRepeating()) {
        pages.record(ask, body);
        return Optional.of(pages.completed(plan.incompleteReason()));
      }
      if (plan.isRepeated(items) || !pages.add(items, ask, body)) {
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
}
