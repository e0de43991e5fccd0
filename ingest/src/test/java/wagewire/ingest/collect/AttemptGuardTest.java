package wagewire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.publish.CollectReport;
import wagewire.ingest.store.VisitAttempts.Attempt;
import wagewire.ingest.testing.CannedAnswer;
import wagewire.ingest.testing.CollectFixture;
import wagewire.ingest.testing.Payloads;
import wagewire.model.event.SnapshotStatus;

/** Boards at whose visits processes end. */
final class AttemptGuardTest {

  private final CollectFixture workshop = new CollectFixture();
  private final BoardEntry board = workshop.board("greenhouse");
  private final AtomicInteger asked = new AtomicInteger();

  @AfterEach
  void close() {
    workshop.close();
  }

  @Test
  void aBoardAtWhichThreeProcessesEndedIsSuspendedAndNamedAndNotAsked() {
    serve(board);
    die(3);

    CollectReport report = workshop.collect(board);

    assertThat(asked).hasValue(0);
    assertThat(report.status()).isNull();
    assertThat(report.note())
        .isEqualTo(
            "suspended: the process ended during 3 visits in a row;"
                + " visited again from 2026-03-09T06:00:00Z");
    assertThat(workshop.store.suspended())
        .extracting(Attempt::board)
        .containsExactly(board.board());
    assertThat(workshop.snapshots(board)).isEmpty();
  }

  @Test
  void aBoardAtWhichTwoProcessesEndedIsVisitedAndThenAsGoodAsNew() {
    serve(board);
    die(2);

    assertThat(workshop.collect(board).status()).isEqualTo(SnapshotStatus.COMPLETE);
    die(2);
    assertThat(workshop.collect(board).status()).isEqualTo(SnapshotStatus.UNCHANGED);
    assertThat(workshop.store.suspended()).isEmpty();
  }

  @Test
  void aBoardThatIsSuspendedIsTriedAgainAfterAWeekAndSuspendedForAnotherIfThatEndsTheProcess() {
    serve(board);
    die(3);
    workshop.collect(board);
    workshop.clock.advance(Duration.ofDays(7));

    assertThat(begin("fourth", true).begun()).isTrue();
    assertThat(workshop.collect(board).note()).contains("during 4 visits in a row");
    assertThat(asked).hasValue(0);
    workshop.clock.advance(Duration.ofDays(7));
    assertThat(workshop.collect(board).status()).isEqualTo(SnapshotStatus.COMPLETE);
  }

  @Test
  void whatIsSuspendedIsNotCountedAgainByProcessesThatOnlyLook() {
    die(3);
    IntStream.range(0, 5).forEach(number -> begin("looking " + number, true));

    assertThat(workshop.store.suspended())
        .singleElement()
        .satisfies(attempt -> assertThat(attempt.unfinished()).isEqualTo(3));
  }

  @Test
  void ofTheBoardsAtWhichAProcessEndedOnlyOneIsVisitedAtATime() {
    List<BoardEntry> boards =
        IntStream.range(0, 8).mapToObj(_ -> workshop.board("greenhouse")).toList();
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    for (BoardEntry entry : boards) {
      workshop.store.begin(entry.board(), "dead", workshop.clock.instant(), false);
      workshop.server.script(
          CollectFixture.path(entry),
          _ -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            IntStream.range(0, 20).forEach(_ -> workshop.store.suspended());
            now.decrementAndGet();
            return CannedAnswer.json(Payloads.greenhouse("1 Analyst"));
          });
    }

    List<CollectReport> reports = workshop.collect(boards);

    assertThat(reports).hasSize(8).allMatch(CollectReport::healthy);
    assertThat(most).hasValue(1);
  }

  @Test
  void aVisitThatFailsHasEnded() {
    workshop.server.script(CollectFixture.path(board), _ -> CannedAnswer.status(500));
    for (int visit = 0; visit < 4; visit++) {
      assertThat(workshop.collect(board).status()).isEqualTo(SnapshotStatus.FAILED);
    }

    Attempt attempt = begin("another", false);

    assertThat(attempt.unfinished()).isZero();
    assertThat(attempt.begun()).isTrue();
  }

  @Test
  void aForgottenBoardIsNotSuspendedAnyMore() {
    die(3);
    begin("looking", true);

    workshop.store.forget(board.board(), null, workshop.clock.instant());

    assertThat(workshop.store.suspended()).isEmpty();
  }

  /** Begins visits, each by a process that ends during it. */
  private void die(int times) {
    for (int time = 1; time <= times; time++) {
      assertThat(begin("process " + time, true).begun()).isTrue();
    }
  }

  private Attempt begin(String process, boolean alone) {
    return workshop.store.begin(board.board(), process, workshop.clock.instant(), alone);
  }

  private void serve(BoardEntry entry) {
    workshop.server.script(
        CollectFixture.path(entry),
        _ -> {
          asked.incrementAndGet();
          return CannedAnswer.json(Payloads.greenhouse("1 Analyst"));
        });
  }
}
