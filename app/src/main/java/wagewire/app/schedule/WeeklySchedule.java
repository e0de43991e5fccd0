package wagewire.app.schedule;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Instant;

/** A {@link ReleaseTime} as the scheduler asks for it. */
record WeeklySchedule(ReleaseTime time) implements Schedule {

  @Override
  public Instant getNextExecutionTime(ExecutionComplete last) {
    return time.after(last.getTimeDone());
  }

  /**
   * So that a restart leaves what was put off after a failure, which is earlier than the week's.
   */
  @Override
  public boolean isDeterministic() {
    return false;
  }
}
