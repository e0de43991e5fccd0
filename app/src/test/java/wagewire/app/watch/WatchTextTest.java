package wagewire.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wagewire.warehouse.operations.WatchReport;
import wagewire.warehouse.operations.WatchedState;

class WatchTextTest {

  private static final WatchLine LINE =
      WatchLineReader.read("watch.1", "tool_share hubspot below 40");

  @Test
  void aReportThatNobodyHadYetIsNoLastReport() {
    WatchedState passed = state(true, "2026-W47");
    assertThat(WatchText.state(reading(null, passed, true)))
        .isEqualTo("passed, to be reported by the next delivery");
    assertThat(WatchText.state(reading(state(false, "2026-W40"), passed, true)))
        .isEqualTo("passed, last report in release 2026-W40, to be reported by the next delivery");
  }

  @Test
  void aReportThatWasDeliveredIsNamed() {
    WatchedState passed = state(true, "2026-W47");
    assertThat(WatchText.state(reading(passed, passed, false)))
        .isEqualTo("passed, last report in release 2026-W47");
    assertThat(WatchText.state(passed)).isEqualTo("passed, last report in release 2026-W47");
    assertThat(WatchText.state(reading(null, state(false, null), false))).isEqualTo("not passed");
  }

  private static WatchRun.Reading reading(
      @Nullable WatchedState before, WatchedState state, boolean reported) {
    WatchReport report =
        new WatchReport(
            0,
            LINE.text(),
            "2026-W47",
            LocalDate.parse("2026-11-16"),
            Instant.EPOCH,
            null,
            "Watched: it passed.");
    return new WatchRun.Reading(LINE, before, state, null, reported ? report : null);
  }

  private static WatchedState state(boolean passed, @Nullable String reportedIn) {
    return new WatchedState(
        LINE.text(), "2026-W47", passed, true, null, 0.3, 0.2, 0.35, null, null, null, reportedIn);
  }
}
