package wagewire.lab.hostile;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import wagewire.ingest.catalogue.Catalogue;
import wagewire.ingest.discover.BoardAddressMatcher;
import wagewire.ingest.discover.BoardDiscovery;
import wagewire.ingest.fetch.FetchResult;
import wagewire.lab.hostile.Surface.Told;

/** Reads that find boards: pages and catalogs. */
final class BoardSurfaces {

  private static final BoardAddressMatcher ADDRESSES = BoardAddressMatcher.load();
  private static final URI SITE = URI.create("https://careers.acme.example/open");
  private static final String PAGE =
      """
      <html><head><link href="https://boards.greenhouse.io/embed/job_board?for=acme"></head><body>
      <iframe src="https://jobs.lever.co/acme"></iframe><a href="/careers/open-positions">Jobs</a>
      <script>fetch("https:\\/\\/api.ashbyhq.com\\/posting-api\\/job-board\\/acme?x=%2Fy")</script>
      <form action="https://acme.wd5.myworkdayjobs.com/en-US/External%20Site"></form></body></html>
      """;
  private static final String CATALOGUE =
      """
      platform,token,employer,note,kind,predecessor,base_url,website
      # Remark
      greenhouse,acme,"Acme, Inc.",unverified,,lever:acme,,https://acme.example
      lever,globex,Globex,,own,,https://api.eu.lever.co/,
      """;

  private BoardSurfaces() {}

  static List<Surface> all() {
    return List.of(
        new Surface("page with boards", List.of(Surfaces.bytes(PAGE)), BoardSurfaces::page),
        new Surface(
            "catalogue of boards", List.of(Surfaces.bytes(CATALOGUE)), BoardSurfaces::catalogue));
  }

  /** The input is the page that was named; there are no others. */
  private static Told page(byte[] input) throws InterruptedException {
    var discovery =
        new BoardDiscovery(
            ADDRESSES,
            request ->
                request.address().equals(SITE)
                    ? new FetchResult.Body(SITE, input, null, null)
                    : new FetchResult.Gone(404));
    return new Told(discovery.search(SITE).findings().size(), 0);
  }

  private static Told catalogue(byte[] input) {
    var reading = Catalogue.examine(new String(input, StandardCharsets.UTF_8), "catalogue");
    return new Told(reading.entries().size(), reading.problems().size());
  }
}
