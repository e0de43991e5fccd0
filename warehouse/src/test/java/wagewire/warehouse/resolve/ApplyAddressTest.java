package wagewire.warehouse.resolve;

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
    "https://acme.example/jobs?gh_src=abc&gh_jid=1234567, acme.example/jobs?gh_jid=1234567",
    "https://acme.example/jobs?gh_jid=12345, acme.example/jobs?gh_jid=12345",
    "https://acme.example/0f8fad5b-d9cb-469f-a165-70867728950e/apply,"
        + " acme.example/0f8fad5b-d9cb-469f-a165-70867728950e/apply",
    "https://acme.example/careers,",
    "https://acme2026.example/,",
    "https://acme.example/jobs/12,",
    ","
  })
  void anAddressCountsOnlyIfItNamesOneJob(@Nullable String address, @Nullable String job) {
    ApplyAddress read = ApplyAddress.of(address);
    assertThat(read == null ? null : read.plain()).isEqualTo(job);
  }

  @ParameterizedTest
  @CsvSource({
    "acme.example/jobs?gh_jid=1234567, job-boards.greenhouse.io/acme/jobs/1234567, true",
    "boards.greenhouse.io/acme/jobs/1234567?gh_jid=1234567,"
        + " job-boards.greenhouse.io/acme/jobs/1234567, true",
    "jobs.lever.co/acme/0f8fad5b-d9cb-469f-a165-70867728950e/apply,"
        + " jobs.lever.co/acme/0F8FAD5B-d9cb-469f-a165-70867728950e, true",
    "acme.example/jobs/12345, acme.example/jobs/12345, true",
    "acme.example/jobs?gh_jid=1234567, acme.example/jobs?gh_jid=1234568, false",
    "acme.example/jobs/1234567, globex.example/jobs/1234567, false",
    "acme.example/0f8fad5b-d9cb-469f-a165-70867728950e/jobs/12345,"
        + " acme.example/0f8fad5b-d9cb-469f-a165-70867728950e/jobs/12346, false",
    "acme.example/jobs/12345,, false",
    ",, false"
  })
  void addressesAreOfOneJobThatHoldAPlatformsNumberOfIt(
      @Nullable String one, @Nullable String other, boolean same) {
    ApplyAddress first = ApplyAddress.of(one);
    ApplyAddress second = ApplyAddress.of(other);
    assertThat(ApplyAddress.areOneJob(first, second)).isEqualTo(same);
    assertThat(ApplyAddress.areOneJob(second, first)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "acme.example/jobs?gh_jid=1234567, job-boards.greenhouse.io/acme/jobs/1234568, true",
    "acme.example/jobs?gh_jid=1234567, job-boards.greenhouse.io/acme/jobs/1234567, false",
    "jobs.lever.co/acme/0f8fad5b-d9cb-469f-a165-70867728950e/apply,"
        + " jobs.lever.co/acme/1f8fad5b-d9cb-469f-a165-70867728950e, true",
    "jobs.lever.co/acme/0f8fad5b-d9cb-469f-a165-70867728950e,"
        + " copies.example/1f8fad5b-d9cb-469f-a165-70867728950e, false",
    "acme.example/jobs/12345, acme.example/jobs/12346, false",
    "acme.example/jobs?gh_jid=1234567,"
        + " jobs.lever.co/acme/1f8fad5b-d9cb-469f-a165-70867728950e, false",
    "acme.example/jobs?gh_jid=1234567,, false"
  })
  void addressesAreOfTwoJobsThatHoldDifferentNumbersOfOneSeries(
      @Nullable String one, @Nullable String other, boolean two) {
    ApplyAddress first = ApplyAddress.of(one);
    ApplyAddress second = ApplyAddress.of(other);
    assertThat(ApplyAddress.areTwoJobs(first, second)).isEqualTo(two);
    assertThat(ApplyAddress.areTwoJobs(second, first)).isEqualTo(two);
  }
}
