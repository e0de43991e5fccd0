package wagewire.lab.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wagewire.lab.undisturbed.SmallMarket;

/** The short form of {@link FaultHarness}. */
@Tag("faults")
@Timeout(900)
class FaultsTest {

  @Test
  void faultsOfEveryKindChangeNothingInTheEnd() throws Exception {
    FaultRunOutcome outcome = FaultRun.run(2, 11, FaultKind.WITHOUT_LOSS);
    assertThat(outcome.counts().byKind().keySet())
        .isEqualTo(FaultKind.WITHOUT_LOSS.stream().map(FaultKind::id).collect(Collectors.toSet()));
    assertThat(outcome.differences(SmallMarket.embedded())).isEmpty();
  }
}
