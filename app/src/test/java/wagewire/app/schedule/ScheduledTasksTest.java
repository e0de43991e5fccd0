package wagewire.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wagewire.local.testing.TestPostgres;
import wagewire.warehouse.Warehouse;

/** Tests the schedule in PostgreSQL with a clock that the test sets. */
class ScheduledTasksTest {

  private static final DataSource DATABASE = TestPostgres.freshDatabase().dataSource();
  private static final Instant SUNDAY = Instant.parse("2026-11-22T12:00:00Z");
  private static final Instant MONDAY = Instant.parse("2026-11-23T06:00:00Z");
  private static final Instant NEXT_MONDAY = Instant.parse("2026-11-30T06:00:00Z");
  private static final ReleaseTime TIME = ReleaseTime.parse("MON 06:00", ZoneOffset.UTC);

  private final SettableClock clock = new SettableClock();
  private final List<Instant> released = new ArrayList<>();
  private final List<Instant> looked = new ArrayList<>();
  private boolean failing;

  static {
    Warehouse.open(DATABASE);
  }

  @BeforeEach
  void empty() {
    DSL.using(DATABASE, SQLDialect.POSTGRES).execute("truncate operations.scheduled_task");
    clock.set(SUNDAY);
  }

  @Test
  void theReleaseIsMadeOnceWhenItIsDue() {
    ManualScheduler scheduler = started();
    runAt(scheduler, MONDAY.minusSeconds(1));
    assertThat(released).isEmpty();
    runAt(scheduler, MONDAY);
    runAt(scheduler, MONDAY.plusSeconds(3_600));
    runAt(scheduler, NEXT_MONDAY);
    assertThat(released).containsExactly(MONDAY, NEXT_MONDAY);
  }

  @Test
  void whatWasMissedWhileNothingRanIsMadeUpForOnce() {
    started();
    Instant later = MONDAY.plusSeconds(17L * 86_400);
    clock.set(later);
    ManualScheduler again = started();
    again.runAnyDueExecutions();
    again.runAnyDueExecutions();
    assertThat(released).containsExactly(later);
  }

  @Test
  void ofTwoProcessesOneMakesTheRelease() {
    ManualScheduler one = started();
    ManualScheduler other = started();
    clock.set(MONDAY);
    one.runAnyDueExecutions();
    other.runAnyDueExecutions();
    assertThat(released).containsExactly(MONDAY);
  }

  @Test
  void aReleaseThatFailsIsTriedAgainLaterAndLaterAndARestartDoesNotPutItOff() {
    ManualScheduler scheduler = started();
    failing = true;
    runAt(scheduler, MONDAY);
    runAt(scheduler, MONDAY.plusSeconds(299));
    assertThat(released).containsExactly(MONDAY);
    runAt(scheduler, MONDAY.plusSeconds(300));
    runAt(scheduler, MONDAY.plusSeconds(899));
    assertThat(released).hasSize(2);
    ManualScheduler restarted = started();
    failing = false;
    runAt(restarted, MONDAY.plusSeconds(900));
    runAt(restarted, NEXT_MONDAY);
    assertThat(released)
        .containsExactly(MONDAY, MONDAY.plusSeconds(300), MONDAY.plusSeconds(900), NEXT_MONDAY);
  }

  @Test
  void alertsAreLookedForEveryTenMinutesWhateverTheReleaseDoes() {
    ManualScheduler scheduler = started();
    failing = true;
    scheduler.runAnyDueExecutions();
    runAt(scheduler, SUNDAY.plusSeconds(599));
    runAt(scheduler, SUNDAY.plusSeconds(600));
    assertThat(looked).containsExactly(SUNDAY, SUNDAY.plusSeconds(600));
  }

  @Test
  void anotherTimeCountsFromTheNextStart() {
    started();
    Instant tuesday = MONDAY.plusSeconds(86_400);
    ManualScheduler restarted = started(ReleaseTime.parse("TUE 06:00", ZoneOffset.UTC));
    runAt(restarted, MONDAY);
    assertThat(released).isEmpty();
    runAt(restarted, tuesday);
    runAt(restarted, NEXT_MONDAY);
    assertThat(released).containsExactly(tuesday);
  }

  @Test
  void anEarlierTimeCountsFromTheNextStartToo() {
    started();
    Instant today = SUNDAY.plusSeconds(3_600);
    runAt(started(ReleaseTime.parse("SUN 13:00", ZoneOffset.UTC)), today);
    assertThat(released).containsExactly(today);
  }

  @Test
  void whatIsOverdueIsMadeAtOnceWhateverTheNewTime() {
    started();
    clock.set(MONDAY.plusSeconds(60));
    started(ReleaseTime.parse("TUE 06:00", ZoneOffset.UTC)).runAnyDueExecutions();
    assertThat(released).containsExactly(MONDAY.plusSeconds(60));
  }

  private void runAt(ManualScheduler scheduler, Instant moment) {
    clock.set(moment);
    scheduler.runAnyDueExecutions();
  }

  private ManualScheduler started() {
    return started(TIME);
  }

  private ManualScheduler started(ReleaseTime time) {
    ManualScheduler scheduler =
        TestHelper.createManualScheduler(DATABASE)
            .clock(clock)
            .tableName(ScheduledTasks.TABLE)
            .startTasks(ScheduledTasks.of(time, this::release, () -> looked.add(clock.now())))
            .build();
    ScheduledTasks.reschedule(scheduler, time, clock.now());
    scheduler.start();
    return scheduler;
  }

  private void release() {
    released.add(clock.now());
    if (failing) {
      throw new IllegalStateException("Kafka is silent");
    }
  }
}
