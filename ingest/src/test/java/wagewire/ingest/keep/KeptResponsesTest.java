package wagewire.ingest.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.collect.CollectReport;
import wagewire.ingest.read.warc.ArchivedAnswer;
import wagewire.ingest.read.warc.ArchivedBoard;
import wagewire.ingest.read.warc.KeptOf;
import wagewire.ingest.read.warc.WarcAnswers;
import wagewire.ingest.testing.Answer;
import wagewire.ingest.testing.Payloads;
import wagewire.ingest.testing.WarcFile;
import wagewire.ingest.testing.Workshop;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.ListingObserved;
import wagewire.model.listing.PublishedListing;
import wagewire.model.source.Stated;

/** What boards answer is kept, for its time, and for nobody else. */
final class KeptResponsesTest {

  private static final String KEY = "abcd1234:s3cr3tK3y/+x";

  @TempDir Path folder;

  private final Workshop workshop = new Workshop();
  private final List<String> notes = new ArrayList<>();

  @AfterEach
  void close() {
    workshop.close();
  }

  @Test
  void aBoardReadsBackAsTheListingsThatItsVisitPublished() throws IOException {
    BoardEntry board = greenhouse("1 Analyst", "2 Manager");
    keep(board, 30);
    ArchivedBoard read = read(only());
    assertThat(read.board()).isEqualTo(board.board());
    assertThat(read.seen()).isEqualTo("2026-03-02T06:00:00Z");
    assertThat(read.whole()).isTrue();
    assertThat(read.page().listings()).hasSize(2).isEqualTo(published(board));
  }

  @Test
  void postingsThatWereAskedForByThemselvesReadBackAsTheyWerePublished() throws IOException {
    BoardEntry board = workshop.board("smartrecruiters");
    String path = Workshop.path(board);
    workshop.server.always(
        path, Answer.json(Payloads.smartRecruiters("1 Analyst", "2 Manager", "3 Lead")));
    for (String one : List.of("1 Analyst", "2 Manager", "3 Lead")) {
      workshop.server.always(
          path + "/" + one.charAt(0),
          Answer.json(Payloads.smartRecruitersDetail(one, "Count " + one)));
    }
    keep(board, 30);
    ArchivedBoard read = read(only());
    assertThat(read.whole()).isFalse();
    assertThat(read.page().refusals()).isEmpty();
    assertThat(read.page().listings()).hasSize(3).isEqualTo(published(board));
    assertThat(read.page().listings().getLast().description()).contains("Count 3 Lead");
  }

  @Test
  void aPostingOfASiteReadsBackAsItWasPublished() throws IOException {
    BoardEntry board = new BoardEntry(source("jsonld", "careers.acme.example"), url());
    workshop.server.always(
        "/sitemap.xml",
        page(
            "<?xml version=\"1.0\"?><urlset><url><loc>%s/jobs/101-marketing-analyst</loc></url></urlset>"
                .formatted(url())));
    workshop.server.always(
        "/jobs/101-marketing-analyst",
        page(
            """
            <html><script type="application/ld+json">{"@type": "JobPosting",
            "title": "Analyst", "description": "<p>Count things</p>",
            "hiringOrganization": {"name": "Acme"}, "jobLocation": "Austin, TX"}</script></html>
            """));
    assertThat(keep(board, 30).published()).isEqualTo(1);
    assertThat(read(only()).page().listings()).hasSize(1).isEqualTo(published(board));
    assertThat(text(only())).doesNotContain("/robots.txt");
  }

  @Test
  void theBodiesOfErrorsAndOfOtherShapesAreKeptAndNothingWithoutABody() throws IOException {
    BoardEntry board = workshop.board("greenhouse");
    workshop.server.inTurn(
        Workshop.path(board),
        new Answer(503, Map.of(), bytes("in repair"), 9),
        new Answer(503, Map.of(), bytes("half of"), 20),
        Answer.json("{\"other\": \"shape\"}"));
    assertThat(keep(board, 30).outcome()).isEqualTo(FetchOutcome.CHANGED_SHAPE);
    assertThat(answers(only())).containsExactly("503 in repair", "200 {\"other\": \"shape\"}");

    workshop.server.always(Workshop.path(board), Answer.status(403));
    keep(board, 30);
    workshop.server.always(
        Workshop.path(board), new Answer(403, Map.of(), bytes("no programs"), 11));
    assertThat(keep(board, 30).outcome()).isEqualTo(FetchOutcome.BLOCKED);
    assertThat(files()).hasSize(2);
    assertThat(answers(files().getLast())).containsExactly("403 no programs");
  }

  @Test
  void whatDidNotChangeIsNotKept() throws IOException {
    BoardEntry board = workshop.board("greenhouse");
    String payload = Payloads.greenhouse("1 Analyst");
    workshop.server.script(
        Workshop.path(board),
        request ->
            request.header("If-None-Match") == null
                ? Answer.json(payload).with("ETag", "\"v1\"")
                : Answer.status(304));
    keep(board, 30);
    keep(board, 30);
    assertThat(workshop.server.requests()).hasSize(2);
    assertThat(answers(only())).hasSize(1);
  }

  @Test
  void compressedAnswersAreKeptAsTheyWereRead() throws IOException {
    BoardEntry board = workshop.board("greenhouse");
    byte[] payload = bytes(Payloads.greenhouse("1 Analyst"));
    workshop.server.always(
        Workshop.path(board),
        Answer.ok(WarcFile.gzip(payload))
            .with("Content-Encoding", "gzip")
            .with("Content-Type", "application/json"));
    keep(board, 30);
    assertThat(read(only()).page().listings()).hasSize(1).isEqualTo(published(board));
    assertThat(text(only())).doesNotContainIgnoringCase("content-encoding");
  }

  @Test
  void aKeyIsInNoFile() throws IOException {
    for (String platform : List.of("adzuna", "reed", "usajobs")) {
      workshop.server.otherwise(request ->
          Answer.json(
                  "{\"asked\": \"%s %s\"}"
                      .formatted(request.path(), request.header("Authorization")))
              .with("Set-Cookie", "id=hidden-in-a-cookie")
              .with("X-Echo", request.path()));
      workshop.keep(
          new BoardEntry(source(platform, "us/marketing"), url()),
          responses(30),
          Map.of(platform, KEY),
          notes);
    }
    assertThat(files()).hasSize(3);
    for (Path file : files()) {
      assertThat(text(file))
          .contains("GET /", "HTTP/1.1 200 OK", "[removed]")
          .doesNotContain("abcd1234", "s3cr3tK3y", "c3IzY3I", "YWJjZDEyMzQ", "hidden-in");
    }
    String sent = workshop.server.requests().toString();
    assertThat(sent).contains("app_id=abcd1234", "YWJjZDEyMzQ6czNjcjN0SzN5", "s3cr3tK3y/+x");
  }

  @Test
  void eachVisitHasAFileThatNobodyElseMayRead() throws IOException {
    BoardEntry board = greenhouse("1 Analyst");
    keep(board, 30);
    greenhouse(board, "1 Analyst", "2 Manager");
    keep(board, 30);
    String token = board.source().token();
    assertThat(files().stream().map(file -> folder.relativize(file).toString()))
        .containsExactly(
            "2026-03-02/greenhouse/" + token + ".warc.gz",
            "2026-03-02/greenhouse/" + token + "~2.warc.gz");
    assertThat(permissions(files().getFirst())).isEqualTo("rw-------");
    assertThat(permissions(folder.resolve("2026-03-02/greenhouse"))).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve("2026-03-02"))).isEqualTo("rwx------");
  }

  @Test
  void boardsWhoseTokensDifferByCaseOrOddSignsShareNoFile() throws IOException {
    workshop.server.otherwise(_ -> Answer.json(Payloads.greenhouse("1 Analyst")));
    List<String> tokens = List.of("acme", "Acme", "acme 2", "acme~2", "../acme");
    for (String token : tokens) {
      keep(new BoardEntry(source("greenhouse", token), url()), 30);
    }
    assertThat(files()).hasSize(tokens.size());
    List<String> read = new ArrayList<>();
    for (Path file : files()) {
      assertThat(file.getParent()).isEqualTo(folder.resolve("2026-03-02/greenhouse"));
      read.add(read(file).board().token());
    }
    assertThat(read).containsExactlyInAnyOrderElementsOf(tokens);
  }

  @Test
  void aFileThatWasCutOffIsReadUpToThere() throws IOException {
    BoardEntry board = workshop.board("lever");
    workshop.server.script(
        Workshop.path(board),
        request ->
            Answer.json(
                request.path().contains("skip=0")
                    ? Payloads.lever(0, 100)
                    : Payloads.lever(100, 150)));
    keep(board, 30);
    Path whole = only();
    int listings = read(whole).page().listings().size();
    byte[] all = Files.readAllBytes(whole);
    Files.write(whole, Arrays.copyOf(all, all.length / 2));
    assertThat(listings).isEqualTo(150);
    assertThat(read(whole).page().listings()).hasSize(100);
  }

  @Test
  void onlyWhatIsOldAndOursIsDeletedAlsoWhenTheDaysShrink() throws IOException {
    BoardEntry board = greenhouse("1 Analyst");
    keep(board, 30);
    Path old = only();
    Path beside = Files.writeString(old.resolveSibling("notes.txt"), "mine");
    Path named = Files.write(old.resolveSibling("other.warc.gz"), WarcFile.gzip(bytes("WARC/1.0")));
    Path plain = Files.writeString(old.resolveSibling("plain.warc.gz"), "no archive");
    Path link = Files.createSymbolicLink(old.resolveSibling("link.warc.gz"), old);
    Path elsewhere = Files.createDirectories(folder.resolve("2020-01-01x/greenhouse"));
    Path copy = Files.copy(old, elsewhere.resolve("acme.warc.gz"));
    workshop.clock.advance(Duration.ofDays(7));
    greenhouse(board, "2 Manager");
    keep(board, 7);
    assertThat(old).exists();
    workshop.clock.advance(Duration.ofDays(1));
    greenhouse(board, "3 Lead");
    keep(board, 7);
    assertThat(old).doesNotExist();
    assertThat(List.of(beside, named, plain, copy)).allMatch(Files::exists);
    assertThat(Files.isSymbolicLink(link)).isTrue();
    Path second = folder.resolve("2026-03-09");
    assertThat(second).exists();
    responses(1).clean(workshop.store.forgotten(), workshop.clock.instant());
    assertThat(second).exists();
    workshop.clock.advance(Duration.ofDays(1));
    responses(1).clean(workshop.store.forgotten(), workshop.clock.instant());
    assertThat(second).doesNotExist();
    assertThat(folder.resolve("2026-03-10")).exists();
  }

  @Test
  void aSourceThatWantsItIsKeptForLessOrNotAtAll() throws IOException {
    KeptResponses responses =
        new KeptResponses(
            folder,
            30,
            platform ->
                Optional.of(
                    RetentionTest.terms(
                        platform, platform.equals("lever") ? 0 : 2, Stated.UNKNOWN)));
    BoardEntry board = greenhouse("1 Analyst");
    BoardEntry none = workshop.board("lever");
    workshop.server.always(Workshop.path(none), Answer.json(Payloads.lever(0, 1)));
    workshop.keep(board, responses, Map.of(), notes);
    assertThat(workshop.keep(none, responses, Map.of(), notes).published()).isEqualTo(1);
    assertThat(only()).hasParent(folder.resolve("2026-03-02/greenhouse"));
    workshop.clock.advance(Duration.ofDays(1));
    responses.clean(workshop.store.forgotten(), workshop.clock.instant());
    assertThat(files()).hasSize(1);
    workshop.clock.advance(Duration.ofDays(1));
    responses.clean(workshop.store.forgotten(), workshop.clock.instant());
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anAnswerWhoseServerReservesTextAndDataMiningIsNotKept() throws IOException {
    BoardEntry board = workshop.board("greenhouse");
    workshop.server.always(
        Workshop.path(board),
        Answer.json(Payloads.greenhouse("1 Analyst")).with("tdm-reservation", "1"));
    assertThat(keep(board, 30).published()).isEqualTo(1);
    assertThat(files()).isEmpty();
  }

  @Test
  void ofABoardWithAForgottenPostingNothingIsKeptAnyMore() throws IOException {
    BoardEntry board = greenhouse("1 Analyst", "2 Manager");
    BoardEntry other = greenhouse("1 Analyst");
    keep(board, 30);
    keep(other, 30);
    workshop.store.forget(board.board(), "1", workshop.clock.instant());
    greenhouse(board, "2 Manager", "3 Lead");
    assertThat(keep(board, 30).published()).isEqualTo(1);
    assertThat(read(only()).board()).isEqualTo(other.board());
  }

  @Test
  void ofABoardThatIsForgottenInTheMiddleOfItsVisitNothingMoreIsKept() throws IOException {
    BoardEntry board = workshop.board("smartrecruiters");
    String path = Workshop.path(board);
    workshop.server.always(path, Answer.json(Payloads.smartRecruiters("1 Analyst")));
    workshop.server.script(
        path + "/1",
        _ -> {
          responses(30).forget(board.board());
          return Answer.json(Payloads.smartRecruitersDetail("1 Analyst", "Count"));
        });
    assertThat(keep(board, 30).published()).isEqualTo(1);
    assertThat(files()).isEmpty();
    assertThat(notes).isEmpty();
  }

  @Test
  void whatCannotBeKeptIsSaidOnceAndCollectingGoesOn() throws IOException {
    Files.writeString(folder.resolve("2026-03-02"), "in the way");
    BoardEntry board = workshop.board("lever");
    workshop.server.script(
        Workshop.path(board),
        request ->
            Answer.json(
                request.path().contains("skip=0")
                    ? Payloads.lever(0, 100)
                    : Payloads.lever(100, 150)));
    assertThat(keep(board, 30).published()).isEqualTo(150);
    assertThat(notes)
        .singleElement()
        .asString()
        .startsWith("no more responses are kept in this round")
        .contains(folder.toString(), "--keep-responses");
  }

  @Test
  void aFolderThatIsNoneIsSaidBeforeTheRound() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> new KeptResponses(file, 30).tryOut())
        .isInstanceOfSatisfying(
            WagewireException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.UNREADABLE_INPUT))
        .hasMessageContaining(file.toString());
  }

  private CollectReport keep(BoardEntry board, int days) {
    return workshop.keep(board, responses(days), Map.of(), notes);
  }

  private KeptResponses responses(int days) {
    return new KeptResponses(folder, days);
  }

  private BoardEntry greenhouse(String... jobs) {
    return greenhouse(workshop.board("greenhouse"), jobs);
  }

  private BoardEntry greenhouse(BoardEntry board, String... jobs) {
    workshop.server.always(Workshop.path(board), Answer.json(Payloads.greenhouse(jobs)));
    return board;
  }

  private URI url() {
    return workshop.server.address();
  }

  private static Source source(String platform, String token) {
    return new Source(platform, token, SourceKind.OWN, "Acme", null, false);
  }

  private static Answer page(String text) {
    return Answer.ok(bytes(text)).with("Content-Type", "text/html");
  }

  private List<PublishedListing> published(BoardEntry board) {
    return workshop.observations(board).stream()
        .filter(ListingObserved.class::isInstance)
        .map(record -> ((ListingObserved) record).listing())
        .toList();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(".warc.gz"))
          .sorted()
          .toList();
    }
  }

  private Path only() throws IOException {
    assertThat(files()).hasSize(1);
    return files().getFirst();
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Path file) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (InputStream packed = new GZIPInputStream(Files.newInputStream(file))) {
      packed.transferTo(text);
    }
    return text.toString(StandardCharsets.UTF_8);
  }

  /** Status and body of each answer, as another program reads them, strictly. */
  private static List<String> answers(Path file) throws IOException {
    List<String> answers = new ArrayList<>();
    try (WarcReader reader = new WarcReader(file)) {
      for (WarcRecord record : reader) {
        assertThat(record.version().toString()).contains("1.1");
        if (record instanceof WarcResponse response) {
          answers.add(
              response.http().status()
                  + " "
                  + new String(
                      response.http().body().stream().readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return answers;
  }

  private static ArchivedBoard read(Path file) throws IOException {
    try (WarcAnswers archive = WarcAnswers.open(file, 1 << 20)) {
      KeptVisits visits = new KeptVisits("Acme", archive.counts());
      for (ArchivedAnswer answer = archive.next(); answer != null; answer = archive.next()) {
        KeptOf kept = answer.kept();
        assertThat(kept).isNotNull();
        assertThat(visits.add(answer, Objects.requireNonNull(kept))).isEmpty();
      }
      return visits.end().orElseThrow();
    }
  }
}
