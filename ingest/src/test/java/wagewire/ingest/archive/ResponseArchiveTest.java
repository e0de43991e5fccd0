package wagewire.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.read.warc.PostingsOfAnswer.ArchivedBoard;
import wagewire.ingest.testing.CannedAnswer;
import wagewire.ingest.testing.CollectFixture;
import wagewire.ingest.testing.Payloads;
import wagewire.ingest.testing.WarcFile;
import wagewire.model.event.FetchOutcome;

/** Archived answers: unchanged, and readable by their owner only. */
final class ResponseArchiveTest extends ArchiveScene {

  private static final String KEY = "abcd1234:s3cr3tK3y/+x";

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
    String path = CollectFixture.path(board);
    workshop.server.always(
        path, CannedAnswer.json(Payloads.smartRecruiters("1 Analyst", "2 Manager", "3 Lead")));
    for (String one : List.of("1 Analyst", "2 Manager", "3 Lead")) {
      workshop.server.always(
          path + "/" + one.charAt(0),
          CannedAnswer.json(Payloads.smartRecruitersDetail(one, "Count " + one)));
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
        CollectFixture.path(board),
        new CannedAnswer(503, Map.of(), bytes("in repair"), 9),
        new CannedAnswer(503, Map.of(), bytes("half of"), 20),
        CannedAnswer.json("{\"other\": \"shape\"}"));
    assertThat(keep(board, 30).outcome()).isEqualTo(FetchOutcome.CHANGED_SHAPE);
    assertThat(answers(only())).containsExactly("503 in repair", "200 {\"other\": \"shape\"}");

    workshop.server.always(CollectFixture.path(board), CannedAnswer.status(403));
    keep(board, 30);
    workshop.server.always(
        CollectFixture.path(board), new CannedAnswer(403, Map.of(), bytes("no programs"), 11));
    assertThat(keep(board, 30).outcome()).isEqualTo(FetchOutcome.BLOCKED);
    assertThat(files()).hasSize(2);
    assertThat(answers(files().getLast())).containsExactly("403 no programs");
  }

  @Test
  void whatDidNotChangeIsNotKept() throws IOException {
    BoardEntry board = workshop.board("greenhouse");
    String payload = Payloads.greenhouse("1 Analyst");
    workshop.server.script(
        CollectFixture.path(board),
        request ->
            request.header("If-None-Match") == null
                ? CannedAnswer.json(payload).with("ETag", "\"v1\"")
                : CannedAnswer.status(304));
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
        CollectFixture.path(board),
        CannedAnswer.ok(WarcFile.gzip(payload))
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
          CannedAnswer.json(
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
    workshop.server.otherwise(_ -> CannedAnswer.json(Payloads.greenhouse("1 Analyst")));
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
        CollectFixture.path(board),
        request ->
            CannedAnswer.json(
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
}
