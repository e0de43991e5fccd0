package wagewire.ingest.fetch.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.fetch.HttpFetcher;
import wagewire.ingest.fetch.address.AddressSyntaxRules.UnsafeAddressException;
import wagewire.ingest.fetch.pace.PacePolicy.PaceRule;
import wagewire.ingest.testing.BoardServer;
import wagewire.ingest.testing.CannedAnswer;
import wagewire.ingest.testing.FetchFixture;

/** Addresses that must never be requested. */
final class AddressSafetyTest {

  private final FetchFixture world = new FetchFixture();
  private final BoardServer trusted = new BoardServer();
  private final BoardServer secret = new BoardServer();
  private final HttpFetcher fetcher = world.fetcher(PaceRule.OWN, trusted.address());

  @AfterEach
  void stop() {
    fetcher.close();
    trusted.close();
    secret.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/wagewire/ingest/fetch/address/odd-addresses.tsv",
      delimiter = '\t',
      commentCharacter = '#')
  void anAddressIsRefusedHoweverItIsSpelled(String address, String found, String reason)
      throws InterruptedException {
    URI uri = URI.create(address);
    if (uri.getHost() != null) {
      world.name(uri.getHost().toLowerCase(Locale.ROOT), found.split(" ", -1));
    }

    assertThat(reason(uri)).contains(reason).doesNotContain("swordfish");
  }

  @Test
  void aNameThatLeadsToThisMachineIsNotAsked() throws InterruptedException {
    world.name("inside.example", "127.0.0.1");

    assertThat(reason(at("inside.example", secret, "/a")))
        .contains("inside.example is at 127.0.0.1")
        .contains("loopback");
    assertThat(secret.asked("/robots.txt")).isZero();
  }

  @Test
  void aNameThatChangesItsAnswerIsJudgedByTheAnswerThatIsUsed() throws Exception {
    Queue<String> answers = new ArrayDeque<>(List.of("8.8.8.8", "127.0.0.1"));
    GuardedDnsResolver names =
        new GuardedDnsResolver(
            _ -> List.of(InetAddress.getByName(answers.remove())), new TrustedHosts());

    assertThat(names.resolve("acme.example", 443))
        .containsExactly(new InetSocketAddress(InetAddress.getByName("8.8.8.8"), 443));
    assertThat(answers).hasSize(1);
    assertThatThrownBy(() -> names.resolve("acme.example", 443))
        .isInstanceOf(UnsafeAddressException.class);
  }

  @Test
  void theClientAsksNoOtherNames() throws InterruptedException {
    world.name("acme.example", "127.0.0.1");
    URI address = at("acme.example", trusted, "/a");
    world.trusted.add(address);
    trusted.always("/a", CannedAnswer.json("[]"));

    assertThat(fetch(address)).isInstanceOf(FetchResult.Body.class);
    assertThat(fetch(address)).isInstanceOf(FetchResult.Body.class);
    assertThat(world.lookups).hasValue(1);
    world.name("acme.example", "10.0.0.1");
    assertThat(fetch(address)).as("on its old connection").isInstanceOf(FetchResult.Body.class);
  }

  @Test
  void trustIsForOnePortAlone() throws InterruptedException {
    assertThat(reason(secret.address("/a"))).contains("loopback");
    assertThat(secret.asked("/robots.txt")).isZero();
  }

  @Test
  void aRedirectToAnotherPortOfThisMachineIsRefused() throws InterruptedException {
    trusted.always(
        "/a", CannedAnswer.status(302).with("Location", secret.address("/secret").toString()));

    assertThat(reason(trusted.address("/a"))).contains("loopback");
    assertThat(secret.requests()).isEmpty();
    assertThat(secret.asked("/robots.txt")).isZero();
  }

  @Test
  void robotsAreNotFollowedIntoAPrivateNetwork() throws InterruptedException {
    trusted.always("/a", CannedAnswer.json("[]"));
    trusted.always(
        "/robots.txt",
        CannedAnswer.status(302).with("Location", secret.address("/secret").toString()));

    assertThat(reason(trusted.address("/a"))).contains("robots.txt").contains("loopback");
    assertThat(trusted.requests()).isEmpty();
    assertThat(secret.requests()).isEmpty();
  }

  @Test
  void anAddressInBracketsCanBeTrusted() throws Exception {
    URI address = at("[::1]", trusted, "/a");
    world.trusted.add(address);
    world.name("[::1]", "127.0.0.1");
    trusted.always("/a", CannedAnswer.json("[]"));

    assertThat(fetch(address)).isInstanceOf(FetchResult.Body.class);
  }

  private String reason(URI address) throws InterruptedException {
    FetchResult result = fetch(address);
    assertThat(result).isInstanceOf(FetchResult.Failed.class);
    return ((FetchResult.Failed) result).reason();
  }

  private FetchResult fetch(URI address) throws InterruptedException {
    return fetcher.fetch(FetchRequest.unconditional(address));
  }

  private static URI at(String host, BoardServer server, String path) {
    return URI.create("http://" + host + ":" + server.address().getPort() + path);
  }
}
