package wagewire.lab.hostile;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import wagewire.ingest.read.PayloadReaders;
import wagewire.ingest.read.site.SiteMap;
import wagewire.ingest.read.site.SitePage;
import wagewire.lab.hostile.Surface.Told;
import wagewire.model.board.BoardId;
import wagewire.model.json.Json;
import wagewire.model.listing.PublishedListing;

/** All readers of external input. */
final class Surfaces {

  private static final BoardId BOARD = new BoardId("greenhouse", "acme");
  private static final URI SITE = URI.create("https://careers.acme.example/jobs");
  private static final String ROBOTS =
      """
      User-agent: *
      Disallow: /private
      Allow: /jobs
      Crawl-delay: 2
      Sitemap: https://careers.acme.example/sitemap.xml
      """;

  private Surfaces() {}

  /** Returns all surfaces in the order of their names, readers first. */
  static List<Surface> all() {
    List<Surface> all = new ArrayList<>();
    List<byte[]> listings = new ArrayList<>();
    for (String platform : PayloadReaders.platforms().stream().sorted().toList()) {
      var reader = PayloadReaders.of(platform);
      List<byte[]> payloads = Fixtures.of(platform);
      all.add(
          new Surface(
              "reader " + platform, payloads, input -> ReadListings.payload(reader, input)));
      listings.addAll(ReadListings.of(reader, payloads));
    }
    all.add(new Surface("normaliser", listings, Surfaces::normalise));
    all.add(new Surface("site", Fixtures.of("jsonld"), Surfaces::site));
    all.add(new Surface("sitemap", Fixtures.below("jsonld/walks/sitemap"), Surfaces::sitemap));
    all.add(new Surface("sitemaps of robots", List.of(bytes(ROBOTS)), Surfaces::robots));
    all.addAll(RobotsSurfaces.all());
    all.addAll(BoardSurfaces.all());
    all.addAll(FileSurfaces.all());
    return List.copyOf(all);
  }

  private static Told normalise(byte[] input) {
    PublishedListing listing;
    try {
      listing = Json.read(input, PublishedListing.class);
    } catch (JacksonException _) {
      return Told.REFUSED;
    }
    if (listing == null || listing.title() == null || listing.title().isBlank()) {
      return Told.REFUSED;
    }
    ReadListings.normalise(BOARD, listing);
    return new Told(1, 0);
  }

  private static Told site(byte[] input) {
    SitePage page = SitePage.read(input, SITE, SITE);
    return new Told(page.postings().size() + page.further().size(), 0);
  }

  private static Told sitemap(byte[] input) {
    SiteMap map = SiteMap.read(input, SITE);
    return new Told(map.pages().size() + map.maps().size(), 0);
  }

  private static Told robots(byte[] input) {
    return new Told(SitePage.sitemapsOf(input, SITE).size(), 0);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
