package wagewire.lab.hostile;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.catalogue.Catalogue;
import wagewire.ingest.catalogue.CatalogueFile;
import wagewire.ingest.catalogue.NewBoard;
import wagewire.ingest.discover.BoardAddressMatcher;
import wagewire.ingest.discover.BoardDiscovery;
import wagewire.ingest.discover.BoardListReader;
import wagewire.ingest.discover.CrawlIndexScanner;
import wagewire.ingest.discover.LineInput;
import wagewire.ingest.fetch.FetchResult;
import wagewire.lab.hostile.Surface.Told;
import wagewire.model.error.WagewireException;

/** Where boards are looked for: pages, lists, indexes of crawls, catalogues. */
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
  private static final String LIST =
      """
      url,token,platform,company
      https://boards.greenhouse.io/acme,,,"Acme, Inc."
      ,globex,lever,Globex
      jobs.ashbyhq.com/initech%20one,,,
      """;
  private static final String INDEX =
      """
      io,greenhouse,boards)/acme 20260801000000 {"url": "https://boards.greenhouse.io/acme", "status": "200"}
      co,lever,jobs)/globex 20260801000000 https://jobs.lever.co/globex text/html 200
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
        new Surface("list of boards", List.of(Surfaces.bytes(LIST)), BoardSurfaces::list),
        new Surface("index of boards", List.of(Surfaces.bytes(INDEX)), BoardSurfaces::index),
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

  /** What is recognised goes into a catalogue, which has to hold it then. */
  private static Told list(byte[] input) throws IOException {
    BoardListReader list = new BoardListReader(ADDRESSES, null);
    try {
      list.read(LineInput.of(input, "list"), "list");
    } catch (WagewireException _) {
      return Told.REFUSED;
    }
    Path file = Files.createTempFile("hostile", ".csv");
    try {
      Files.writeString(file, "platform,token,employer\n");
      new CatalogueFile(file).add(list.boards());
      Set<Object> held =
          new HashSet<>(Catalogue.read(file).stream().map(BoardEntry::board).toList());
      if (!held.containsAll(list.boards().stream().map(NewBoard::board).toList())) {
        throw new IllegalStateException(list.boards() + " became " + held);
      }
    } finally {
      Files.delete(file);
    }
    return new Told(list.boards().size(), list.unrecognised().size());
  }

  private static Told index(byte[] input) {
    CrawlIndexScanner index = new CrawlIndexScanner(ADDRESSES);
    try {
      index.read(LineInput.of(input, "index"), "index");
    } catch (WagewireException _) {
      return Told.REFUSED;
    }
    return new Told(index.boards(1).size(), index.lines() - index.recognised());
  }

  private static Told catalogue(byte[] input) {
    var reading = Catalogue.examine(new String(input, StandardCharsets.UTF_8), "catalogue");
    return new Told(reading.entries().size(), reading.problems().size());
  }
}
