package wagewire.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wagewire.app.undisturbed.SmallMarket;

/** The short form of {@link FaultHarness}. */
@Tag("faults")
@Timeout(900)
class FaultsTest {

  @Test
  void faultsOfEveryKindChangeNothingInTheEnd() throws Exception {
    Outcome outcome = Faults.run(2, 12, EnumSet.allOf(Kind.class));
    assertThat(outcome.counts().byKind().keySet())
        .isEqualTo(Stream.of(Kind.values()).map(Kind::id).collect(Collectors.toSet()));
    assertThat(outcome.differences(SmallMarket.embedded())).isEmpty();
  }
}
