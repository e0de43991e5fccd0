package wagewire.ingest.fetch.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import wagewire.ingest.fetch.address.Origin;
import wagewire.ingest.fetch.address.TrustedHosts;
import wagewire.ingest.fetch.pace.PacePolicy.PaceRule;

final class StandardPacePolicyTest {

  private final TrustedHosts trusted =
      TrustedHosts.of(URI.create("http://own.example:8491"), URI.create("https://mirror.example"));
  private final StandardPacePolicy pace =
      new StandardPacePolicy(
          host -> List.of(InetAddress.getByName(host.startsWith("own") ? "172.18.0.2" : "8.8.8.8")),
          trusted);

  @Test
  void onlyAPrivateServerThatTheUserWroteIsHurried() {
    assertThat(rule("http://own.example:8491/a")).isEqualTo(PaceRule.OWN);
    assertThat(rule("http://own.example:8492/a")).isEqualTo(PaceRule.PUBLIC);
    assertThat(rule("https://mirror.example/a")).isEqualTo(PaceRule.PUBLIC);
    assertThat(rule("https://acme.example/a")).isEqualTo(PaceRule.PUBLIC);
  }

  @Test
  void aHostHasOnePaceWhateverItsPorts() {
    assertThat(pace.lane(origin("https://acme.example/a")))
        .isEqualTo(pace.lane(origin("http://ACME.example:8080/b")));
    assertThat(pace.lane(origin("http://own.example:8491/a"))).isEqualTo("own.example:8491");
  }

  private PaceRule rule(String address) {
    return pace.rule(origin(address));
  }

  private static Origin origin(String address) {
    return Origin.of(URI.create(address));
  }
}
