package wagewire.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

class ReadersTest {

  @Test
  void eachPlatformHasItsReader() {
    assertThat(Readers.platforms())
        .contains("greenhouse", "lever", "ashby", "jsonld", "workday", "rss")
        .hasSizeGreaterThan(40);
    assertThat(Readers.platforms())
        .allSatisfy(id -> assertThat(Readers.of(id).platform()).isEqualTo(id));
  }

  @Test
  void anUnknownPlatformNamesTheNearest() {
    assertThatThrownBy(() -> Readers.of("greenhose"))
        .isInstanceOfSatisfying(
            WagewireException.class,
            error -> assertThat(error.code()).isEqualTo(ErrorCode.UNKNOWN_PLATFORM))
        .hasMessageContaining("unknown platform 'greenhose'")
        .hasMessageContaining("Did you mean 'greenhouse'?");
  }
}
