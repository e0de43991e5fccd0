package wagewire.app.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import wagewire.local.process.ShutdownOrder;

/**
 * Makes the weekly release and sends alerts when they are due, until it is closed. Any number of
 * processes may share one database: one of them runs each task, and overdue tasks run when a
 * process starts. A dead process is replaced after two minutes.
 */
public final class ReleaseScheduler implements AutoCloseable {

  private static final Duration LOOK = Duration.ofSeconds(10);
  private static final Duration HEARTBEAT = Duration.ofSeconds(30);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);
  private static final int THREADS = 2;

  private final Scheduler scheduler;

  private ReleaseScheduler(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * Starts the scheduler.
   *
   * @param release throws when it is to be retried
   */
  public static ReleaseScheduler start(
      DataSource database, ReleaseTime time, Runnable release, Runnable alerts, Clock clock) {
    Scheduler scheduler =
        Scheduler.create(database)
            .startTasks(ScheduledTasks.of(time, release, alerts))
            .tableName(ScheduledTasks.TABLE)
            .schedulerName(new SchedulerName.Fixed("run " + UUID.randomUUID()))
            .clock(clock::instant)
            .threads(THREADS)
            .executorService(Executors.newVirtualThreadPerTaskExecutor())
            .pollingInterval(LOOK)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(LAST_WORDS)
            .failureLogging(LogLevel.DEBUG, false)
            .build();
    ScheduledTasks.reschedule(scheduler, time, clock.instant());
    ReleaseScheduler work = new ReleaseScheduler(scheduler);
    ShutdownOrder.register(work);
    scheduler.start();
    return work;
  }

  /**
   * Stops the scheduler. A running release is interrupted; nothing of it appears, and it is due
   * again.
   */
  @Override
  public void close() {
    ShutdownOrder.forget(this);
    scheduler.stop();
  }
}
