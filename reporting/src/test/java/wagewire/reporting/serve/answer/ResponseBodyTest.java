package wagewire.reporting.serve.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseBodyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gzip                        | true
          GZIP                        | true
          gzip, deflate, br           | true
          br;q=1.0, gzip;q=0.8, *;q=0.1 | true
          *                           | true
          deflate, gzip;q=1.000       | true
          gzip;q=0                    | false
          gzip;q=0.000                | false
          identity                    | false
          deflate, br                 | false
          x-gzip-not                  | false
          ''                          | false
          """)
  void aBodyIsSentCompressedOnlyToWhoTakesIt(String header, boolean accepted) {
    assertThat(ResponseBody.isGzipAccepted(header)).isEqualTo(accepted);
  }

  @Test
  void withoutTheHeaderItIsNot() {
    assertThat(ResponseBody.isGzipAccepted(null)).isFalse();
  }

  @Test
  void longTextIsKeptCompressedAndShortTextAsItIs() {
    assertThat(ResponseBody.text("text/plain", "a line\n".repeat(10_000)).size()).isLessThan(1_000);
    assertThat(ResponseBody.text("text/plain", "a line\n").size()).isEqualTo(7);
  }
}
