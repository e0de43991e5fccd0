package wagewire.ingest.collect;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.ingest.publish.CollectReport;
import wagewire.ingest.store.CrawlStore;
import wagewire.ingest.store.VisitAttempts.Attempt;
import wagewire.model.board.BoardId;
import wagewire.model.error.WagewireException;
import wagewire.model.event.FetchOutcome;

/**
 * Records each visit before it begins. Of the boards during whose visits a process ended, one is
 * visited at a time, so that the one at fault becomes known; it is suspended then.
 */
final class AttemptGuard {

  private static final Logger LOG = LoggerFactory.getLogger(AttemptGuard.class);

  /** Names this process, which may have several guards after each other. */
  private static final String PROCESS = UUID.randomUUID().toString();

  private final CrawlStore store;
  private final Semaphore places;
  private final Clock clock;
  private final Set<BoardId> reported = ConcurrentHashMap.newKeySet();
  private final Semaphore alone = new Semaphore(1, true);

  /**
   * @param boards visited at the same time
   */
  AttemptGuard(CrawlStore store, int boards, Clock clock) {
    this.store = store;
    this.places = new Semaphore(boards, true);
    this.clock = clock;
  }

  /**
   * Visits a board once a place is free.
   *
   * @param late whether it is too late to begin
   * @return empty when it was too late
   * @throws WagewireException DATABASE_UNREACHABLE, or of the visit
   */
  Optional<CollectReport> visit(BoardId board, BooleanSupplier late, Visit visit)
      throws InterruptedException {
    CollectReport report = visit(board, late, visit, false);
    if (report != null || late.getAsBoolean()) {
      return Optional.ofNullable(report);
    }
    alone.acquire();
    try {
      return Optional.ofNullable(visit(board, late, visit, true));
    } finally {
      alone.release();
    }
  }

  /** Returns null when it was too late, and for a board that may only be visited alone. */
  private @Nullable CollectReport visit(
      BoardId board, BooleanSupplier late, Visit visit, boolean only) throws InterruptedException {
    places.acquire();
    try {
      if (late.getAsBoolean()) {
        return null;
      }
      Attempt attempt = store.begin(board, PROCESS, clock.instant(), only);
      if (attempt.begun()) {
        return finish(board, visit);
      }
      return only ? suspended(attempt) : null;
    } finally {
      places.release();
    }
  }

  private CollectReport finish(BoardId board, Visit visit) throws InterruptedException {
    try {
      return visit.call();
    } finally {
      end(board);
    }
  }

  /** Records the end, also of a visit that is being interrupted. */
  private void end(BoardId board) {
    boolean interrupted = Thread.interrupted();
    try {
      store.end(board, PROCESS);
    } catch (WagewireException e) {
      LOG.debug("{}: the end of the visit cannot be recorded", board, e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Returns a report, which is notable once. */
  private CollectReport suspended(Attempt attempt) {
    return new CollectReport(
        attempt.board(),
        FetchOutcome.FAILED,
        null,
        null,
        0,
        0,
        0,
        0,
        "suspended: " + attempt.why(),
        !reported.add(attempt.board()),
        List.of());
  }

  /** A visit to a board. */
  @FunctionalInterface
  interface Visit {

    CollectReport call() throws InterruptedException;
  }
}
