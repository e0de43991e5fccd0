package wagewire.model.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ForgottenItemTest {

  /** SHA-256 of "7". */
  private static final String SEVEN =
      "sha256:7902699be42c8a8e46fbbb4501726517e86b22c56a189f7625a6da49081b2451";

  @Test
  void aListingIsListedByTheHashOfItsId() {
    assertThat(ForgottenItem.of("lever:acme", "7", Instant.EPOCH).listing()).isEqualTo(SEVEN);
    assertThat(ForgottenItem.of("lever:acme", SEVEN, Instant.EPOCH).listing()).isEqualTo(SEVEN);
    assertThat(ForgottenItem.of("lever:acme", null, Instant.EPOCH).listing()).isNull();
  }

  @Test
  void aListingIsFoundByItsIdAndByItsHash() {
    assertThat(ForgottenItem.contains(Set.of("7"), "7")).isTrue();
    assertThat(ForgottenItem.contains(Set.of(SEVEN), "7")).isTrue();
    assertThat(ForgottenItem.contains(Set.of(SEVEN, "7"), "8")).isFalse();
    assertThat(ForgottenItem.contains(Set.of(), "7")).isFalse();
  }
}
