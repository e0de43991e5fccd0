package wagewire.app.command.service;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wagewire.app.collecting.CollectionRound;
import wagewire.app.command.Terminal;
import wagewire.app.log.LogCorrelation;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.lease.LeaseWorker;
import wagewire.ingest.lease.LeaseWorker.LeaseListener;
import wagewire.ingest.lease.LeaseWorker.LeaseSettings;
import wagewire.ingest.publish.CollectReport;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * {@code ingest} as a service. Reports boards that failed or grew unusually as they are visited,
 * the number of boards read when nothing more is due or some time has passed, and each failure once
 * until it has passed.
 */
final class IngestWorker implements Runnable, AutoCloseable, LeaseListener {

  private static final Duration LOOK = Duration.ofSeconds(10);

  /** Number of checks after which counts are reported although more boards are due. */
  private static final int PATIENCE = 60;

  /** Minimum number of boards for the error that none could be read. */
  private static final int MANY = 10;

  private final Runnable alive;
  private final Supplier<CollectionRound> rounds;
  private final List<BoardEntry> boards;
  private final LeaseSettings settings;
  private final Consumer<RoundCounts> onCounts;
  private final Consumer<CollectReport> visits;
  private final PrintWriter errors;
  private final RunLoop loop;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final List<CollectReport> visited = new ArrayList<>();
  private int seen;
  private int looks;
  private volatile @Nullable CollectionRound round;
  private volatile @Nullable LeaseWorker leases;
  private @Nullable Throwable failure;
  private boolean said;
  private volatile @Nullable WagewireException left;

  /**
   * @param alive throws SERVERS_STOPPED when the servers that this worker joined have gone
   * @param every from visit to visit of a board
   * @param onCounts receives how many boards were read
   * @param visits each visit
   */
  IngestWorker(
      Runnable alive,
      Supplier<CollectionRound> rounds,
      List<BoardEntry> boards,
      Duration every,
      Consumer<RoundCounts> onCounts,
      Consumer<CollectReport> visits,
      PrintWriter errors) {
    this.alive = alive;
    this.rounds = rounds;
    this.boards = boards;
    this.settings = LeaseSettings.every(every);
    this.onCounts = onCounts;
    this.visits = visits;
    this.errors = errors;
    this.loop = new RunLoop(LOOK, this::look, errors);
  }

  /** Returns true while it works and its servers respond. */
  boolean isHealthy() {
    return !loop.failing() && working();
  }

  /** Returns the failure that ended it; null when it was closed. */
  @Nullable Throwable left() {
    return left;
  }

  @Override
  public void run() {
    try {
      loop.run();
      end();
    } finally {
      ended.countDown();
    }
  }

  @Override
  public void close() throws InterruptedException {
    loop.close();
    ended.await();
  }

  @Override
  public synchronized void visited(CollectReport report) {
    visited.add(report);
    visits.accept(report);
    if (report.notable()) {
      LogCorrelation.of(report, () -> Terminal.note(errors, report.line()));
    }
  }

  @Override
  public synchronized void failed(Throwable newFailure) {
    failure = newFailure;
  }

  private synchronized boolean working() {
    return leases != null && leases.isHealthy();
  }

  private boolean look() {
    if (serversLeft()) {
      return false;
    }
    CollectionRound working = begun();
    sayOnce();
    List<CollectReport> reports = toTell();
    if (!reports.isEmpty()) {
      working.tidy();
      RoundCounts counts = RoundCounts.of(reports);
      onCounts.accept(counts);
      requireOne(counts);
    }
    return true;
  }

  /**
   * Returns true when the servers have left. A worker cannot restart servers that another one
   * started, so it ends.
   */
  private boolean serversLeft() {
    try {
      alive.run();
      return false;
    } catch (WagewireException e) {
      left = e;
      loop.stop();
      return true;
    }
  }

  private synchronized CollectionRound begun() {
    if (round == null) {
      round = rounds.get();
    }
    if (leases == null) {
      leases =
          round.lease(
              round.reachable(boards),
              settings,
              "ingest " + UUID.randomUUID(),
              this,
              line -> Terminal.note(errors, line),
              Clock.systemUTC());
    }
    return round;
  }

  /** Throws the failure of the leases, once until it has passed. */
  private synchronized void sayOnce() {
    if (leases == null || leases.isHealthy()) {
      failure = null;
      said = false;
      return;
    }
    if (failure == null || said) {
      return;
    }
    said = true;
    throw failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
  }

  private synchronized List<CollectReport> toTell() {
    boolean quiet = visited.size() == seen;
    seen = visited.size();
    looks++;
    if (visited.isEmpty() || (!quiet && looks < PATIENCE)) {
      return List.of();
    }
    List<CollectReport> reports = List.copyOf(visited);
    visited.clear();
    seen = 0;
    looks = 0;
    return reports;
  }

  private static void requireOne(RoundCounts counts) {
    if (counts.boards() >= MANY && counts.exitCode() != 0) {
      throw new WagewireException(
          ErrorCode.SOURCE_UNREACHABLE,
          "none of %d boards could be read".formatted(counts.boards()),
          "since the last such line",
          "The lines above say why.");
    }
  }

  /** Ends the leases. Not synchronized, because interrupted visits still report. */
  private void end() {
    LeaseWorker working = leases;
    if (working != null) {
      working.close();
    }
    CollectionRound connected = round;
    if (connected != null) {
      connected.close();
    }
  }
}
