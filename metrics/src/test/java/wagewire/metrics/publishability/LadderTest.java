package wagewire.metrics.publishability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import wagewire.model.posting.Role;

class LadderTest {

  @Test
  void aRoleFallsBackToItsFamilyAndThenToGoToMarket() {
    assertThat(Ladder.of(Role.MARKETING_OPERATIONS))
        .containsExactly("marketing-operations", "marketing-ops", "go-to-market");
    assertThat(Ladder.of(Role.OTHER)).containsExactly("other");
  }
}
