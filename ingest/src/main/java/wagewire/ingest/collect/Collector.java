package wagewire.ingest.collect;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.fetch.ConcurrentTasks;
import wagewire.ingest.fetch.address.Origin;
import wagewire.ingest.platform.LivePlatform;
import wagewire.ingest.publish.CollectReport;
import wagewire.ingest.publish.Snapshot;
import wagewire.ingest.publish.SnapshotPublisher;
import wagewire.ingest.read.value.Texts;
import wagewire.ingest.store.CrawlStore;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.LogKeys;
import wagewire.model.event.SnapshotStatus;
import wagewire.model.listing.PublishedListing;
import wagewire.model.text.CountedNoun;

/**
 * Visits boards concurrently and publishes their listings. Problems of one board are in its report
 * and do not affect others; without Kafka or PostgreSQL the round ends.
 */
public final class Collector {

  private static final Logger LOG = LoggerFactory.getLogger(Collector.class);

  private final SnapshotPublisher publisher;
  private final AttemptGuard guard;
  private final BoardVisit visits;
  private final BooleanSupplier late;

  public Collector(
      CrawlStore store,
      SnapshotPublisher publisher,
      BoardFetchers fetching,
      CollectSettings settings,
      Clock clock) {
    this.publisher = publisher;
    this.guard = new AttemptGuard(store, settings.boards(), clock);
    this.late = settings.late();
    this.visits = new BoardVisit(fetching, store, settings, clock);
  }

  /**
   * Visits each board once; the boards whose turn has not come when the round's time is over are
   * not visited, and have no report.
   *
   * @param progress receives each report from one thread
   * @return the reports in order of completion
   * @throws WagewireException KAFKA_UNREACHABLE or DATABASE_UNREACHABLE; boards visited until then
   *     are published and recorded, the others unchanged
   */
  public List<CollectReport> collect(List<BoardEntry> due, Consumer<CollectReport> progress) {
    prepare();
    List<Callable<Optional<CollectReport>>> tasks = new ArrayList<>();
    RoundRobinOrder.of(due, Collector::host).forEach(entry -> tasks.add(() -> visit(entry, late)));
    List<Optional<CollectReport>> reports =
        ConcurrentTasks.run(
            tasks,
            tasks.size(),
            report -> report.ifPresent(progress),
            (visited, e) ->
                new WagewireException(
                    ErrorCode.SERVERS_STOPPED,
                    "collecting was stopped after %d of %s"
                        .formatted(visited, CountedNoun.of(due.size(), "board")),
                    "this round",
                    "The other boards are collected in the next round",
                    e));
    return reports.stream().flatMap(Optional::stream).toList();
  }

  /**
   * Must be called before visits outside a round, and periodically: see {@link
   * SnapshotPublisher#prepare}.
   */
  public void prepare() {
    publisher.prepare();
  }

  /**
   * Visits one board once a slot is free.
   *
   * @throws WagewireException KAFKA_UNREACHABLE or DATABASE_UNREACHABLE
   */
  public CollectReport visit(BoardEntry entry) throws InterruptedException {
    return visit(entry, () -> false).orElseThrow();
  }

  private Optional<CollectReport> visit(BoardEntry entry, BooleanSupplier tooLate)
      throws InterruptedException {
    return guard.visit(entry.board(), tooLate, () -> visitNow(entry));
  }

  private CollectReport visitNow(BoardEntry entry) throws InterruptedException {
    try (MDC.MDCCloseable _ = MDC.putCloseable(LogKeys.BOARD, entry.board().toString())) {
      Snapshot snapshot = visits.visit(entry, platform(entry));
      boolean known = snapshot.status() == SnapshotStatus.GONE && visits.wasGone(entry.board());
      CollectReport report = publisher.publish(snapshot).knowing(known);
      try (MDC.MDCCloseable _ =
          MDC.putCloseable(LogKeys.SNAPSHOT, String.valueOf(report.snapshot()))) {
        LOG.info("Visited {}", report.line());
      }
      return report;
    } catch (WagewireException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.error("{}: internal error", entry.board(), e);
      return defect(entry, e);
    }
  }

  /** Publishes an internal error as a failed visit, so that the board is retried less often. */
  private CollectReport defect(BoardEntry entry, Throwable failure) {
    String note = Texts.shortened("internal error: " + failure);
    try {
      return publisher.publish(visits.failed(entry, note));
    } catch (WagewireException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("{}: the failure cannot be recorded", entry.board(), e);
      return new CollectReport(entry.board(), FetchOutcome.FAILED, null, null, 0, 0, 0, 0, note);
    }
  }

  private static LivePlatform platform(BoardEntry entry) {
    String id = entry.source().platform();
    return LivePlatform.find(id)
        .orElseThrow(() ->
            new WagewireException(
                ErrorCode.UNKNOWN_PLATFORM,
                "platform '%s' cannot be collected live".formatted(id),
                entry.board().toString(),
                "Correct the catalogue and try again"));
  }

  private static String host(BoardEntry entry) {
    return entry.baseUrl() == null
        ? entry.source().platform()
        : Origin.of(entry.baseUrl()).hostAndPort();
  }

  /**
   * Limits of concurrency, and platform keys.
   *
   * @param boards visited concurrently; each holds its payload in memory
   * @param details most single postings requested in one visit
   * @param keys by platform
   * @param goToMarket whether a listing may be of a go-to-market role, by what lists have of it
   * @param answers most time of the answers of one visit, without waits for the host's pace
   * @param late whether the round's time is over: no further request is made then
   */
  public record CollectSettings(
      int boards,
      int details,
      Map<String, String> keys,
      Predicate<PublishedListing> goToMarket,
      Duration answers,
      BooleanSupplier late) {

    public static final Duration ANSWERS = Duration.ofMinutes(20);

    public static final CollectSettings STANDARD =
        new CollectSettings(32, 1_000, Map.of(), _ -> true, ANSWERS, () -> false);

    public CollectSettings {
      keys = Map.copyOf(keys);
    }

    public CollectSettings withKeys(Map<String, String> other) {
      return new CollectSettings(boards, details, other, goToMarket, answers, late);
    }

    public CollectSettings withGoToMarket(Predicate<PublishedListing> other) {
      return new CollectSettings(boards, details, keys, other, answers, late);
    }

    public CollectSettings withAnswers(Duration other) {
      return new CollectSettings(boards, details, keys, goToMarket, other, late);
    }

    /** Returns the settings of a round that ends once the time is over. */
    public CollectSettings until(BooleanSupplier over) {
      return new CollectSettings(boards, details, keys, goToMarket, answers, over);
    }

    VisitBudget budget(Semaphore parsing) {
      return new VisitBudget(parsing, answers, late);
    }

    /** Returns whether a listing of the board is requested by itself. */
    Predicate<PublishedListing> described(BoardEntry entry) {
      return switch (entry.details()) {
        case ALL -> _ -> true;
        case GO_TO_MARKET -> goToMarket;
      };
    }
  }

  /** Interleaves work over hosts, so that boards of one host do not delay those of another. */
  static final class RoundRobinOrder {

    private RoundRobinOrder() {}

    /**
     * Returns the first of each group, then the second of each, and so on; groups keep their order.
     */
    static <T> List<T> of(Collection<T> items, Function<T, String> group) {
      Map<String, Queue<T>> groups = new LinkedHashMap<>();
      for (T item : items) {
        groups.computeIfAbsent(group.apply(item), _ -> new ArrayDeque<>()).add(item);
      }
      List<T> order = new ArrayList<>(items.size());
      Queue<Queue<T>> round = new ArrayDeque<>(groups.values());
      for (Queue<T> next = round.poll(); next != null; next = round.poll()) {
        order.add(next.remove());
        if (!next.isEmpty()) {
          round.add(next);
        }
      }
      return order;
    }
  }
}
