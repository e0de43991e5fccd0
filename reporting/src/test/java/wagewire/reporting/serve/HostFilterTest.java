package wagewire.reporting.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.model.source.YesNoUnknown;
import wagewire.reporting.page.CollectorState;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.testing.TestWarehouse;

/** Requests that name another host, as they come after DNS rebinding. */
class HostFilterTest {

  private static final Warehouse WAREHOUSE = TestWarehouse.fresh().warehouse();
  private static final TestSite SITE = TestSite.of(WAREHOUSE);
  private static final TestSite PUBLIC =
      TestSite.of(
          WAREHOUSE,
          new HttpSettings(
              new AccessPolicy(
                  null, true, URI.create("https://jobs.example"), Set.of(YesNoUnknown.YES)),
              null,
              HttpSettings.OPEN.requests(),
              CollectorState.NONE));

  @AfterAll
  static void stop() {
    SITE.close();
    PUBLIC.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:8490",
        "jobs.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "127.0.0.1@evil.example",
        "evil.example#localhost",
        "10.0.0.1",
        "[2001:db8::1]:8490",
        "0.0.0.0:8490",
        ""
      })
  void anotherHostIsToldTheSettingAndNothingElse(String host) throws Exception {
    for (String path : new String[] {"/", "/openapi.json", "/health", "/metrics", "/none"}) {
      String answer = SITE.getAs(host, path);
      assertThat(answer)
          .as("%s %s", host, path)
          .matches("(?s)HTTP/1.1 4(21|00) .*")
          .doesNotContain("No figures yet", "openapi\"", "database_reachable");
    }
  }

  @Test
  void theAnswerNamesTheSettingAndIsNotKept() throws Exception {
    assertThat(SITE.getAs("evil.example", "/api/v1/growth"))
        .startsWith("HTTP/1.1 421 ")
        .contains("serve.public-url", "Cache-Control: no-store")
        .doesNotContain("evil.example", "ETag");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "LOCALHOST:8490", "127.0.0.1", "127.0.0.1:9000", "[::1]", "[::1]:80"})
  void thisMachineHasItsOwnNamesAtAnyPort(String host) throws Exception {
    assertThat(SITE.getAs(host, "/openapi.json")).startsWith("HTTP/1.1 200 ");
    assertThat(PUBLIC.getAs(host, "/openapi.json")).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void theHostOfThePublicAddressIsAnswered() throws Exception {
    assertThat(PUBLIC.getAs("jobs.example", "/openapi.json")).startsWith("HTTP/1.1 200 ");
    assertThat(PUBLIC.getAs("Jobs.Example:443", "/openapi.json")).startsWith("HTTP/1.1 200 ");
    assertThat(PUBLIC.getAs("other.example", "/openapi.json")).startsWith("HTTP/1.1 421 ");
  }

  @Test
  void onOtherAddressesNamesAreCheckedWhereOneIsSet() throws Exception {
    InetAddress all = InetAddress.getByName("0.0.0.0");
    assertThat(HostFilter.of(all, null)).isNull();
    assertThat(HostFilter.of(all, URI.create("https://jobs.example"))).isNotNull();
  }
}
