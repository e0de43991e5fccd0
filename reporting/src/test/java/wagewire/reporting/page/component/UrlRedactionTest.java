package wagewire.reporting.page.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlRedactionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HTTP 403 from https://a.example/jobs?app_key=s3cret&page=2         | HTTP 403 from https://a.example/jobs?…
          http://a.example/x?hush=s3cret redirects to https://b.example/#t=s | http://a.example/x?… redirects to https://b.example/?…
          failed (HTTPS://user:s3cret@a.example/jobs?k=1) at once            | failed (HTTPS://a.example/jobs?…) at once
          HTTP 404 from https://a.example/jobs/12                            | HTTP 404 from https://a.example/jobs/12
          why? nobody knows                                                  | why? nobody knows
          """)
  void whatMayBeASecretIsCutOff(String text, String shown) {
    assertThat(UrlRedaction.plain(text)).isEqualTo(shown);
  }
}
