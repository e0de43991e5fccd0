package wagewire.ingest.lease;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import wagewire.ingest.collect.Collector;
import wagewire.ingest.collect.QuietRule;
import wagewire.ingest.publish.CollectReport;
import wagewire.ingest.store.CrawlDatabase;
import wagewire.ingest.store.CrawlStore;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * Leases hosts with due boards and visits these until closed; any number of workers may run. At
 * most one worker of the same catalogue requests a host at a time. A worker that dies loses its
 * leases after two minutes; a late one publishes no board that another one has visited since.
 */
public final class LeaseWorker implements AutoCloseable {

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);
  private static final Duration FOR_EVER = Duration.ofDays(10_000);

  private final HostTurns turns;
  private final LeaseListener listener;
  private final Clock clock;
  private final Scheduler scheduler;
  private volatile boolean polling = true;
  private volatile boolean visiting = true;
  private volatile boolean closing;

  private LeaseWorker(
      DataSource database,
      SharedWork work,
      LeaseSettings settings,
      String worker,
      LeaseListener listener,
      Clock clock) {
    String catalogue = work.lanes().catalogue();
    this.turns = new HostTurns(work, settings.every(), new CrawlStore(database), clock);
    this.listener = listener;
    this.clock = clock;
    this.scheduler =
        Scheduler.create(database, visits(catalogue))
            .tableName(LeaseTable.NAME)
            .schedulerName(new SchedulerName.Fixed(worker))
            .clock(clock::instant)
            .threads(settings.hosts())
            .executorService(Executors.newVirtualThreadPerTaskExecutor())
            .pollUsingLockAndFetch(0.5, 1.0)
            .pollingInterval(settings.polling())
            .heartbeatInterval(settings.heartbeat())
            .missedHeartbeatsLimit(LeaseSettings.MISSED_HEARTBEATS)
            .deleteUnresolvedAfter(FOR_EVER)
            .shutdownMaxWait(LAST_WORDS)
            .addSchedulerListener(new Polls())
            .build();
  }

  /**
   * Starts a worker; the schema must have been migrated.
   *
   * @param worker unique name
   */
  public static LeaseWorker start(
      DataSource database,
      SharedWork work,
      LeaseSettings settings,
      String worker,
      LeaseListener listener,
      Clock clock) {
    LeaseTable.offer(new CrawlDatabase(database), work.lanes(), clock.instant());
    LeaseWorker leases = new LeaseWorker(database, work, settings, worker, listener, clock);
    leases.scheduler.start();
    return leases;
  }

  /** Returns whether PostgreSQL and Kafka answered last time. */
  public boolean isHealthy() {
    return polling && visiting;
  }

  /** Interrupts running visits; their boards are due again at once. */
  @Override
  public void close() {
    closing = true;
    scheduler.stop();
  }

  private CustomTask<Void> visits(String catalogue) {
    return Tasks.custom(LeaseTable.VISITS + catalogue, Void.class)
        .onDeadExecution((complete, row) -> row.reschedule(complete, clock.instant()))
        .onFailure(this::failed)
        .execute((lane, _) -> take(lane.getId()));
  }

  private CompletionHandler<Void> take(String host) {
    try {
      Instant next = turns.take(host, listener::visited);
      visiting = true;
      return (complete, row) -> row.reschedule(complete, next);
    } catch (InterruptedException _) {
      clearInterrupt();
      return (complete, row) -> row.reschedule(complete, clock.instant());
    }
  }

  private void failed(ExecutionComplete complete, ExecutionOperations<Void> row) {
    clearInterrupt();
    visiting = false;
    complete.getCause().ifPresent(this::tell);
    row.reschedule(complete, clock.instant().plus(AFTER_FAILURE));
  }

  /**
   * Clears the interrupt flag: releasing a lease needs a connection, which an interrupted thread
   * cannot get.
   */
  private static void clearInterrupt() {
    boolean _ = Thread.interrupted();
  }

  private void tell(Throwable failure) {
    if (!closing) {
      listener.failed(failure);
    }
  }

  private final class Polls extends AbstractSchedulerListener {

    @Override
    public void onSchedulerEvent(SchedulerEventType event) {
      switch (event) {
        case RAN_EXECUTE_DUE -> polling = true;
        case UNEXPECTED_ERROR -> {
          polling = false;
          tell(
              new WagewireException(
                  ErrorCode.DATABASE_UNREACHABLE,
                  "PostgreSQL does not answer",
                  LeaseTable.NAME,
                  "Check that it runs; no published data is lost"));
        }
        case FAILED_HEARTBEAT,
            COMPLETIONHANDLER_ERROR,
            FAILUREHANDLER_ERROR,
            DEAD_EXECUTION,
            RAN_UPDATE_HEARTBEATS,
            RAN_DETECT_DEAD,
            FAILED_MULTIPLE_HEARTBEATS,
            UNRESOLVED_TASK -> {}
      }
    }
  }

  /**
   * Work shared by the workers.
   *
   * @param quiet rule for boards that show nothing of go-to-market
   */
  public record SharedWork(HostBoards lanes, Collector collector, QuietRule quiet) {}

  /** Listens to a worker; called by many threads. */
  public interface LeaseListener {

    /** Reports a visit to a board. */
    void visited(CollectReport report);

    /** Reports a failed server or an internal error; the worker retries soon. */
    void failed(Throwable failure);
  }

  /**
   * Settings of a lease worker.
   *
   * @param every interval of visits to a healthy board
   * @param hosts leased concurrently
   * @param polling interval of looking for due hosts
   * @param heartbeat interval of renewals; a lease ends after six missed ones
   */
  public record LeaseSettings(Duration every, int hosts, Duration polling, Duration heartbeat) {

    static final int MISSED_HEARTBEATS = 6;

    public static LeaseSettings every(Duration every) {
      return new LeaseSettings(every, 64, Duration.ofSeconds(1), Duration.ofSeconds(20));
    }
  }
}
