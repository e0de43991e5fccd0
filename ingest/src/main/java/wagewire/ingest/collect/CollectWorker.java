package wagewire.ingest.collect;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.publish.CollectReport;
import wagewire.ingest.store.BoardHealth;
import wagewire.ingest.store.CrawlStore;
import wagewire.ingest.store.HostClaims;
import wagewire.ingest.store.RemovedItems;
import wagewire.model.board.BoardId;
import wagewire.model.error.WagewireException;
import wagewire.model.listing.ContentHash;

/**
 * Visits boards when they are due, until closed; any number of workers may run. A worker claims a
 * host before it visits boards there, so at most one worker of the same catalog requests a host at
 * a time. The claims of a worker that dies end after two minutes; a late one publishes no board
 * that another one has visited since.
 */
public final class CollectWorker implements AutoCloseable {

  /** Boards visited per claim, so that no host waits for another. */
  static final int BOARDS = 20;

  private static final Duration PREPARED_FOR = Duration.ofMinutes(1);

  /** Wait before a board is visited again whose visit could not be recorded. */
  private static final Duration UNREMEMBERED = Duration.ofMinutes(15);

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  /** Renewals of a claim until it would end. */
  private static final int RENEWALS = 6;

  private final Map<String, List<BoardEntry>> hosts;
  private final HostClaims claims;
  private final CrawlStore store;
  private final Collector collector;
  private final QuietRule quiet;
  private final WorkSettings settings;
  private final WorkListener listener;
  private final Clock clock;
  private final Semaphore free;
  private final ExecutorService turns = Executors.newVirtualThreadPerTaskExecutor();
  private final Thread looking = Thread.ofPlatform().daemon().name("collect").unstarted(this::look);
  private final Map<BoardId, Instant> notBefore = new ConcurrentHashMap<>();
  private final Object preparing = new Object();
  private Instant preparedAt = Instant.MIN;
  private volatile RemovedItems forgotten = RemovedItems.NOTHING;
  private volatile boolean claimed = true;
  private volatile boolean visited = true;
  private volatile boolean closing;

  /**
   * Starts a worker; the schema must have been migrated.
   *
   * @param boards by host
   * @param quiet rule for boards that show nothing of go-to-market
   * @throws WagewireException DATABASE_UNREACHABLE
   */
  public CollectWorker(
      DataSource database,
      Map<String, List<BoardEntry>> boards,
      Collector collector,
      QuietRule quiet,
      WorkSettings settings,
      WorkListener listener,
      Clock clock) {
    this.hosts = Map.copyOf(boards);
    this.claims = new HostClaims(database, catalog(boards.values()), settings.claim());
    this.store = new CrawlStore(database);
    this.collector = collector;
    this.quiet = quiet;
    this.settings = settings;
    this.listener = listener;
    this.clock = clock;
    this.free = new Semaphore(settings.hosts());
    claims.offer(hosts.keySet(), clock.instant());
    looking.start();
  }

  /** Returns a hash of the boards, independent of their order. */
  static String catalog(Collection<List<BoardEntry>> boards) {
    String lines =
        boards.stream()
            .flatMap(List::stream)
            .map(BoardEntry::toString)
            .sorted()
            .collect(Collectors.joining("\n"));
    return ContentHash.ofBytes(lines.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns whether PostgreSQL and Kafka answered last time. */
  public boolean isHealthy() {
    return claimed && visited;
  }

  /** Interrupts running visits; their boards are due again at once. */
  @Override
  public void close() {
    closing = true;
    looking.interrupt();
    try {
      boolean _ = looking.join(LAST_WORDS);
      turns.shutdownNow();
      boolean _ = turns.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    Instant renewal = clock.instant();
    try {
      while (!closing) {
        boolean more = false;
        try {
          Instant now = clock.instant();
          if (!now.isBefore(renewal)) {
            claims.renew(now);
            renewal = now.plus(settings.claim().dividedBy(RENEWALS));
          }
          more = claim();
          claimed = true;
        } catch (RuntimeException e) {
          claimed = false;
          tell(e);
        }
        if (!more) {
          Thread.sleep(settings.look());
        }
      }
    } catch (InterruptedException _) {
      // Only closing interrupts it.
    }
  }

  /** Claims hosts for the places that are free; returns whether more may be due. */
  private boolean claim() throws InterruptedException {
    if (!free.tryAcquire(settings.look().toMillis(), TimeUnit.MILLISECONDS)) {
      return true;
    }
    int places = 1 + free.drainPermits();
    List<String> taken = List.of();
    try {
      taken = claims.take(places, clock.instant());
    } finally {
      free.release(places - taken.size());
    }
    taken.forEach(host -> turns.execute(() -> turn(host)));
    return taken.size() == places;
  }

  private void turn(String host) {
    try {
      Instant due = visitAll(host);
      // Giving back needs a connection, which an interrupted thread cannot get.
      boolean _ = Thread.interrupted();
      claims.giveBack(host, due);
    } catch (RuntimeException e) {
      visited = false;
      tell(e);
    } finally {
      free.release();
    }
  }

  /** Returns when a board of the host is due next. */
  private Instant visitAll(String host) {
    try {
      Instant due = visitDue(hosts.getOrDefault(host, List.of()));
      visited = true;
      return due;
    } catch (InterruptedException _) {
      return clock.instant();
    } catch (RuntimeException e) {
      visited = false;
      tell(e);
      return clock.instant().plus(AFTER_FAILURE);
    }
  }

  /**
   * Visits some of the boards that have waited longest.
   *
   * @return when one is due next; in the past when more are due
   */
  private Instant visitDue(List<BoardEntry> ofHost) throws InterruptedException {
    prepare();
    List<BoardEntry> boards =
        ofHost.stream().filter(entry -> !forgotten.has(entry.board(), null)).toList();
    Instant now = clock.instant();
    Map<BoardId, Instant> due = due(boards);
    List<BoardEntry> turn =
        boards.stream()
            .filter(entry -> !now.isBefore(due.get(entry.board())))
            .sorted(Comparator.comparing(entry -> due.get(entry.board())))
            .limit(BOARDS)
            .toList();
    for (BoardEntry entry : turn) {
      listener.visited(visit(entry));
    }
    Map<BoardId, Instant> left = turn.isEmpty() ? due : due(boards);
    return left.values().stream().min(Comparator.naturalOrder()).orElse(now.plus(settings.every()));
  }

  private CollectReport visit(BoardEntry entry) throws InterruptedException {
    try {
      CollectReport report = collector.visit(entry);
      if (report.status() == null) {
        notBefore.put(entry.board(), clock.instant().plus(UNREMEMBERED));
      }
      return report;
    } catch (WagewireException e) {
      prepareAnew();
      throw e;
    }
  }

  private Map<BoardId, Instant> due(List<BoardEntry> boards) {
    Map<BoardId, BoardHealth> health =
        store.health(boards.stream().map(BoardEntry::board).toList()).stream()
            .collect(Collectors.toMap(BoardHealth::board, Function.identity()));
    return boards.stream()
        .collect(
            Collectors.toMap(
                BoardEntry::board,
                entry -> due(entry, health.get(entry.board())),
                (one, _) -> one));
  }

  private Instant due(BoardEntry entry, @Nullable BoardHealth health) {
    return Collections.max(
        List.of(
            notBefore.getOrDefault(entry.board(), Instant.MIN),
            RevisitPolicy.next(entry.board(), health, settings.every()),
            quiet.earliest(entry, health),
            RestRule.until(entry, health)));
  }

  private void prepare() {
    synchronized (preparing) {
      Instant now = clock.instant();
      if (now.isBefore(preparedAt.plus(PREPARED_FOR))) {
        return;
      }
      collector.prepare();
      forgotten = store.forgotten();
      preparedAt = now;
    }
  }

  /** Prepares again, since a broker may have come back without its topics. */
  private void prepareAnew() {
    synchronized (preparing) {
      preparedAt = Instant.MIN;
    }
  }

  private void tell(RuntimeException failure) {
    if (!closing) {
      listener.failed(failure);
    }
  }

  /** Listens to a worker; called by many threads. */
  public interface WorkListener {

    /** Reports a visit to a board. */
    void visited(CollectReport report);

    /** Reports a failed server or an internal error; the worker retries soon. */
    void failed(RuntimeException failure);
  }

  /**
   * Settings of a worker.
   *
   * @param every interval of visits to a healthy board
   * @param hosts claimed concurrently
   * @param look interval of looking for due hosts
   * @param claim time after which a claim ends that was not renewed; it is renewed six times as
   *     often
   */
  public record WorkSettings(Duration every, int hosts, Duration look, Duration claim) {

    public static WorkSettings every(Duration every) {
      return new WorkSettings(every, 64, Duration.ofSeconds(1), Duration.ofMinutes(2));
    }
  }
}
