package wagewire.ingest.read.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wagewire.ingest.read.warc.PostingsOfAnswer.ArchivedBoard;
import wagewire.ingest.read.warc.SkipCounts.SkipReason;
import wagewire.ingest.testing.Payloads;
import wagewire.model.board.BoardId;
import wagewire.model.event.RejectionReason;

/** Boards and postings of archived answers. */
class PostingsOfAnswerTest {

  private static final Instant SEEN = Instant.parse("2026-08-04T05:01:00Z");
  private static final String POSTING =
      """
      <html><script type="application/ld+json">{"@type": "JobPosting", "title": "CRM Manager in Köln",
      "hiringOrganization": "Acme"}</script></html>
      """;

  private final SkipCounts counts = new SkipCounts();

  @Test
  void aPageBelongsToTheBoardOfItsHostAndIsKnownByItsAddress() {
    ArchivedBoard board = read("https://Jobs.Acme.example/7", "text/html", POSTING).orElseThrow();
    assertThat(board.board()).hasToString("jsonld:jobs.acme.example");
    assertThat(board.seen()).isEqualTo(SEEN);
    assertThat(board.whole()).isFalse();
    assertThat(board.page().listings())
        .singleElement()
        .satisfies(listing -> {
          assertThat(listing.externalId()).isEqualTo("https://Jobs.Acme.example/7");
          assertThat(listing.url()).isEqualTo("https://Jobs.Acme.example/7");
          assertThat(listing.title()).isEqualTo("CRM Manager in Köln");
        });
  }

  @Test
  void pagesBelongToTheBoardThatIsNamed() {
    PostingsOfAnswer named = new PostingsOfAnswer(new BoardId("jsonld", "archive"), null, counts);
    assertThat(named.read(answer("https://acme.example/7", "text/html", null, bytes(POSTING))))
        .hasValueSatisfying(board -> assertThat(board.board()).hasToString("jsonld:archive"));
  }

  @Test
  void aPageIsReadInTheCharsetOfItsHeaderOrHead() {
    byte[] latin = POSTING.getBytes(Charset.forName("ISO-8859-1"));
    byte[] greek = POSTING.replace("Köln", "Αθήνα").getBytes(Charset.forName("ISO-8859-7"));
    String head = "<meta charset='iso-8859-7'>";
    byte[] own = (head + POSTING.replace("Köln", "Αθήνα")).getBytes(Charset.forName("ISO-8859-7"));
    assertThat(title(latin, null)).isEqualTo("CRM Manager in Köln");
    assertThat(title(latin, "utf-8")).isEqualTo("CRM Manager in Köln");
    assertThat(title(bytes(POSTING), "iso-8859-1")).isEqualTo("CRM Manager in Köln");
    assertThat(title(greek, "ISO-8859-7")).isEqualTo("CRM Manager in Αθήνα");
    assertThat(title(own, "no-such-charset")).isEqualTo("CRM Manager in Αθήνα");
  }

  @Test
  void aPayloadBelongsToItsPlatformsBoard() {
    String address = "https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true";
    ArchivedBoard board =
        read(address, "application/json", Payloads.greenhouse("7 CRM Manager", "8 Analyst"))
            .orElseThrow();
    assertThat(board.board()).hasToString("greenhouse:acme");
    assertThat(board.whole()).isTrue();
    assertThat(board.page().listings()).hasSize(2);
  }

  @Test
  void aPayloadThatAnnouncesMoreThanItHoldsIsNotTheWholeBoard() {
    String address = "https://boards-api.greenhouse.io/v1/boards/acme/jobs";
    assertThat(read(address, "application/json", Payloads.greenhouse(3, "7 CRM Manager")))
        .hasValueSatisfying(board -> assertThat(board.whole()).isFalse());
  }

  @Test
  void anUnreadablePayloadIsARefusalThatNamesItsAddress() {
    String address = "https://api.lever.co/v0/postings/acme?mode=json";
    ArchivedBoard board = read(address, "application/json", "{\"ok\": false}").orElseThrow();
    assertThat(board.whole()).isFalse();
    assertThat(board.page().refusals())
        .singleElement()
        .satisfies(refusal -> {
          assertThat(refusal.reason()).isEqualTo(RejectionReason.UNREADABLE);
          assertThat(refusal.message()).startsWith(address).doesNotContain("\n");
        });
  }

  @Test
  void whatHasNoPostingIsSkippedAndCounted() {
    assertThat(read("https://acme.example/", "text/html", "<p>hello</p>")).isEmpty();
    assertThat(read("https://acme.example/", "text/html", "<p>JobPosting</p>")).isEmpty();
    assertThat(read("https://acme.example/", "", "a JobPosting")).isEmpty();
    assertThat(read("https://acme.example/a.js", "text/javascript", POSTING)).isEmpty();
    assertThat(read("https://acme.example/a", "application/json", "{}")).isEmpty();
    assertThat(counts.words())
        .contains("3 " + SkipReason.NO_POSTING.words(), "2 " + SkipReason.OTHER_KIND.words());
  }

  private String title(byte[] body, @Nullable String charset) {
    return reader()
        .read(answer("https://acme.example/", "text/html", charset, body))
        .orElseThrow()
        .page()
        .listings()
        .getFirst()
        .title();
  }

  private Optional<ArchivedBoard> read(String address, String type, String body) {
    return reader().read(answer(address, type, null, bytes(body)));
  }

  private PostingsOfAnswer reader() {
    return new PostingsOfAnswer(null, null, counts);
  }

  private static ArchivedAnswer answer(
      String address, String type, @Nullable String charset, byte[] body) {
    return new ArchivedAnswer(address, SEEN, type, charset, body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
