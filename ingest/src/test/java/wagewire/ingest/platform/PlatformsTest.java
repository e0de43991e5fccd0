package wagewire.ingest.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlatformsTest {

  @ParameterizedTest
  @CsvSource({
    "greenhouse, acme,"
        + " https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true&pay_transparency=true",
    "lever, acme, https://api.lever.co/v0/postings/acme?mode=json&skip=0&limit=100",
    "ashby, acme, https://api.ashbyhq.com/posting-api/job-board/acme?includeCompensation=true",
    "recruitee, acme, https://acme.recruitee.com/api/offers/",
    "himalayas, all, https://himalayas.app/jobs/api?offset=0&limit=20",
    "arbeitnow, all, https://www.arbeitnow.com/api/job-board-api?page=1",
    "workday, acme/wd5/Careers," + " https://acme.wd5.myworkdayjobs.com/wday/cxs/acme/Careers/jobs",
  })
  void aBoardIsAskedAtItsPlatformsOwnAddress(String id, String token, URI expected) {
    LivePlatform platform = LivePlatform.find(id).orElseThrow();
    BoardAddress address = platform.addresses(token).getFirst();

    assertThat(platform.crawl(address, token, null).next().orElseThrow().address())
        .isEqualTo(expected);
  }

  @Test
  void everyPlatformHasTheReaderOfItsOwnPayloads() {
    assertThat(LivePlatform.ids()).isNotEmpty();
    assertThat(LivePlatform.ids())
        .allSatisfy(id ->
            assertThat(LivePlatform.find(id).orElseThrow().reader().platform()).isEqualTo(id));
  }

  @Test
  void anotherAddressKeepsItsPathAndTheTokenIsEncoded() {
    LivePlatform platform = LivePlatform.find("ashby").orElseThrow();
    BoardAddress mirror = new BoardAddress(URI.create("http://127.0.0.1:80/mirror/"), true);

    assertThat(platform.crawl(mirror, "a b/c", null).next().orElseThrow().address())
        .isEqualTo(
            URI.create(
                "http://127.0.0.1:80/mirror/posting-api/job-board/a%20b%2Fc?includeCompensation=true"));
  }

  @ParameterizedTest
  @CsvSource({
    "/jobs?page=2, http://127.0.0.1:80/mirror/jobs?page=2",
    "https://acme.example/jobs?page=2, http://127.0.0.1:80/mirror/jobs?page=2",
    "http://127.0.0.1:80/mirror/jobs?page=2, http://127.0.0.1:80/mirror/jobs?page=2",
  })
  void whatAMirrorLeadsToIsAskedForAtTheMirror(String link, URI expected) {
    BoardAddress mirror = new BoardAddress(URI.create("http://127.0.0.1:80/mirror"), true);

    assertThat(mirror.at(link)).isEqualTo(expected);
  }

  @Test
  void aTokenThatLacksAPartIsToldOf() {
    LivePlatform workday = LivePlatform.find("workday").orElseThrow();

    assertThatThrownBy(() -> workday.addresses("acme"))
        .isInstanceOf(MissingPartException.class)
        .hasMessageContaining("no part 2");
  }

  @Test
  void aTokenThatIsAHostIsAskedThereAlone() {
    assertThat(LivePlatform.find("recruitee").orElseThrow().addresses("jobs.acme.example"))
        .extracting(BoardAddress::base)
        .containsExactly(URI.create("https://jobs.acme.example"));
    assertThat(LivePlatform.find("recruitee").orElseThrow().addresses("acme"))
        .extracting(BoardAddress::base)
        .containsExactly(URI.create("https://acme.recruitee.com"));
  }

  @Test
  void theAddressesOfAPlatformAreAskedInTheirOrder() {
    assertThat(LivePlatform.find("lever").orElseThrow().addresses("acme"))
        .extracting(BoardAddress::base)
        .isEqualTo(
            List.of(URI.create("https://api.lever.co"), URI.create("https://api.eu.lever.co")));
  }
}
