package wagewire.ingest.read.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wagewire.ingest.read.site.SitePage.SiteLink;
import wagewire.ingest.testing.WarcFile;

/** Sitemaps in each form, well formed and not. */
class SiteMapTest {

  private static final URI ADDRESS = URI.create("https://acme.example/sitemap.xml");
  private static final String URLS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
        <url><loc> https://acme.example/jobs/1?a=b&amp;c=d </loc><lastmod>2026-08-04</lastmod>
          <image:image><image:loc>https://acme.example/logo.png</image:loc></image:image></url>
        <url><loc><![CDATA[https://acme.example/jobs/2]]></loc></url>
        <url><loc>https://acme.example/jobs/2</loc><lastmod>2026-08-05</lastmod></url>
        <url><loc>/jobs/3#apply</loc></url>
        <url><loc>mailto:jobs@acme.example</loc></url>
        <url><lastmod>2026-08-04</lastmod></url>
      </urlset>
      """;

  @Test
  void anUrlsetNamesPagesOnceWithTheirDays() {
    assertThat(read(URLS).pages())
        .containsExactly(
            lead("https://acme.example/jobs/1?a=b&c=d", "2026-08-04"),
            lead("https://acme.example/jobs/2", null),
            lead("https://acme.example/jobs/3", null));
    assertThat(read(URLS).maps()).isEmpty();
    assertThat(read(URLS).cut()).isFalse();
  }

  @Test
  void compressedAndPrefixedAndOtherlyEncodedSitemapsAreTheSame() {
    SiteMap plain = read(URLS);
    assertThat(SiteMap.read(WarcFile.gzip(URLS.getBytes(UTF_8)), ADDRESS)).isEqualTo(plain);
    assertThat(read("\uFEFF\n" + URLS)).isEqualTo(plain);
    assertThat(SiteMap.read(URLS.getBytes(StandardCharsets.UTF_16), ADDRESS)).isEqualTo(plain);
    String prefixed =
        URLS.replace("xmlns=", "xmlns:sm=")
            .replaceAll("<(/?)(urlset|url|loc|lastmod)(?=[ >])", "<$1sm:$2");
    assertThat(read(prefixed)).isEqualTo(plain);
  }

  @Test
  void anIndexNamesOtherSitemaps() {
    SiteMap index =
        read(
            """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>https://acme.example/jobs.xml.gz</loc><lastmod>2026-08-04T05:01:00Z</lastmod></sitemap>
            <sitemap>
            https://acme.example/more.xml?a=1&amp;b=2
            </sitemap>
            </sitemapindex>
            """);
    assertThat(index.pages()).isEmpty();
    assertThat(index.maps())
        .containsExactly(
            lead("https://acme.example/jobs.xml.gz", "2026-08-04T05:01:00Z"),
            lead("https://acme.example/more.xml?a=1&b=2", null));
  }

  @Test
  void aListOfLinesAndFeedsAreSitemapsToo() {
    assertThat(
            read("\uFEFFhttps://acme.example/1\r\nnot an address\n  https://acme.example/2  ")
                .pages())
        .containsExactly(
            lead("https://acme.example/1", null), lead("https://acme.example/2", null));
    assertThat(
            read("""
            <rss version="2.0"><channel><title>Jobs</title><link>https://acme.example/</link>
            <item><title>One</title><link>https://acme.example/1</link><pubDate>Tue, 04 Aug 2026 05:01:00 GMT</pubDate></item>
            <item><title>Two</title><guid>https://acme.example/2</guid></item>
            <item><title>Three</title><guid isPermaLink="false">3</guid></item></channel></rss>
            """)
                .pages())
        .containsExactly(
            lead("https://acme.example/1", "Tue, 04 Aug 2026 05:01:00 GMT"),
            lead("https://acme.example/2", null));
    assertThat(
            read("""
            <feed xmlns="http://www.w3.org/2005/Atom"><link href="https://acme.example/"/>
            <entry><link rel="edit" href="https://acme.example/edit"/><link href="https://acme.example/1"/>
            <published>2026-08-01</published><updated>2026-08-04</updated></entry></feed>
            """)
                .pages())
        .containsExactly(lead("https://acme.example/1", "2026-08-04"));
  }

  @Test
  void whatIsNotWellFormedIsReadAsFarAsItCanBe() {
    String loose =
        """
        <urlset><url><loc>https://acme.example/jobs?id=1&reg=us&copy=2</loc></url>
        <url><loc>https://acme.example/jobs/a b|c</loc><url>
        <url><loc>https://acme.example/jobs/2</loc></url>
        """;
    assertThat(read(loose).pages())
        .contains(
            lead("https://acme.example/jobs?id=1&reg=us&copy=2", null),
            lead("https://acme.example/jobs/a%20b%7Cc", null),
            lead("https://acme.example/jobs/2", null));
    byte[] packed = WarcFile.gzip(URLS.getBytes(UTF_8));
    assertThat(SiteMap.read(Arrays.copyOf(packed, packed.length - 12), ADDRESS).pages())
        .isNotEmpty();
    assertThat(read("<html><a href='https://acme.example/1'>no sitemap</a></html>").pages())
        .isEmpty();
  }

  @Test
  void entitiesOfADocumentTypeAreNotReplaced() {
    String hostile =
        """
        <!DOCTYPE urlset [<!ENTITY file SYSTEM "file:///etc/hostname"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>
        <urlset><url><loc>https://acme.example/&file;&b;</loc></url></urlset>
        """;
    assertThat(read(hostile).pages())
        .allSatisfy(page ->
            assertThat(page.address().toString()).isEqualTo("https://acme.example/&file;&b;"));
  }

  @Test
  void aSitemapOfMorePagesThanMayBeIsCut() {
    String urls =
        IntStream.rangeClosed(0, SiteMap.MOST_PAGES)
            .mapToObj(number -> "<url><loc>https://acme.example/%d</loc></url>".formatted(number))
            .collect(Collectors.joining("", "<urlset>", "</urlset>"));
    SiteMap cut = read(urls);
    assertThat(cut.pages()).hasSize(SiteMap.MOST_PAGES);
    assertThat(cut.cut()).isTrue();
  }

  @Property
  void anythingAtAllCanBeRead(@ForAll byte[] bytes, @ForAll String text) {
    assertThat(SiteMap.read(bytes, ADDRESS).cut()).isFalse();
    assertThat(read("<urlset><url><loc>" + text).cut()).isFalse();
  }

  private static SiteMap read(String text) {
    return SiteMap.read(text.getBytes(UTF_8), ADDRESS);
  }

  private static SiteLink lead(String address, @Nullable String modified) {
    return new SiteLink(URI.create(address), modified);
  }

  @Test
  void pagesOfOtherSitesStayForTheCallerToJudge() {
    assertThat(read("<urlset><url><loc>https://other.example/1</loc></url></urlset>").pages())
        .isEqualTo(List.of(lead("https://other.example/1", null)));
  }
}
