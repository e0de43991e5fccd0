package wagewire.app.command.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class DurationConverterTest {

  @ParameterizedTest
  @CsvSource({"30s,PT30S,30s", "90m,PT1H30M,90m", "24h,PT24H,24h", "2d,PT48H,48h"})
  void aDurationIsANumberAndAUnit(String written, Duration duration, String said) {
    assertThat(new DurationConverter().convert(written)).isEqualTo(duration);
    assertThat(DurationConverter.text(duration)).isEqualTo(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "24", "h", "0h", "-1h", "1.5h", "1h30m", "PT1H", "9999999h"})
  void anythingElseIsRefused(String written) {
    assertThatThrownBy(() -> new DurationConverter().convert(written))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("must be a duration such as 24h, 90m or 30s");
  }
}
