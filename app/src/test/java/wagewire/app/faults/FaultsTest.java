package wagewire.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wagewire.app.undisturbed.SmallMarket;

/** The short form of {@link FaultHarness}. */
@Tag("faults")
@Timeout(900)
class FaultsTest {

  @Test
  void tenKillsChangeNothingInTheEnd() throws Exception {
    Outcome outcome = Faults.run(1, 10);
    assertThat(outcome.kills().values().stream().mapToInt(Integer::intValue).sum())
        .isGreaterThanOrEqualTo(8);
    outcome.rows().assertSameAs(SmallMarket.embedded());
    assertThat(outcome.health()).contains("\"release\":\"2026-W47\"");
  }
}
