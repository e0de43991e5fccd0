package wagewire.ingest.lease;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.collect.Collector;
import wagewire.ingest.collect.QuietRule;
import wagewire.ingest.collect.RestRule;
import wagewire.ingest.collect.RevisitPolicy;
import wagewire.ingest.publish.CollectReport;
import wagewire.ingest.store.BoardHealth;
import wagewire.ingest.store.CrawlStore;
import wagewire.ingest.store.RemovedItems;
import wagewire.model.board.BoardId;
import wagewire.model.error.WagewireException;

/** Visits the due boards of a leased host, one after another. */
final class HostTurns {

  /** Boards visited per lease, so that no host waits for another. */
  static final int BOARDS = 20;

  private static final Duration PREPARED_FOR = Duration.ofMinutes(1);

  /** Wait before a board is visited again whose visit could not be recorded. */
  private static final Duration UNREMEMBERED = Duration.ofMinutes(15);

  private final HostBoards lanes;
  private final Duration every;
  private final QuietRule quiet;
  private final Collector collector;
  private final CrawlStore store;
  private final Clock clock;
  private final Map<BoardId, Instant> notBefore = new ConcurrentHashMap<>();
  private final Object preparing = new Object();
  private Instant preparedAt = Instant.MIN;
  private volatile RemovedItems forgotten = RemovedItems.NOTHING;

  /**
   * @param every interval of visits to a healthy board
   */
  HostTurns(LeaseWorker.SharedWork work, Duration every, CrawlStore store, Clock clock) {
    this.lanes = work.lanes();
    this.every = every;
    this.quiet = work.quiet();
    this.collector = work.collector();
    this.store = store;
    this.clock = clock;
  }

  /**
   * Visits some of the boards that have waited longest.
   *
   * @return when a board of the host is due next; in the past when more are due
   * @throws WagewireException KAFKA_UNREACHABLE or DATABASE_UNREACHABLE
   */
  Instant take(String host, Consumer<CollectReport> visited) throws InterruptedException {
    prepare();
    List<BoardEntry> boards =
        lanes.at(host).stream().filter(entry -> !forgotten.has(entry.board(), null)).toList();
    Instant now = clock.instant();
    Map<BoardId, Instant> due = due(boards);
    List<BoardEntry> turn =
        boards.stream()
            .filter(entry -> !now.isBefore(due.get(entry.board())))
            .sorted(Comparator.comparing(entry -> due.get(entry.board())))
            .limit(BOARDS)
            .toList();
    for (BoardEntry entry : turn) {
      visited.accept(visit(entry));
    }
    Map<BoardId, Instant> left = turn.isEmpty() ? due : due(boards);
    return left.values().stream().min(Comparator.naturalOrder()).orElse(now.plus(every));
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
            RevisitPolicy.next(entry.board(), health, every),
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
}
