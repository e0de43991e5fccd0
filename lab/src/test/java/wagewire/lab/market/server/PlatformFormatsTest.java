package wagewire.lab.market.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import wagewire.lab.market.format.PlatformFormats;
import wagewire.model.json.Json;
import wagewire.model.table.ResourceRow;

class PlatformFormatsTest {

  private static final AnyPages PAGES = new AnyPages(Set.of());

  @AfterAll
  static void stop() {
    PAGES.close();
  }

  @Test
  void everySkeletonIsNamedByALine() throws IOException, URISyntaxException {
    Path folder =
        Path.of(
            Objects.requireNonNull(
                    PlatformFormats.class.getResource("/wagewire/lab/market/formats/"))
                .toURI());
    List<String> named =
        AnyPages.rows().stream()
            .flatMap(row -> Arrays.stream(row.get("skeleton").split(" in ", -1)))
            .toList();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(named);
    }
  }

  @Test
  void everyPlatformAnswersInItsOwnMediaType() throws Exception {
    for (ResourceRow row : AnyPages.rows()) {
      HttpResponse<byte[]> answer = PAGES.get(row, "acme.example", "");
      assertThat(answer.statusCode()).as(row.get("platform")).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValue(row.get("media") + "; charset=utf-8");
      assertThat(answer.body()).hasSizeGreaterThan(10_000);
    }
  }

  @Test
  void aPageThatIsKnownByItsMarkIsNotSentAgain() throws Exception {
    int marked = 0;
    for (ResourceRow row : AnyPages.rows()) {
      HttpResponse<byte[]> first = PAGES.get(row, "acme", "");
      Optional<String> tag = first.headers().firstValue("ETag");
      Optional<String> modified = first.headers().firstValue("Last-Modified");
      assertThat(tag.isPresent()).isEqualTo(row.get("validators").equals("tag"));
      assertThat(modified.isPresent()).isEqualTo(row.get("validators").equals("modified"));
      String mark = tag.or(() -> modified).orElse("");
      if (!mark.isEmpty()) {
        marked++;
        String header = tag.isPresent() ? "If-None-Match" : "If-Modified-Since";
        assertThat(PAGES.get(row, "acme", "", header, mark).statusCode()).isEqualTo(304);
        assertThat(PAGES.get(row, "acme", "", header, "other").statusCode()).isEqualTo(200);
      }
    }
    assertThat(marked).isPositive();
  }

  @Test
  void whoTakesCompressedBodiesGetsTheSameInLess() throws Exception {
    ResourceRow row = AnyPages.rows().getFirst();
    byte[] plain = PAGES.get(row, "acme", "content=true").body();
    HttpResponse<byte[]> packed =
        PAGES.get(row, "acme", "content=true", "Accept-Encoding", "gzip, br");
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(packed.body().length).isLessThan(plain.length / 2);
    try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(stream.readAllBytes()).isEqualTo(plain);
    }
  }

  @Test
  void numberedPagesNameTheirNeighbours() throws Exception {
    ResourceRow muse = row("themuse");
    ResourceRow now = row("arbeitnow");
    assertThat(Json.tree(PAGES.get(muse, "any", "page=1").body()).path("page_count").asInt())
        .isEqualTo(Math.ceilDiv(PAGES.size(), 20));
    assertThat(Json.tree(PAGES.get(muse, "any", "page=99").body()).path("results")).isEmpty();
    assertThat(
            Json.tree(PAGES.get(now, "any", "page=2").body()).path("links").path("prev").asString())
        .endsWith("/arbeitnow/any/api/job-board-api?page=1");
    assertThat(
            Json.tree(PAGES.get(now, "any", "page=1").body()).path("links").path("next").isNull())
        .isTrue();
  }

  @Test
  void whatIsNotAskedForIsNotWritten() throws Exception {
    ResourceRow greenhouse = row("greenhouse");
    String bare = new String(PAGES.get(greenhouse, "acme", "").body(), StandardCharsets.UTF_8);
    String full =
        new String(
            PAGES.get(greenhouse, "acme", "content=true&pay_transparency=true").body(),
            StandardCharsets.UTF_8);
    assertThat(bare).doesNotContain("\"content\"", "\"pay_input_ranges\"");
    assertThat(full).contains("\"content\"", "\"pay_input_ranges\"");
  }

  private static ResourceRow row(String platform) {
    return AnyPages.rows().stream()
        .filter(row -> row.get("platform").equals(platform))
        .findFirst()
        .orElseThrow();
  }
}
