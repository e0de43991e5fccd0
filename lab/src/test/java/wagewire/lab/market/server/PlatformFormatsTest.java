package wagewire.lab.market.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import wagewire.lab.market.format.PlatformFormats;
import wagewire.model.json.Json;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

class PlatformFormatsTest {

  private static final AnyPages PAGES = new AnyPages(Set.of());

  @AfterAll
  static void stop() {
    PAGES.close();
  }

  @Test
  void everyKeyOfAPlatformIsExplained() {
    Set<String> keys =
        ResourceTable.lines(PlatformFormats.class, "/wagewire/lab/market/platforms/keys.tsv")
            .stream()
            .map(row -> row[0])
            .collect(Collectors.toSet());
    assertThat(PlatformFormats.ids())
        .hasSizeGreaterThan(20)
        .allSatisfy(platform ->
            assertThat(keys).as(platform).containsAll(PlatformFormats.row(platform).header()));
  }

  @Test
  void everyPlatformAnswersInItsOwnMediaType() throws Exception {
    for (String platform : PlatformFormats.ids()) {
      ResourceRow row = PlatformFormats.row(platform);
      HttpResponse<byte[]> answer = PAGES.get(platform, "acme.example", "");
      assertThat(answer.statusCode()).as(platform).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValue(row.get("media") + "; charset=utf-8");
      assertThat(answer.body()).hasSizeGreaterThan(10_000);
    }
  }

  @Test
  void aPageThatIsKnownByItsMarkIsNotSentAgain() throws Exception {
    int marked = 0;
    for (String platform : PlatformFormats.ids()) {
      ResourceRow row = PlatformFormats.row(platform);
      HttpResponse<byte[]> first = PAGES.get(platform, "acme", "");
      Optional<String> tag = first.headers().firstValue("ETag");
      Optional<String> modified = first.headers().firstValue("Last-Modified");
      assertThat(tag.isPresent()).isEqualTo(row.get("validators").equals("tag"));
      assertThat(modified.isPresent()).isEqualTo(row.get("validators").equals("modified"));
      String mark = tag.or(() -> modified).orElse("");
      if (!mark.isEmpty()) {
        marked++;
        String header = tag.isPresent() ? "If-None-Match" : "If-Modified-Since";
        assertThat(PAGES.get(platform, "acme", "", header, mark).statusCode()).isEqualTo(304);
        assertThat(PAGES.get(platform, "acme", "", header, "other").statusCode()).isEqualTo(200);
      }
    }
    assertThat(marked).isPositive();
  }

  @Test
  void whoTakesCompressedBodiesGetsTheSameInLess() throws Exception {
    byte[] plain = PAGES.get("greenhouse", "acme", "content=true").body();
    HttpResponse<byte[]> packed =
        PAGES.get("greenhouse", "acme", "content=true", "Accept-Encoding", "gzip, br");
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(packed.body().length).isLessThan(plain.length / 2);
    try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(stream.readAllBytes()).isEqualTo(plain);
    }
  }

  @Test
  void numberedPagesNameTheirNeighbours() throws Exception {
    assertThat(Json.tree(PAGES.get("themuse", "any", "page=1").body()).path("page_count").asInt())
        .isEqualTo(Math.ceilDiv(PAGES.size(), 20));
    assertThat(Json.tree(PAGES.get("themuse", "any", "page=99").body()).path("results")).isEmpty();
    assertThat(
            Json.tree(PAGES.get("arbeitnow", "any", "page=2").body())
                .path("links")
                .path("prev")
                .asString())
        .endsWith("/arbeitnow/any/api/job-board-api?page=1");
    assertThat(
            Json.tree(PAGES.get("arbeitnow", "any", "page=1").body())
                .path("links")
                .path("next")
                .isNull())
        .isTrue();
  }

  @Test
  void whatIsNotAskedForIsNotWritten() throws Exception {
    String bare = new String(PAGES.get("greenhouse", "acme", "").body(), StandardCharsets.UTF_8);
    String full =
        new String(
            PAGES.get("greenhouse", "acme", "content=true&pay_transparency=true").body(),
            StandardCharsets.UTF_8);
    assertThat(bare).doesNotContain("\"content\"", "\"pay_input_ranges\"");
    assertThat(full).contains("\"content\"", "\"pay_input_ranges\"");
  }
}
