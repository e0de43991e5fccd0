package wagewire.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.ingest.fetch.HttpFetcher;
import wagewire.ingest.fetch.pace.PacePolicy.PaceRule;
import wagewire.ingest.read.warc.ArchivedAnswer;
import wagewire.ingest.read.warc.PostingsOfAnswer;
import wagewire.ingest.read.warc.WarcAnswers;
import wagewire.ingest.testing.CannedAnswer;
import wagewire.ingest.testing.FetchFixture;
import wagewire.ingest.testing.Payloads;
import wagewire.model.error.WagewireException;

/** Fetching from a web archive on loopback, at the pace of a public one. */
final class HistoryFetchTest {

  private static final String ACME =
      "https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true";
  private static final String GLOBEX = "https://api.lever.co/v0/postings/globex?mode=json";
  private static final String PLAN =
      """
      board,week,address
      greenhouse:acme,2025-W31,%1$s
      greenhouse:acme,2025-W32,%1$s
      greenhouse:acme,2025-W33,%1$s
      lever:globex,2025-W31,%2$s
      lever:globex,2025-W32,%2$s
      """
          .formatted(ACME, GLOBEX);

  @TempDir Path folder;

  private final FetchFixture world = new FetchFixture();
  private final StubArchive archive = new StubArchive();
  private final HttpFetcher fetcher = world.fetcher(PaceRule.PUBLIC, archive.address());
  private final List<String> failures = new ArrayList<>();

  @AfterEach
  void stop() {
    fetcher.close();
    archive.close();
  }

  @Test
  void ofEachWeekTheCopyNearestToItsSundayIsFetchedWithOneIndexRequestABoard() throws Exception {
    archive.hold(ACME, "20250728060000", Payloads.greenhouse("1 Analyst"));
    archive.hold(ACME, "20250802235900", Payloads.greenhouse("2 Analyst"));
    archive.hold(ACME, "20250804000000", Payloads.greenhouse("3 Analyst"));
    archive.hold(GLOBEX, "20250810235959", Payloads.lever(0, 2));

    HistoryFetch.Outcome outcome = fetch();

    assertThat(outcome).isEqualTo(new HistoryFetch.Outcome(counts(3, 3, 0, 0, 0), null));
    assertThat(outcome.counts().line())
        .isEqualTo("2 boards, 5 weeks wanted: 3 copies found, 3 fetched, 0 already there");
    assertThat(archive.asked())
        .containsExactly("index", "20250802235900", "20250804000000", "index", "20250810235959");
    assertThat(imported())
        .containsExactly(
            "greenhouse:acme 2025-08-02T23:59:00Z whole 1",
            "greenhouse:acme 2025-08-04T00:00:00Z whole 1",
            "lever:globex 2025-08-10T23:59:59Z whole 2");
  }

  @Test
  void theIndexIsAskedForTheWeeksOfThePlanAndAnswersOfStatus200() throws Exception {
    fetch();

    assertThat(archive.server.requests().getFirst().path())
        .isEqualTo(
            StubArchive.INDEX
                + "?url=https%3A%2F%2Fboards-api.greenhouse.io%2Fv1%2Fboards%2Facme%2Fjobs"
                + "%3Fcontent%3Dtrue&from=20250728000000&to=20250817235959&output=json"
                + "&filter=statuscode:200");
  }

  @Test
  void whereNothingIsArchivedNothingIsFetchedAndTheIndexIsNotReadAgain() throws Exception {
    assertThat(fetch().counts()).isEqualTo(counts(0, 0, 0, 0, 0));
    assertThat(fetch().counts()).isEqualTo(counts(0, 0, 0, 0, 0));
    assertThat(archive.asked()).containsExactly("index", "index");
    assertThat(files()).isEmpty();
  }

  @Test
  void anEmptyAnswerIsAnIndexWithoutCopies() throws Exception {
    archive.server.always(StubArchive.INDEX, CannedAnswer.ok(new byte[0]));

    assertThat(fetch()).isEqualTo(new HistoryFetch.Outcome(counts(0, 0, 0, 0, 0), null));
  }

  @Test
  void aShortRetryAfterIsWaitedFor() throws Exception {
    archive.hold(ACME, "20250802000000", Payloads.greenhouse("1 Analyst"));
    CannedAnswer index =
        CannedAnswer.json(
            "[[\"timestamp\",\"original\"],[\"20250802000000\",\"%s\"]]".formatted(ACME));
    archive.server.inTurn(
        StubArchive.INDEX,
        CannedAnswer.status(429).with("Retry-After", "30"),
        index,
        CannedAnswer.json("[]"));

    assertThat(fetch()).isEqualTo(new HistoryFetch.Outcome(counts(1, 1, 0, 0, 0), null));
    assertThat(world.pauses).contains(Duration.ofSeconds(30));
  }

  @Test
  void afterARefusalNothingMoreIsAskedAndTheNextRunGoesOnThere() throws Exception {
    archive.hold(ACME, "20250802000000", Payloads.greenhouse("1 Analyst"));
    archive.hold(ACME, "20250809000000", CannedAnswer.status(429));
    archive.hold(GLOBEX, "20250810000000", Payloads.lever(0, 2));

    assertThat(fetch().stopped()).isEqualTo("HTTP 429");
    assertThat(failures).containsExactly("greenhouse:acme: HTTP 429");
    assertThat(archive.asked()).containsExactly("index", "20250802000000", "20250809000000");

    archive.hold(ACME, "20250809000000", Payloads.greenhouse("1 Analyst"));
    assertThat(fetch()).isEqualTo(new HistoryFetch.Outcome(counts(3, 2, 1, 0, 0), null));
    assertThat(archive.asked().subList(3, 6))
        .containsExactly("20250809000000", "index", "20250810000000");
    assertThat(imported()).hasSize(3);
  }

  @Test
  void aRedirectToAnotherCopyOfTheWeekIsThatCopy() throws Exception {
    archive.hold(
        ACME,
        "20250802000000",
        CannedAnswer.status(302).with("Location", "/web/20250801120000id_/" + ACME));
    archive.hold(ACME, "20250801120000", Payloads.greenhouse("1 Analyst"));

    assertThat(fetch().counts()).isEqualTo(counts(1, 1, 0, 0, 0));
    assertThat(imported()).containsExactly("greenhouse:acme 2025-08-01T12:00:00Z whole 1");
  }

  @Test
  void aRedirectToAnotherWeekOrAddressIsNoCopyAndIsNotAskedForAgain() throws Exception {
    archive.hold(ACME, "20250701000000", Payloads.greenhouse("1 Analyst"));
    archive.hold(
        ACME,
        "20250802000000",
        CannedAnswer.status(302).with("Location", "/web/20250701000000id_/" + ACME));
    archive.hold("https://acme.example/jobs", "20250809000000", "{}");
    archive.hold(
        ACME,
        "20250809000000",
        CannedAnswer.status(302)
            .with("Location", "/web/20250809000000id_/https://acme.example/jobs"));
    archive.hold(
        GLOBEX,
        "20250803000000",
        CannedAnswer.status(302).with("Location", "https://globex.example/"));
    archive.hold(GLOBEX, "20250810000000", CannedAnswer.status(404));

    assertThat(fetch().counts()).isEqualTo(counts(4, 0, 0, 4, 0));
    int requests = archive.asked().size();
    assertThat(fetch().counts()).isEqualTo(counts(4, 0, 0, 4, 0));
    assertThat(archive.asked()).hasSize(requests);
    assertThat(files()).isEmpty();
  }

  @Test
  void afterABreakWhatIsThereIsNotFetchedAgainAndABrokenRecordIsReplaced() throws Exception {
    archive.hold(ACME, "20250803000000", Payloads.greenhouse("1 Analyst"));
    fetch();
    Path week = folder.resolve("out/2025-W31.warc.gz");
    Files.write(week, new byte[] {31, -117, 8, 0, 1}, StandardOpenOption.APPEND);
    Files.writeString(
        folder.resolve("out/copies.tsv"), "kept\tlever:gl", StandardOpenOption.APPEND);

    archive.hold(GLOBEX, "20250802000000", Payloads.lever(0, 2));
    forgetIndexOfGlobex();
    assertThat(fetch().counts()).isEqualTo(counts(2, 1, 1, 0, 0));
    assertThat(imported())
        .containsExactly(
            "greenhouse:acme 2025-08-03T00:00:00Z whole 1",
            "lever:globex 2025-08-02T00:00:00Z whole 2");
  }

  @Test
  void aFileThatWasDeletedIsFetchedAgain() throws Exception {
    archive.hold(ACME, "20250803000000", Payloads.greenhouse("1 Analyst"));
    archive.hold(GLOBEX, "20250802000000", Payloads.lever(0, 2));
    fetch();
    Files.delete(folder.resolve("out/2025-W31.warc.gz"));

    assertThat(fetch().counts()).isEqualTo(counts(2, 2, 0, 0, 0));
    assertThat(fetch().counts()).isEqualTo(counts(2, 0, 2, 0, 0));
    assertThat(imported()).hasSize(2);
  }

  @Test
  void aBoardThatFailsIsLeftForTheNextRunAndTheOthersAreFetched() throws Exception {
    archive.server.inTurn(
        StubArchive.INDEX,
        CannedAnswer.json("<html>"),
        CannedAnswer.json(
            "[[\"timestamp\",\"original\"],[\"20250802000000\",\"%s\"]]".formatted(GLOBEX)));
    archive.hold(GLOBEX, "20250802000000", Payloads.lever(0, 2));

    assertThat(fetch()).isEqualTo(new HistoryFetch.Outcome(counts(1, 1, 0, 0, 1), null));
    assertThat(failures)
        .containsExactly("greenhouse:acme: the index is not in the CDX server's JSON");
  }

  @Test
  void robotsTxtOfTheArchiveIsObeyed() throws Exception {
    archive.server.always(
        "/robots.txt",
        CannedAnswer.ok("User-agent: *\nDisallow: /cdx/".getBytes(StandardCharsets.UTF_8)));

    assertThat(fetch().stopped()).contains("robots.txt");
    assertThat(archive.asked()).isEmpty();
  }

  @Test
  void aFolderIsFetchedIntoOnce() {
    try (CopyFolder _ = CopyFolder.open(folder.resolve("out"))) {
      assertThatThrownBy(this::fetch)
          .isInstanceOf(WagewireException.class)
          .hasMessageContaining("another run writes copies.tsv");
    }
  }

  private HistoryFetch.Outcome fetch() throws Exception {
    Path plan = Files.writeString(folder.resolve("plan.csv"), PLAN);
    try (CopyFolder copies = CopyFolder.open(folder.resolve("out"))) {
      return new HistoryFetch(fetcher, archive.address(), copies, new Recorded(failures))
          .run(HistoryPlan.read(plan));
    }
  }

  private record Recorded(List<String> failures) implements HistoryFetch.Listener {

    @Override
    public void done() {}

    @Override
    public void failed(String line) {
      failures.add(line);
    }
  }

  private static HistoryCounts counts(
      int found, int fetched, int present, int unavailable, int failed) {
    return new HistoryCounts(2, 5, found, fetched, present, unavailable, failed);
  }

  private void forgetIndexOfGlobex() throws IOException {
    Path ledger = folder.resolve("out/copies.tsv");
    Files.writeString(
        ledger,
        Files.readString(ledger).replace("index\t" + GLOBEX, "index\t" + GLOBEX + "&forgotten"));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      return files.filter(file -> file.toString().endsWith(".warc.gz")).sorted().toList();
    }
  }

  /** Returns what an import reads: board, time, whether whole, and the number of listings. */
  private List<String> imported() throws IOException {
    List<String> boards = new ArrayList<>();
    for (Path file : files()) {
      try (WarcAnswers answers = WarcAnswers.open(file, 1 << 20)) {
        PostingsOfAnswer reader = new PostingsOfAnswer(null, null, answers.counts());
        for (ArchivedAnswer one = answers.next(); one != null; one = answers.next()) {
          PostingsOfAnswer.ArchivedBoard board = reader.read(one).orElseThrow();
          boards.add(
              "%s %s %s %d"
                  .formatted(
                      board.board(),
                      board.seen(),
                      board.whole() ? "whole" : "part",
                      board.page().listings().size()));
        }
        assertThat(answers.counts().words()).doesNotContain("damaged");
        assertThat(answers.isTruncated()).isFalse();
      }
    }
    return boards;
  }
}
