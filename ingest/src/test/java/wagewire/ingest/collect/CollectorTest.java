package wagewire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.testing.Answer;
import wagewire.ingest.testing.Payloads;
import wagewire.ingest.testing.Workshop;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.ListingObserved;
import wagewire.model.event.RejectionReason;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.event.SnapshotStatus;

final class CollectorTest {

  private final Workshop workshop = new Workshop();
  private final BoardEntry board = workshop.board("greenhouse");

  @AfterEach
  void close() {
    workshop.close();
  }

  @Test
  void aFirstVisitPublishesEveryListingAndThenWhatWasPresent() {
    serve(Payloads.greenhouse("1 Marketing Operations Manager", "2 Analyst"));

    CollectReport report = workshop.collect(board);

    assertThat(report)
        .isEqualTo(
            new CollectReport(
                board.board(), FetchOutcome.OK, SnapshotStatus.COMPLETE, 1L, 2, 0, 0, null));
    assertThat(workshop.observations(board))
        .extracting(record -> record.getClass().getSimpleName())
        .containsExactly("ListingObserved", "ListingObserved", "SnapshotObserved");
    assertThat(workshop.snapshots(board))
        .singleElement()
        .satisfies(snapshot -> {
          assertThat(snapshot.present()).containsExactly("1", "2");
          assertThat(snapshot.announced()).isEqualTo(2);
          assertThat(snapshot.source()).isEqualTo(board.source());
        });
  }

  @Test
  void theSameBytesCostOneSmallRecord() {
    serve(Payloads.greenhouse("1 Analyst"));
    workshop.collect(board);

    CollectReport report = workshop.collect(board);

    assertThat(report.status()).isEqualTo(SnapshotStatus.UNCHANGED);
    assertUnchanged(2, 1);
  }

  @Test
  void theSameListingsInOtherBytesCostOneSmallRecord() {
    serve(Payloads.greenhouse("1 Analyst", "2 Manager"));
    workshop.collect(board);
    serve(Payloads.greenhouse("2 Manager", "1 Analyst").replace("2026-03-01", "2026-03-02"));

    assertThat(workshop.collect(board).unchanged()).isEqualTo(2);
    assertUnchanged(2, 1);
  }

  @Test
  void aVisitThatAnotherOneOvertookPublishesNothing() {
    AtomicInteger visits = new AtomicInteger();
    workshop.server.script(
        Workshop.path(board),
        _ -> {
          if (visits.incrementAndGet() > 1) {
            return Answer.json(Payloads.greenhouse("1 Analyst of today"));
          }
          workshop.collect(board);
          return Answer.json(Payloads.greenhouse("1 Analyst of yesterday"));
        });

    CollectReport report = workshop.collect(board);

    assertThat(report.snapshot()).isNull();
    assertThat(report.note()).contains("another worker");
    assertThat(workshop.titles(board)).containsExactly("Analyst of today");
    assertThat(workshop.snapshots(board)).hasSize(1);
  }

  @Test
  void aBoardOfSeveralPagesThatAreTheSameCostsOneSmallRecord() {
    BoardEntry lever = workshop.board("lever");
    workshop.server.script(
        Workshop.path(lever),
        request ->
            Answer.json(
                request.path().contains("skip=0")
                    ? Payloads.lever(0, 100)
                    : Payloads.lever(100, 130)));
    workshop.collect(lever);

    assertThat(workshop.collect(lever).status()).isEqualTo(SnapshotStatus.UNCHANGED);
    assertThat(workshop.server.requests()).hasSize(4);
  }

  @Test
  void aLaterPageThatIsAnotherIsReadWithoutAskingTwice() {
    BoardEntry lever = workshop.board("lever");
    workshop.server.script(
        Workshop.path(lever),
        request ->
            Answer.json(
                request.path().contains("skip=0")
                    ? Payloads.lever(0, 100)
                    : Payloads.lever(100, 130 + workshop.server.requests().size() / 3)));
    workshop.collect(lever);

    assertThat(workshop.collect(lever).published()).isEqualTo(1);
    assertThat(workshop.server.requests()).hasSize(4);
  }

  @Test
  void aBoardThatSaysNotModifiedCostsOneSmallRecord() {
    workshop.server.script(
        Workshop.path(board),
        request ->
            request.header("If-none-match") == null
                ? Answer.json(Payloads.greenhouse("1 Analyst")).with("ETag", "\"7\"")
                : Answer.status("\"7\"".equals(request.header("If-none-match")) ? 304 : 500));
    workshop.collect(board);

    assertThat(workshop.collect(board).outcome()).isEqualTo(FetchOutcome.UNCHANGED);
    assertUnchanged(2, 1);
  }

  @Test
  void validatorsOfOneAddressAreNotSentToAnother() {
    serve(Payloads.greenhouse("1 Analyst"), "\"7\"");
    workshop.collect(board);
    BoardEntry moved = new BoardEntry(board.source(), workshop.server.address("/mirror"));
    workshop.server.always(
        "/mirror" + Workshop.path(board), Answer.json(Payloads.greenhouse("1 Analyst")));

    workshop.collect(moved);

    assertThat(workshop.server.requests().getLast().header("If-none-match")).isNull();
  }

  @Test
  void onlyWhatWasEditedOrIsNewIsPublishedAgain() {
    serve(Payloads.greenhouse("1 Analyst", "2 Manager", "3 Director"));
    workshop.collect(board);
    serve(Payloads.greenhouse("1 Analyst", "2 Senior Manager", "4 Coordinator"));

    CollectReport report = workshop.collect(board);

    assertThat(List.of(report.published(), report.unchanged())).containsExactly(2, 1);
    assertThat(workshop.titles(board).subList(3, 5))
        .containsExactly("Senior Manager", "Coordinator");
    assertThat(workshop.snapshots(board).getLast().present()).containsExactly("1", "2", "4");
  }

  @Test
  void aListingThatReturnsAsItWasIsPresentWithoutBeingSentAgain() {
    serve(Payloads.greenhouse("1 Analyst", "2 Manager"));
    workshop.collect(board);
    serve(Payloads.greenhouse("1 Analyst"));
    workshop.collect(board);
    serve(Payloads.greenhouse("1 Analyst", "2 Manager"));
    workshop.collect(board);

    assertThat(workshop.titles(board)).containsExactly("Analyst", "Manager");
    assertThat(workshop.snapshots(board))
        .extracting(SnapshotObserved::present)
        .containsExactly(List.of("1", "2"), List.of("1"), List.of("1", "2"));
  }

  @Test
  void afterThirtyDaysEverythingIsSentAgain() {
    serve(Payloads.greenhouse("1 Analyst"), "\"7\"");
    workshop.collect(board);
    workshop.clock.advance(Duration.ofDays(30));

    CollectReport report = workshop.collect(board);

    assertThat(report.status()).isEqualTo(SnapshotStatus.COMPLETE);
    assertThat(report.published()).isEqualTo(1);
    assertThat(workshop.server.requests().getLast().header("If-none-match")).isNull();
    assertThat(workshop.collect(board).status()).isEqualTo(SnapshotStatus.UNCHANGED);
  }

  @Test
  void aBoardThatWasNeverSeenWithListingsIsHeldUntilItsEmptinessIsConfirmed() {
    serve(Payloads.greenhouse());

    CollectReport first = workshop.collect(board);
    workshop.clock.advance(Duration.ofDays(4));
    workshop.collect(board);
    workshop.clock.advance(Duration.ofDays(4));
    CollectReport third = workshop.collect(board);

    assertThat(first.outcome()).isEqualTo(FetchOutcome.EMPTY);
    assertThat(first.status()).isEqualTo(SnapshotStatus.HELD);
    assertThat(first.note()).contains("nothing is known");
    assertThat(third.status()).isEqualTo(SnapshotStatus.COMPLETE);
    assertThat(workshop.snapshots(board).getLast().present()).isEmpty();
  }

  @Test
  void aBoardWithoutTheListingsThatItHadIsHeldAndNothingIsForgotten() {
    serve(Payloads.greenhouse("1 Analyst", "2 Manager", "3 Director"));
    workshop.collect(board);
    serve(Payloads.greenhouse());

    CollectReport empty = workshop.collect(board);
    serve(Payloads.greenhouse("1 Analyst", "2 Manager", "3 Director"));

    assertThat(empty.status()).isEqualTo(SnapshotStatus.HELD);
    assertThat(empty.note()).contains("0 listings where at least 1");
    assertThat(workshop.collect(board).status()).isEqualTo(SnapshotStatus.UNCHANGED);
  }

  @Test
  void presenceOfALargeBoardComesInParts() {
    String[] jobs =
        IntStream.rangeClosed(1, 5_001).mapToObj(id -> id + " Analyst").toArray(String[]::new);
    serve(Payloads.greenhouse(jobs));
    workshop.collect(board);

    assertThat(workshop.snapshots(board))
        .extracting(SnapshotObserved::part, SnapshotObserved::parts)
        .containsExactly(tuple(1, 2), tuple(2, 2));
    assertThat(
            workshop.snapshots(board).stream()
                .flatMap(part -> part.present() == null ? Stream.of() : part.present().stream()))
        .hasSize(5_001)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"500, FAILED", "403, BLOCKED", "429, BLOCKED", "404, GONE", "302, MOVED"})
  void anAnswerThatShowsNothingEndsNothing(int status, FetchOutcome outcome) {
    serve(Payloads.greenhouse("1 Analyst"));
    workshop.collect(board);
    workshop.server.always(
        Workshop.path(board),
        Answer.status(status).with("Location", "https://globex.example/jobs"));

    CollectReport report = workshop.collect(board);

    assertThat(report.outcome()).isEqualTo(outcome);
    assertThat(report.line()).startsWith(board.board() + ": " + outcome.id()).doesNotContain("\n");
    assertThat(workshop.snapshots(board).getLast())
        .satisfies(snapshot -> {
          assertThat(snapshot.status()).isEqualTo(SnapshotStatus.FAILED);
          assertThat(snapshot.present()).isNull();
          assertThat(snapshot.note()).isNotBlank();
        });
    serve(Payloads.greenhouse("1 Analyst"));
    assertThat(workshop.collect(board).status()).isEqualTo(SnapshotStatus.UNCHANGED);
    assertUnchanged(3, 1);
  }

  @Test
  void damagedJsonIsAFailureAndAPageInItsPlaceAChangedShape() {
    String payload = Payloads.greenhouse("1 Analyst");
    serve(payload.substring(0, payload.length() - 40));
    CollectReport damaged = workshop.collect(board);
    serve("<html><body>Come back later</body></html>");
    CollectReport page = workshop.collect(board);

    assertThat(List.of(damaged.outcome(), page.outcome()))
        .containsExactly(FetchOutcome.FAILED, FetchOutcome.CHANGED_SHAPE);
    assertThat(List.of(damaged, page))
        .allSatisfy(report -> assertThat(report.status()).isEqualTo(SnapshotStatus.FAILED))
        .allSatisfy(report -> assertThat(report.line()).doesNotContain("\n"));
    assertThat(workshop.titles(board)).isEmpty();
  }

  @Test
  void aBoardOfWhichNoItemCanBeReadHasChangedItsShape() {
    serve(
        "{\"jobs\": [{\"id\": 1, \"absolute_url\": \"https://acme.example/1\", \"name\":"
            + " \"Analyst\"}]}");

    CollectReport report = workshop.collect(board);

    assertThat(report.outcome()).isEqualTo(FetchOutcome.CHANGED_SHAPE);
    assertThat(report.status()).isEqualTo(SnapshotStatus.FAILED);
  }

  @Test
  void aBoardNotFoundThreeTimesOverSevenDaysIsGone() {
    workshop.server.always(Workshop.path(board), Answer.status(404));

    assertThat(statusAfter(Duration.ZERO)).isEqualTo(SnapshotStatus.FAILED);
    assertThat(statusAfter(Duration.ofDays(3))).isEqualTo(SnapshotStatus.FAILED);
    assertThat(statusAfter(Duration.ofDays(3))).isEqualTo(SnapshotStatus.FAILED);
    assertThat(statusAfter(Duration.ofDays(1))).isEqualTo(SnapshotStatus.GONE);
    assertThat(workshop.snapshots(board))
        .extracting(SnapshotObserved::status)
        .containsExactly(
            SnapshotStatus.FAILED,
            SnapshotStatus.FAILED,
            SnapshotStatus.FAILED,
            SnapshotStatus.GONE);
  }

  @Test
  void aBoardFoundInBetweenStartsTheCountAnew() {
    Answer found = Answer.json(Payloads.greenhouse("1 Analyst"));
    workshop.server.inTurn(
        Workshop.path(board), Answer.status(404), Answer.status(404), found, Answer.status(404));
    statusAfter(Duration.ZERO);
    statusAfter(Duration.ofDays(8));
    statusAfter(Duration.ofDays(1));

    assertThat(statusAfter(Duration.ofDays(1))).isEqualTo(SnapshotStatus.FAILED);
  }

  @Test
  void anAnnouncedTotalThatIsNotReachedIsAPart() {
    serve(Payloads.greenhouse("1 Analyst"));
    workshop.collect(board);
    serve(Payloads.greenhouse(3, "2 Manager"));

    CollectReport report = workshop.collect(board);

    assertThat(report.status()).isEqualTo(SnapshotStatus.PARTIAL);
    assertThat(report.note()).isEqualTo("1 of 3 listings came");
    assertThat(workshop.titles(board)).containsExactly("Analyst", "Manager");
    assertThat(workshop.snapshots(board).getLast().present()).containsExactly("2");
  }

  @Test
  void pagesAreWalkedToTheLast() {
    BoardEntry lever = workshop.board("lever");
    pages(lever, Payloads.lever(0, 100), Payloads.lever(100, 150));

    CollectReport report = workshop.collect(lever);

    assertThat(report.status()).isEqualTo(SnapshotStatus.COMPLETE);
    assertThat(report.published()).isEqualTo(150);
    assertThat(workshop.collect(lever).status()).isEqualTo(SnapshotStatus.UNCHANGED);
  }

  @Test
  void aWalkThatBreaksOffIsAPartAndLosesNothing() {
    BoardEntry lever = workshop.board("lever");
    pages(lever, Payloads.lever(0, 100), "");

    CollectReport broken = workshop.collect(lever);
    pages(lever, Payloads.lever(0, 100), Payloads.lever(100, 101));
    CollectReport whole = workshop.collect(lever);

    assertThat(broken.status()).isEqualTo(SnapshotStatus.PARTIAL);
    assertThat(broken.published()).isEqualTo(100);
    assertThat(broken.note()).startsWith("page 2: HTTP 500");
    assertThat(whole.status()).isEqualTo(SnapshotStatus.COMPLETE);
  }

  @Test
  void aBoardThatRepeatsAPageForEverIsAPart() {
    BoardEntry lever = workshop.board("lever");
    workshop.server.always(Workshop.path(lever), Answer.json(Payloads.lever(0, 100)));

    assertThat(workshop.collect(lever).status()).isEqualTo(SnapshotStatus.PARTIAL);
    assertThat(workshop.server.requests()).hasSize(2);
  }

  @Test
  void anItemThatIsNoListingIsRejectedOnceAndStaysPresent() {
    String payload =
        Payloads.greenhouse("1 Analyst", "2 Manager").replace("\"title\": \"Manager\",", "");
    serve(payload);
    CollectReport first = workshop.collect(board);
    serve(payload + "\n");
    CollectReport second = workshop.collect(board);

    assertThat(List.of(first.published(), first.rejected())).containsExactly(1, 1);
    assertThat(List.of(second.unchanged(), second.rejected())).containsExactly(1, 1);
    assertThat(workshop.rejections(board))
        .singleElement()
        .satisfies(rejection -> {
          assertThat(rejection.reason()).isEqualTo(RejectionReason.NO_TITLE);
          assertThat(rejection.externalId()).isEqualTo("2");
        });
    assertThat(workshop.snapshots(board).getFirst().present()).containsExactly("1", "2");
  }

  @Test
  void anIdThatComesTwiceIsOneListingInItsLastVersion() {
    serve(Payloads.greenhouse("1 Analyst", "1 Senior Analyst", "1 Senior Analyst"));

    CollectReport report = workshop.collect(board);

    assertThat(List.of(report.published(), report.unchanged())).containsExactly(2, 1);
    assertThat(workshop.titles(board)).containsExactly("Analyst", "Senior Analyst");
    assertThat(workshop.snapshots(board).getFirst().present()).containsExactly("1");
  }

  @Test
  void manyBoardsAreVisitedAndOneThatFailsHoldsUpNoOther() {
    List<BoardEntry> boards =
        IntStream.range(0, 40).mapToObj(_ -> workshop.board("greenhouse")).toList();
    boards.forEach(entry ->
        workshop.server.always(
            Workshop.path(entry), Answer.json(Payloads.greenhouse("1 Analyst"))));
    workshop.server.always(Workshop.path(boards.get(7)), Answer.status(500));

    List<CollectReport> reports = workshop.collect(boards);

    assertThat(reports)
        .extracting(CollectReport::board)
        .containsExactlyInAnyOrderElementsOf(boards.stream().map(BoardEntry::board).toList());
    assertThat(reports).filteredOn(report -> !report.healthy()).hasSize(1);
    assertThat(workshop.store.health()).hasSize(40);
  }

  @Test
  void listingsCarryTheMomentTheSnapshotEnded() {
    serve(Payloads.greenhouse("1 Analyst"));
    workshop.collect(board);

    ListingObserved listing = (ListingObserved) workshop.observations(board).getFirst();
    assertThat(listing.observedAt()).isEqualTo(workshop.snapshots(board).getFirst().finishedAt());
  }

  private SnapshotStatus statusAfter(Duration wait) {
    workshop.clock.advance(wait);
    CollectReport report = workshop.collect(board);
    workshop.clock.advance(Duration.ofHours(-1));
    return Objects.requireNonNull(report.status());
  }

  private void assertUnchanged(long snapshot, long sameAs) {
    assertThat(workshop.snapshots(board).getLast())
        .satisfies(last -> {
          assertThat(last.status()).isEqualTo(SnapshotStatus.UNCHANGED);
          assertThat(last.snapshot()).isEqualTo(snapshot);
          assertThat(last.sameAs()).isEqualTo(sameAs);
          assertThat(last.present()).isNull();
        });
    assertThat(workshop.observations(board).stream().filter(ListingObserved.class::isInstance))
        .allSatisfy(listing -> assertThat(listing.snapshot()).isEqualTo(sameAs));
  }

  private void serve(String payload) {
    workshop.server.always(Workshop.path(board), Answer.json(payload));
  }

  private void serve(String payload, String etag) {
    workshop.server.always(Workshop.path(board), Answer.json(payload).with("ETag", etag));
  }

  /** A blank second page is an error of the server. */
  private void pages(BoardEntry lever, String first, String second) {
    workshop.server.script(
        Workshop.path(lever),
        request -> {
          if (request.path().contains("skip=0&")) {
            return Answer.json(first);
          }
          return second.isBlank() ? Answer.status(500) : Answer.json(second);
        });
  }
}
