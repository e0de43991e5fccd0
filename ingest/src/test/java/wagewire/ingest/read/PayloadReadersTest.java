package wagewire.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

class PayloadReadersTest {

  @Test
  void eachPlatformHasItsReader() {
    assertThat(PayloadReaders.platforms())
        .contains("greenhouse", "lever", "ashby", "jsonld", "workday", "rss")
        .hasSizeGreaterThan(40);
    assertThat(PayloadReaders.platforms())
        .allSatisfy(id -> assertThat(PayloadReaders.of(id).platform()).isEqualTo(id));
  }

  @Test
  void anUnknownPlatformNamesTheNearest() {
    assertThatThrownBy(() -> PayloadReaders.of("greenhose"))
        .isInstanceOfSatisfying(
            WagewireException.class,
            error -> assertThat(error.code()).isEqualTo(ErrorCode.UNKNOWN_PLATFORM))
        .hasMessageContaining("unknown platform 'greenhose'")
        .hasMessageContaining("Did you mean 'greenhouse'?");
  }
}
