package wagewire.ingest.fetch.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "120                             | 120",
        "0                               | 0",
        "999999999                       | 999999999",
        "99999999999999999999            | -",
        "Mon, 02 Mar 2026 06:02:00 GMT   | 120",
        "Mon, 02 Mar 2026 05:00:00 GMT   | 0",
        "-5                              | -",
        "1.5                             | -",
        "soon                            | -",
        "''                              | -",
        "-                               | -",
      })
  void secondsAndDatesAreRead(String header, Long seconds) {
    assertThat(RetryAfter.read(header, NOW))
        .isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
  }
}
