package wagewire.app.schedule;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Instant;

/** Adapts a {@link ReleaseTime} to the scheduler. */
record WeeklySchedule(ReleaseTime time) implements Schedule {

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
