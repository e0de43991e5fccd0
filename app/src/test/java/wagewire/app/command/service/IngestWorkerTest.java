package wagewire.app.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wagewire.ingest.publish.CollectReport;
import wagewire.model.board.BoardId;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotStatus;

class IngestWorkerTest {

  @Test
  void boardsThatAreWellAreSaidOnlyWhenThereIsSomethingToSay() {
    StringWriter errors = new StringWriter();
    List<CollectReport> seen = new ArrayList<>();
    IngestWorker worker =
        new IngestWorker(
            () -> {},
            () -> {
              throw new AssertionError("no round is begun");
            },
            List.of(),
            Duration.ofHours(24),
            _ -> {},
            seen::add,
            new PrintWriter(errors));
    worker.visited(report(null));
    worker.visited(report("90 listings, far more than the usual 9"));

    assertThat(errors.toString().lines())
        .containsExactly("lever:acme: ok: 90 listings, far more than the usual 9");
    assertThat(seen).hasSize(2);
  }

  private static CollectReport report(@Nullable String note) {
    return new CollectReport(
        BoardId.parse("lever:acme"),
        FetchOutcome.OK,
        SnapshotStatus.COMPLETE,
        1L,
        1,
        0,
        0,
        0,
        note);
  }
}
