package wagewire.lab.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wagewire.lab.DrawnSeed;
import wagewire.lab.undisturbed.SmallMarket;

/** The short form of {@link FaultHarness}. */
@Tag("faults")
@Timeout(900)
class FaultsTest {

  private static final int FAULTS = 8;

  /** Faults that may not find their moment before the market's weeks are over. */
  private static final int MISSED = 2;

  @Test
  void faultsOfDrawnKindsChangeNothingInTheEnd() throws Exception {
    FaultRunOutcome outcome =
        FaultRun.run(DrawnSeed.of(FaultsTest.class), FAULTS, FaultKind.WITHOUT_LOSS);
    assertThat(outcome.counts().sum()).isBetween(FAULTS - MISSED, FAULTS);
    assertThat(outcome.differences(SmallMarket.embedded())).isEmpty();
  }
}
