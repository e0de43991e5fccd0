package wagewire.app.schedule;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Recurring tasks, stored in {@value #TABLE}. */
final class ScheduledTasks {

  static final String TABLE = "operations.scheduled_task";

  private static final String RELEASE = "release";

  private static final Duration ALERTS = Duration.ofMinutes(10);
  private static final Duration FIRST_RETRY = Duration.ofMinutes(5);
  private static final Duration LAST_RETRY = Duration.ofHours(6);

  /** Number of doublings after which the pause reaches its maximum. */
  private static final int DOUBLED = 7;

  private ScheduledTasks() {}

  /**
   * Creates the tasks.
   *
   * @param release makes the weekly release; when it throws it is retried after five minutes, then
   *     after twice as long each time up to six hours, until the week is over
   * @param alerts checks for alerts every ten minutes
   */
  static List<RecurringTask<Void>> of(ReleaseTime time, Runnable release, Runnable alerts) {
    return List.of(
        Tasks.recurring(RELEASE, new WeeklySchedule(time))
            .onFailure((failed, row) -> {
              clearInterrupt();
              row.reschedule(failed, retry(failed, time));
            })
            .execute((_, _) -> release.run()),
        Tasks.recurring("alerts", FixedDelay.of(ALERTS)).execute((_, _) -> alerts.run()));
  }

  /**
   * Moves a stored release to its current time; to be called before the scheduler starts. Overdue
   * releases and earlier retries stay.
   */
  static void reschedule(SchedulerClient scheduler, ReleaseTime time, Instant now) {
    TaskInstanceId release = TaskInstanceId.of(RELEASE, RecurringTask.INSTANCE);
    scheduler
        .getScheduledExecution(release)
        .filter(due -> !due.isPicked() && due.getExecutionTime().isAfter(now))
        .ifPresent(due -> {
          Instant wanted = time.after(now);
          boolean retried =
              due.getConsecutiveFailures() > 0 && due.getExecutionTime().isBefore(wanted);
          if (!retried && !due.getExecutionTime().equals(wanted)) {
            boolean _ = scheduler.reschedule(release, wanted);
          }
        });
  }

  private static Instant retry(ExecutionComplete failed, ReleaseTime time) {
    int before = Math.min(failed.getExecution().consecutiveFailures, DOUBLED);
    Duration pause = FIRST_RETRY.multipliedBy(1L << before);
    Instant done = failed.getTimeDone();
    Instant again = done.plus(pause.compareTo(LAST_RETRY) < 0 ? pause : LAST_RETRY);
    Instant next = time.after(done);
    return again.isBefore(next) ? again : next;
  }

  /**
   * Clears the interrupt of the thread, which else gets no connection to record the end of the
   * task.
   */
  private static void clearInterrupt() {
    boolean _ = Thread.interrupted();
  }

  /** Adapts a {@link ReleaseTime} to the scheduler. */
  private record WeeklySchedule(ReleaseTime time) implements Schedule {

    @Override
    public Instant getNextExecutionTime(ExecutionComplete last) {
      return time.after(last.getTimeDone());
    }

    /** Returns false, so that a restart keeps a retry that is earlier than the next weekly time. */
    @Override
    public boolean isDeterministic() {
      return false;
    }
  }
}
