package wagewire.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import wagewire.ingest.fetch.address.Origin;
import wagewire.ingest.fetch.address.TrustedHosts;
import wagewire.ingest.fetch.pace.PacePolicy.PaceRule;
import wagewire.ingest.fetch.pace.StandardPacePolicy;
import wagewire.ingest.testing.FetchFixture;

final class ArchivePaceTest {

  private static final URI OWN = URI.create("http://127.0.0.1:8080");

  private final ArchivePace pace =
      new ArchivePace(new StandardPacePolicy(new FetchFixture().lookup(), TrustedHosts.of(OWN)));

  @Test
  void aPublicArchiveIsAskedForOneThingEveryFourSeconds() {
    assertThat(pace.rule(Origin.of(URI.create("https://archive.example"))))
        .isEqualTo(new PaceRule(1, Duration.ofSeconds(4), true));
  }

  @Test
  void anArchiveOfTheUsersOwnIsNotLimited() {
    assertThat(pace.rule(Origin.of(OWN))).isEqualTo(PaceRule.OWN);
  }
}
