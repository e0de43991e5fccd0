package wagewire.metrics.publishability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import wagewire.model.posting.Role;

class FallbackRolesTest {

  @Test
  void aRoleFallsBackToItsFamilyAndThenToGoToMarket() {
    assertThat(FallbackRoles.of(Role.of("marketing-operations")))
        .containsExactly("marketing-operations", "marketing-ops", "go-to-market");
    assertThat(FallbackRoles.of(Role.OTHER)).containsExactly("other");
  }
}
