package wagewire.reporting.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplyAddressTest {

  @ParameterizedTest
  @CsvSource({
    "https://www.acme.example/jobs/12345, acme.example/jobs/12345",
    "http://acme.example/jobs/12345?utm_source=x&y=1, acme.example/jobs/12345",
    "https://acme.example/jobs/12345?gh_src=abc, acme.example/jobs/12345",
    "https://acme.example/jobs?gh_jid=12345, acme.example/jobs?gh_jid=12345",
    "https://acme.example/0f8fad5b-d9cb-469f-a165-70867728950e/apply,"
        + " acme.example/0f8fad5b-d9cb-469f-a165-70867728950e/apply",
    "https://acme.example/careers,",
    "https://acme2026.example/,",
    "https://acme.example/jobs/12,",
    ","
  })
  void anAddressCountsOnlyIfItNamesOneJob(@Nullable String address, @Nullable String job) {
    assertThat(ApplyAddress.of(address)).isEqualTo(job);
  }
}
