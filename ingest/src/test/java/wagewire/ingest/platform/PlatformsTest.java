package wagewire.ingest.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlatformsTest {

  @ParameterizedTest
  @CsvSource({
    "greenhouse,"
        + " https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true&pay_transparency=true",
    "lever, https://api.lever.co/v0/postings/acme?mode=json&skip=0&limit=100",
    "ashby, https://api.ashbyhq.com/posting-api/job-board/acme?includeCompensation=true",
    "recruitee, https://acme.recruitee.com/api/offers/",
    "himalayas, https://himalayas.app/jobs/api?offset=0&limit=20",
    "arbeitnow, https://www.arbeitnow.com/api/job-board-api?page=1"
  })
  void aBoardIsAskedAtItsPlatformsOwnAddress(String id, URI expected) {
    LivePlatform platform = Platforms.find(id).orElseThrow();

    assertThat(platform.firstPage(platform.addresses("acme").getFirst(), "acme"))
        .isEqualTo(expected);
  }

  @Test
  void everyPlatformHasTheReaderOfItsOwnPayloads() {
    assertThat(Platforms.ids()).isNotEmpty();
    assertThat(Platforms.ids())
        .allSatisfy(
            id -> assertThat(Platforms.find(id).orElseThrow().reader().platform()).isEqualTo(id));
  }

  @Test
  void anotherAddressKeepsItsPathAndTheTokenIsEncoded() {
    LivePlatform platform = Platforms.find("ashby").orElseThrow();

    assertThat(platform.firstPage(URI.create("http://127.0.0.1:80/mirror/"), "a b/c"))
        .isEqualTo(
            URI.create(
                "http://127.0.0.1:80/mirror/posting-api/job-board/a%20b%2Fc?includeCompensation=true"));
  }

  @Test
  void leverPagesUntilAPageIsNotFull() {
    LivePlatform lever = Platforms.find("lever").orElseThrow();
    URI address = lever.addresses("acme").getLast();
    PagesWalked full = PagesWalked.NONE.plus(100);

    assertThat(lever.nextPage(address, "acme", full))
        .contains(
            URI.create("https://api.eu.lever.co/v0/postings/acme?mode=json&skip=100&limit=100"));
    assertThat(lever.nextPage(address, "acme", full.plus(99))).isEqualTo(Optional.empty());
  }

  @Test
  void numberedPagesEndWithOneThatIsEmpty() {
    LivePlatform muse = Platforms.find("themuse").orElseThrow();
    URI address = muse.addresses("Marketing").getFirst();
    PagesWalked one = PagesWalked.NONE.plus(20);

    assertThat(muse.nextPage(address, "Marketing", one))
        .contains(URI.create("https://www.themuse.com/api/public/jobs?category=Marketing&page=2"));
    assertThat(muse.nextPage(address, "Marketing", one.plus(0))).isEmpty();
  }
}
