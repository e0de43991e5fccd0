package wagewire.ingest.successor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.collect.PlatformPacePolicy;
import wagewire.ingest.fetch.address.GuardedDnsResolver.DnsLookup;
import wagewire.ingest.fetch.address.TrustedHosts;
import wagewire.ingest.fetch.pace.StandardPacePolicy;
import wagewire.ingest.successor.FoundSuccessor.SuccessorEvidence;
import wagewire.ingest.testing.CannedAnswer;
import wagewire.ingest.testing.CollectFixture;
import wagewire.ingest.testing.Payloads;
import wagewire.model.board.BoardId;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.event.SnapshotStatus;

/** Lost boards, found again in a web served by one real server. */
@Tag("long")
final class SuccessorRoundsTest {

  private static final URI WEBSITE = URI.create("https://www.acme.example/");

  private final CollectFixture workshop = new CollectFixture();
  private final BoardEntry lever = workshop.board("lever");
  private final String token = lever.source().token();
  private final BoardEntry old = new BoardEntry(lever.source(), null);
  private final BoardId taken = new BoardId("greenhouse", token);
  private final SuccessorStore memory = new SuccessorStore(workshop.database());
  private final SuccessorRounds successors = successors(List.of());

  @AfterEach
  void close() {
    workshop.close();
  }

  @Test
  void aBoardThatRedirectsToAnotherPlatformIsCollectedThereAsItsSuccessor() {
    oldIs(redirect("https://boards.greenhouse.io/" + token));
    taken("1 Analyst");
    workshop.collectFromWeb(old);

    List<FoundSuccessor> found = successors.search(List.of(old));

    assertThat(found)
        .singleElement()
        .returns(old.board(), FoundSuccessor::board)
        .returns(taken, FoundSuccessor::successor)
        .returns(SuccessorEvidence.REDIRECT, FoundSuccessor::evidence)
        .returns(
            "greenhouse,%s,Acme,lever:%s,".formatted(token, token), FoundSuccessor::catalogueLine);
    assertThat(memory.found()).isEqualTo(found);
    BoardEntry successor = successors.join(List.of(old)).getLast();
    workshop.collectFromWeb(successor);
    assertThat(workshop.snapshots(successor))
        .singleElement()
        .satisfies(snapshot -> assertThat(snapshot.source().predecessor()).isEqualTo(old.board()));
  }

  @Test
  void aBoardThatIsGoneForGoodIsFoundOnTheEmployersWebsite() {
    BoardEntry known = new BoardEntry(old.source(), null, WEBSITE);
    page("www.acme.example", "/", "<a href='/careers'>Work with us</a>");
    page("www.acme.example", "/careers", "<a href='https://boards.greenhouse.io/%s'>x</a>");
    taken("1 Analyst");
    workshop.collectFromWeb(known);
    assertThat(successors.search(List.of(known))).as("not found once").isEmpty();
    goneForGood(known);

    assertThat(successors.search(List.of(known)))
        .singleElement()
        .returns(taken, FoundSuccessor::successor)
        .returns(SuccessorEvidence.WEBSITE, FoundSuccessor::evidence)
        .returns("https://www.acme.example/careers", FoundSuccessor::page);
  }

  @Test
  void theSameTokenElsewhereIsTakenOnlyWithHalfOfTheTitles() {
    oldIs(CannedAnswer.json(Payloads.lever(0, 4)));
    workshop.collectFromWeb(old);
    oldIs(CannedAnswer.status(404));
    goneForGood(old);
    SuccessorRounds knowing =
        successors(List.of("Analyst 0", "Analyst 1", "Analyst 2", "Analyst  3"));

    taken("1 Analyst 0", "2 Cook", "3 Baker");
    assertThat(knowing.search(List.of(old))).isEmpty();

    workshop.clock.advance(Duration.ofDays(7));
    taken("1 Cook", "2 analyst 3", "3 Analyst 0");
    assertThat(knowing.search(List.of(old)))
        .singleElement()
        .returns(taken, FoundSuccessor::successor)
        .returns(SuccessorEvidence.TITLES, FoundSuccessor::evidence);
  }

  @Test
  void aTokenAloneSaysNothing() {
    taken("1 Analyst");
    goneForGood(old);

    assertThat(successors.search(List.of(old))).isEmpty();
    assertThat(asked("/boards-api.greenhouse.io/")).isZero();
  }

  @Test
  void aBoardWithFarFewerPostingsThanBeforeIsLookedForToo() {
    BoardEntry known = new BoardEntry(old.source(), null, WEBSITE);
    page("www.acme.example", "/", "<a href='https://boards.greenhouse.io/%s'>x</a>");
    taken("1 Analyst");
    oldIs(CannedAnswer.json(Payloads.lever(0, 20)));
    workshop.collectFromWeb(known);
    assertThat(successors.search(List.of(known))).as("well").isEmpty();
    oldIs(CannedAnswer.json(Payloads.lever(0, 2)));
    assertThat(workshop.collectFromWeb(known).getFirst().status()).isEqualTo(SnapshotStatus.HELD);

    assertThat(successors.search(List.of(known)))
        .extracting(FoundSuccessor::successor)
        .containsExactly(taken);
  }

  @Test
  void aWebsiteThatStillLeadsToTheOldBoardNamesNoSuccessor() {
    BoardEntry known = new BoardEntry(old.source(), null, WEBSITE);
    page(
        "www.acme.example",
        "/",
        "<a href='https://boards.greenhouse.io/%s'>x</a><a href='https://jobs.lever.co/"
            + token
            + "'>y</a>");
    taken("1 Analyst");
    goneForGood(known);

    assertThat(successors.search(List.of(known))).isEmpty();
  }

  @Test
  void aPageThatAPlatformSendsEverybodyToNamesNoSuccessor() {
    oldIs(redirect("https://www.vendor.example/jobs"));
    page("www.vendor.example", "/jobs", "<a href='https://boards.greenhouse.io/vendor'>x</a>");
    board("vendor", "1 Analyst");
    workshop.collectFromWeb(old);

    assertThat(successors.search(List.of(old))).isEmpty();
  }

  @Test
  void aBoardWithoutPostingsIsNoSuccessor() {
    oldIs(redirect("https://boards.greenhouse.io/" + token));
    taken();
    workshop.collectFromWeb(old);

    assertThat(successors.search(List.of(old))).isEmpty();
  }

  @Test
  void noBoardIsLookedForTwiceWithinAWeek() {
    oldIs(redirect("https://boards.greenhouse.io/" + token));
    workshop.collectFromWeb(old);
    successors.search(List.of(old));
    int asked = workshop.server.requests().size();

    workshop.clock.advance(Duration.ofDays(7).minusSeconds(1));
    successors.search(List.of(old));
    assertThat(workshop.server.requests()).hasSize(asked);

    workshop.clock.advance(Duration.ofSeconds(1));
    successors.search(List.of(old));
    assertThat(workshop.server.requests()).hasSizeGreaterThan(asked);
  }

  @Test
  void aSearchAsksForNoMoreThanItsRation() {
    BoardEntry known = new BoardEntry(old.source(), null, WEBSITE);
    workshop.server.otherwise(request ->
        request.path().contains("acme.example")
            ? redirect("https://www%d.acme.example/".formatted(request.path().length() % 7))
            : CannedAnswer.status(404));
    goneForGood(known);
    int asked = workshop.server.requests().size();

    successors.search(List.of(known));

    assertThat(workshop.server.requests()).hasSize(asked + SuccessorRounds.REQUESTS);
  }

  @Test
  void aBoardThatRestsIsLookedForAsRarelyAsItIsVisited() {
    goneForGood(old);
    Instant first = searched();
    workshop.clock.advance(Duration.ofDays(20));
    assertThat(searched()).isAfter(first);

    workshop.collectFromWeb(old);
    workshop.clock.advance(Duration.ofDays(7));
    Instant last = searched();
    workshop.clock.advance(Duration.ofDays(83));
    assertThat(searched()).isEqualTo(last);
    workshop.clock.advance(Duration.ofDays(8));
    assertThat(searched()).isAfter(last);
  }

  private Instant searched() {
    successors.search(List.of(old));
    return memory.searchTimes().getOrDefault(old.board(), Instant.EPOCH);
  }

  @Test
  void whatWasForgottenIsNeitherLookedForNorTaken() {
    oldIs(redirect("https://boards.greenhouse.io/" + token));
    taken("1 Analyst");
    workshop.collectFromWeb(old);
    successors.search(List.of(old));

    workshop.store.forget(taken, null, workshop.clock.instant());
    assertThat(memory.found()).isEmpty();
    workshop.clock.advance(Duration.ofDays(8));
    assertThat(successors.search(List.of(old))).isEmpty();

    workshop.store.forget(old.board(), null, workshop.clock.instant());
    assertThat(memory.searchTimes()).isEmpty();
    int asked = workshop.server.requests().size();
    successors.search(List.of(old));
    assertThat(workshop.server.requests()).hasSize(asked);
  }

  @Test
  void theCataloguesOwnLineSettlesTheMatter() {
    oldIs(redirect("https://boards.greenhouse.io/" + token));
    taken("1 Analyst");
    workshop.collectFromWeb(old);
    successors.search(List.of(old));
    BoardEntry listed = new BoardEntry(source(taken, "Acme Inc", null), WEBSITE);

    assertThat(successors.join(List.of(old, listed)))
        .containsExactly(old, listed.succeeding(old.board()));

    BoardEntry settled = listed.succeeding(old.board());
    assertThat(successors.search(List.of(old, settled))).isEmpty();
    assertThat(memory.searchTimes()).isEmpty();
  }

  @Test
  void aBoardThatTheCatalogueGivesToAnotherEmployerIsNotTaken() {
    oldIs(redirect("https://boards.greenhouse.io/" + token));
    taken("1 Analyst");
    workshop.collectFromWeb(old);

    assertThat(successors.search(List.of(old, new BoardEntry(source(taken, "Globex", null), null))))
        .isEmpty();
  }

  @Test
  void simulatedBoardsAreNotLookedFor() {
    BoardEntry simulated =
        new BoardEntry(
            new Source("lever", token, old.source().kind(), "Acme", null, true), null, WEBSITE);
    oldIs(redirect("https://boards.greenhouse.io/" + token));
    taken("1 Analyst");
    workshop.collectFromWeb(simulated);

    assertThat(successors.search(List.of(simulated))).isEmpty();
    assertThat(memory.searchTimes()).isEmpty();
  }

  private SuccessorRounds successors(List<String> titles) {
    return new SuccessorRounds(
        new SuccessorStore(workshop.database()),
        workshop.store,
        workshop.web(),
        new PlatformPacePolicy(new StandardPacePolicy(DnsLookup.SYSTEM, new TrustedHosts())),
        (_, _) -> titles,
        workshop.clock);
  }

  private void goneForGood(BoardEntry board) {
    for (int times = 0; times < 3; times++) {
      workshop.collectFromWeb(board);
      workshop.clock.advance(Duration.ofDays(4));
    }
  }

  private void oldIs(CannedAnswer answer) {
    workshop.server.always("/api.lever.co/v0/postings/" + token, answer);
  }

  private void taken(String... jobs) {
    board(token, jobs);
  }

  private void board(String greenhouse, String... jobs) {
    workshop.server.always(
        "/boards-api.greenhouse.io/v1/boards/" + greenhouse + "/jobs",
        CannedAnswer.json(Payloads.greenhouse(jobs)));
  }

  /** Serves a page; {@code %s} in it is the token. */
  private void page(String host, String path, String html) {
    workshop.server.always(
        "/" + host + path,
        CannedAnswer.ok(html.replace("%s", token).getBytes(StandardCharsets.UTF_8)));
  }

  private static CannedAnswer redirect(String to) {
    return CannedAnswer.status(302).with("Location", to);
  }

  private long asked(String prefix) {
    return workshop.server.requests().stream()
        .filter(request -> request.path().startsWith(prefix))
        .count();
  }

  private static Source source(BoardId board, String employer, @Nullable BoardId predecessor) {
    return new Source(
        board.platform(), board.token(), SourceKind.OWN, employer, predecessor, false);
  }
}
