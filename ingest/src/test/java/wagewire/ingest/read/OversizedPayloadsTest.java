package wagewire.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.ingest.read.site.SitePage;
import wagewire.ingest.testing.Payloads;
import wagewire.model.board.BoardId;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.RejectionReason;

/** Answers whose reading would take more memory than there is, most of them small when sent. */
@Timeout(120)
@Tag("long")
final class OversizedPayloadsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "greenhouse ~ {\"jobs\":[ ~ {}, ~ 20000000 ~ {}]} ~ more than 5,000,000 nodes",
        "lever ~ [ ~ [], ~ 20000000 ~ []] ~ more than 5,000,000 nodes",
        "ashby ~ {\"jobs\":[ ~ 0, ~ 20000000 ~ 0]} ~ more than 5,000,000 nodes",
        "workable ~ {\"jobs\":[ ~ {\"a\":{}}, ~ 6000000 ~ {}]} ~ more than 5,000,000 nodes",
        "personio ~ <workzag-jobs> ~ <a b=''/> ~ 5000000 ~ </workzag-jobs> ~ more than 2,000,000"
            + " nodes",
        "jobvite ~ <html> ~ <p><b> ~ 2000000 ~ </html> ~ more than 500,000 nodes",
        "jsonld ~ <html> ~ <p><b> ~ 2000000 ~ </html> ~ more than 500,000 nodes",
        "greenhouse ~ {\"jobs\":[{\"id\":1,\"title\":\"A\"} ~ ,0 ~ 4000000 ~ ]} ~ more than 100,000"
            + " items",
        "lever ~ [{\"id\":\"1\",\"text\":\"A\"} ~ ,0 ~ 4000000 ~ ] ~ more than 100,000 items",
      })
  void anAnswerOfMoreThanTheLimitIsRefused(
      String platform, String begin, String unit, int count, String end, String reason) {
    assertRefused(platform, begin + unit.repeat(count) + end, reason);
  }

  @Test
  void scriptsOfOnePageAreCountedTogether() {
    String script =
        "<script type='application/ld+json'>[" + "{},".repeat(2_000_000) + "0]</script>";

    assertRefused("jsonld", "<html>" + script.repeat(4), "more than 16,000,000 bytes");
  }

  @Test
  void propertiesWithinPropertiesDoNotRepeatTheirTextWithoutEnd() {
    String nested =
        IntStream.range(0, 400)
            .mapToObj(number -> "<div itemprop='p%d'>".formatted(number))
            .collect(Collectors.joining());

    assertRefused(
        "jsonld",
        "<div itemscope itemtype='https://schema.org/JobPosting'>" + nested + "x".repeat(4_000_000),
        "more than 16,000,000 bytes");
  }

  @Test
  void aSiteMapOfNothingButEmptyElementsIsReadUpToTheLimit() {
    String first = "<urlset><url><loc>https://acme.example/jobs/analyst-1234</loc></url>";
    byte[] map = bytes(first + "<a b='c'/>".repeat(2_000_000));

    SitePage page = SitePage.read(map, URI.create("https://acme.example/sitemap.xml"), SITE);

    assertThat(page.cut()).isTrue();
    assertThat(page.postings()).hasSize(1);
  }

  @Test
  void anIdAsLongAsABookIsNone() {
    String digits = "1".repeat(2_000_000);
    byte[] board =
        bytes(Payloads.greenhouse("2 Analyst").replace("\"id\": 2", "\"id\": \"" + digits + "\""));

    ReadPage page = PayloadReaders.of("greenhouse").read(board, context("greenhouse"));

    assertThat(page.listings()).isEmpty();
    assertThat(page.refusals())
        .singleElement()
        .satisfies(refusal -> {
          assertThat(refusal.reason()).isEqualTo(RejectionReason.NO_ID);
          assertThat(refusal.externalId()).isNull();
          assertThat(refusal.message()).isEqualTo("an id of 2,000,000 characters");
        });
  }

  private static final URI SITE = URI.create("https://acme.example/");

  private static void assertRefused(String platform, String answer, String reason) {
    byte[] payload = bytes(answer);
    assertThatThrownBy(() -> PayloadReaders.of(platform).read(payload, context(platform)))
        .isInstanceOfSatisfying(
            UnreadablePayloadException.class,
            refused -> assertThat(refused.outcome()).isEqualTo(FetchOutcome.FAILED))
        .hasMessageEndingWith(reason);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ReadContext context(String platform) {
    return new ReadContext(new BoardId(platform, "acme"), null);
  }
}
