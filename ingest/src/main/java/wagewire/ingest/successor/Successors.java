package wagewire.ingest.successor;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.collect.SourcePace;
import wagewire.ingest.discover.BoardAddresses;
import wagewire.ingest.fetch.Fetching;
import wagewire.ingest.fetch.address.Redaction;
import wagewire.ingest.store.BoardHealth;
import wagewire.ingest.store.BoardState;
import wagewire.ingest.store.CrawlStore;
import wagewire.ingest.store.Forgotten;
import wagewire.model.board.BoardId;
import wagewire.model.board.SourceKind;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.event.FetchOutcome;

/**
 * Boards that moved, are gone for good or show far fewer postings than before are looked for: each
 * at most once in seven days, with few requests, and few boards in one round. What is found is
 * remembered and collected from then on as the lost board's successor. Simulated boards and those
 * whose successor the catalogue names are not looked for.
 */
public final class Successors {

  /** In one round; those that were never looked for first. */
  static final int BOARDS = 50;

  /** For one board. */
  static final int REQUESTS = 20;

  private static final int AT_ONCE = 16;
  private static final Logger LOG = LoggerFactory.getLogger(Successors.class);

  private final SuccessorStore successors;
  private final CrawlStore store;
  private final Fetching fetching;
  private final SourcePace pace;
  private final KnownTitles titles;
  private final Clock clock;
  private final BoardAddresses addresses = BoardAddresses.load();

  public Successors(
      SuccessorStore successors,
      CrawlStore store,
      Fetching fetching,
      SourcePace pace,
      KnownTitles titles,
      Clock clock) {
    this.successors = successors;
    this.store = store;
    this.fetching = fetching;
    this.pace = pace;
    this.titles = titles;
    this.clock = clock;
  }

  /**
   * The boards of a catalogue with those that were found to have taken the place of some of them. A
   * board that the catalogue lists stays as it is, but for a predecessor where it has none.
   */
  public List<BoardEntry> join(List<BoardEntry> catalogue) {
    return Lineages.of(catalogue, successors.found()).boards();
  }

  /**
   * Looks for the boards that are lost by their latest visits, as far as they are due.
   *
   * @return what was found
   * @throws WagewireException DATABASE_UNREACHABLE, or SERVERS_LEFT when the thread is interrupted
   */
  public List<FoundSuccessor> look(List<BoardEntry> catalogue) {
    if (catalogue.stream().allMatch(entry -> entry.source().simulated())) {
      return List.of();
    }
    Set<BoardId> settled =
        catalogue.stream()
            .map(entry -> entry.source().predecessor())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    successors.drop(settled);
    Lineages lineages = Lineages.of(catalogue, successors.found());
    Forgotten forgotten = store.forgotten();
    List<Search> searches =
        lost(lineages, settled, forgotten).stream()
            .map(search -> search.among(lineages, forgotten))
            .toList();
    return all(searches);
  }

  /** A lost board that is due, and what is known of its latest visit. */
  private record Search(BoardEntry lost, BoardHealth health, Predicate<BoardId> acceptable) {

    Search among(Lineages lineages, Forgotten forgotten) {
      return new Search(
          lost,
          health,
          board -> {
            BoardEntry known = lineages.entry(board);
            return !forgotten.has(board, null)
                && lineages.mayJoin(lost.board(), board)
                && (known == null
                    || SameEmployer.alike(known.source().employer(), lost.source().employer()));
          });
    }
  }

  private List<Search> lost(Lineages lineages, Set<BoardId> settled, Forgotten forgotten) {
    Instant now = clock.instant();
    Set<BoardId> found =
        successors.found().stream().map(FoundSuccessor::board).collect(Collectors.toSet());
    Map<BoardId, Instant> looked = successors.looked();
    Map<BoardId, BoardHealth> health =
        store.health().stream().collect(Collectors.toMap(BoardHealth::board, Function.identity()));
    return lineages.boards().stream()
        .filter(entry ->
            entry.source().kind() == SourceKind.OWN
                && !entry.source().simulated()
                && !settled.contains(entry.board())
                && !found.contains(entry.board())
                && !forgotten.has(entry.board(), null)
                && Lost.due(looked.get(entry.board()), now))
        .flatMap(entry ->
            Optional.ofNullable(health.get(entry.board()))
                .filter(this::isLost)
                .map(one -> new Search(entry, one, _ -> false))
                .stream())
        .sorted(
            Comparator.comparing(
                search -> looked.getOrDefault(search.lost().board(), Instant.EPOCH)))
        .limit(BOARDS)
        .toList();
  }

  private boolean isLost(BoardHealth health) {
    return Lost.is(health, () -> store.state(health.board()).volume());
  }

  private List<FoundSuccessor> all(List<Search> searches) {
    List<FoundSuccessor> found = new ArrayList<>();
    Semaphore places = new Semaphore(AT_ONCE);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      var searching = new ExecutorCompletionService<Optional<FoundSuccessor>>(threads);
      searches.forEach(search -> searching.submit(() -> one(search, places)));
      for (int ended = 0; ended < searches.size(); ended++) {
        searching.take().get().ifPresent(found::add);
      }
      return List.copyOf(found);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof WagewireException known ? known : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WagewireException(
          ErrorCode.SERVERS_LEFT,
          "the search for boards that moved was stopped",
          "this round",
          "What was collected is published; the search goes on the next time",
          e);
    } finally {
      threads.shutdownNow();
      threads.close();
    }
  }

  private Optional<FoundSuccessor> one(Search search, Semaphore places)
      throws InterruptedException {
    places.acquire();
    try {
      Instant now = clock.instant();
      return successors.claim(search.lost().board(), Lost.longAgo(now), now)
          ? find(search, now)
          : Optional.empty();
    } catch (WagewireException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("{}: a defect of ours in search of its successor", search.lost().board(), e);
      return Optional.empty();
    } finally {
      places.release();
    }
  }

  private Optional<FoundSuccessor> find(Search search, Instant now) throws InterruptedException {
    BoardEntry lost = search.lost();
    BoardState state = store.state(lost.board());
    Collection<String> known =
        state.present() == null ? List.of() : titles.of(lost.board(), state.present());
    boolean moved = search.health().outcome() == FetchOutcome.MOVED;
    Optional<FoundSuccessor> found =
        new SuccessorSearch(
                addresses,
                new Rationed(fetching, REQUESTS),
                pace::know,
                lost,
                known,
                search.acceptable())
            .search(moved)
            .map(hit ->
                new FoundSuccessor(
                    lost.board(),
                    hit.board(),
                    hit.baseUrl(),
                    lost.source().employer(),
                    hit.how(),
                    Redaction.of(hit.page()),
                    now));
    found.ifPresent(successors::save);
    return found;
  }
}
