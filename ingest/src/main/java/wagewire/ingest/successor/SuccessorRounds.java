package wagewire.ingest.successor;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.collect.PlatformPacePolicy;
import wagewire.ingest.discover.BoardAddressMatcher;
import wagewire.ingest.fetch.ConcurrentTasks;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.fetch.Fetcher;
import wagewire.ingest.store.BoardMemory;
import wagewire.ingest.store.CrawlStore;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.event.FetchOutcome;

/**
 * Searches for successors of boards that moved, are gone for good or show far fewer postings: each
 * at most once in seven days, with few requests, and few boards per round. Found successors are
 * recorded and collected from then on. Simulated boards and those with a successor in the catalogue
 * are skipped.
 */
public final class SuccessorRounds {

  /** Most requests for one board. */
  static final int REQUESTS = 20;

  private static final int AT_ONCE = 16;
  private static final Logger LOG = LoggerFactory.getLogger(SuccessorRounds.class);

  private final SuccessorStore successors;
  private final CrawlStore store;
  private final Fetcher fetcher;
  private final PlatformPacePolicy pace;
  private final KnownTitles titles;
  private final Clock clock;
  private final BoardAddressMatcher addresses = BoardAddressMatcher.load();

  public SuccessorRounds(
      SuccessorStore successors,
      CrawlStore store,
      Fetcher fetcher,
      PlatformPacePolicy pace,
      KnownTitles titles,
      Clock clock) {
    this.successors = successors;
    this.store = store;
    this.fetcher = fetcher;
    this.pace = pace;
    this.titles = titles;
    this.clock = clock;
  }

  /**
   * Returns the catalogue's boards with their found successors. Listed boards stay unchanged,
   * except that a missing predecessor is filled in.
   */
  public List<BoardEntry> join(List<BoardEntry> catalogue) {
    return SuccessorCatalogue.of(catalogue, successors.found()).boards();
  }

  /**
   * Searches for successors of the boards that are lost by their latest visit and due.
   *
   * @return successors found
   * @throws WagewireException DATABASE_UNREACHABLE, or SERVERS_STOPPED when the thread is
   *     interrupted
   */
  public List<FoundSuccessor> search(List<BoardEntry> catalogue) {
    if (catalogue.stream().allMatch(entry -> entry.source().simulated())) {
      return List.of();
    }
    return all(LostBoards.due(catalogue, successors, store, clock.instant()));
  }

  private List<FoundSuccessor> all(List<LostBoards.LostBoard> boards) {
    List<Callable<Optional<FoundSuccessor>>> tasks = new ArrayList<>();
    boards.forEach(lost -> tasks.add(() -> one(lost)));
    return ConcurrentTasks.run(
            tasks,
            AT_ONCE,
            _ -> {},
            (_, e) ->
                new WagewireException(
                    ErrorCode.SERVERS_STOPPED,
                    "the search for boards that moved was stopped",
                    "this round",
                    "Collected listings are published; the search continues in the next round",
                    e))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<FoundSuccessor> one(LostBoards.LostBoard lost) throws InterruptedException {
    try {
      Instant now = clock.instant();
      return successors.claim(lost.entry().board(), LostBoards.dueBefore(now), now)
          ? find(lost, now)
          : Optional.empty();
    } catch (WagewireException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("{}: internal error in the search for its successor", lost.entry().board(), e);
      return Optional.empty();
    }
  }

  private Optional<FoundSuccessor> find(LostBoards.LostBoard lost, Instant now)
      throws InterruptedException {
    BoardEntry entry = lost.entry();
    BoardMemory state = store.state(entry.board());
    Collection<String> known =
        state.present() == null ? List.of() : titles.of(entry.board(), state.present());
    boolean moved = lost.health().outcome() == FetchOutcome.MOVED;
    Optional<FoundSuccessor> found =
        new SuccessorSearch(
                addresses,
                new RequestBudget(fetcher, REQUESTS),
                pace::register,
                entry,
                known,
                lost.acceptable(),
                now)
            .search(moved);
    found.ifPresent(successors::save);
    return found;
  }

  /** Limits the number of requests of one search. */
  static final class RequestBudget implements Fetcher {

    private final Fetcher fetcher;
    private final AtomicInteger left;

    RequestBudget(Fetcher fetcher, int requests) {
      this.fetcher = fetcher;
      this.left = new AtomicInteger(requests);
    }

    @Override
    public FetchResult fetch(FetchRequest request) throws InterruptedException {
      if (left.getAndDecrement() <= 0) {
        return new FetchResult.Disallowed("the request limit of this search is reached");
      }
      return fetcher.fetch(request);
    }
  }

  /** Provides the titles of a board's listings. */
  @FunctionalInterface
  public interface KnownTitles {

    /** Returns the titles of listings by external id; unknown ones are left out. */
    Collection<String> of(BoardId board, Collection<String> ids);
  }
}
