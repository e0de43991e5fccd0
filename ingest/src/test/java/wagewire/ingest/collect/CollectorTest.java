package wagewire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.publish.CollectReport;
import wagewire.ingest.testing.CannedAnswer;
import wagewire.ingest.testing.CollectFixture;
import wagewire.ingest.testing.Payloads;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.ListingObserved;
import wagewire.model.event.RejectionReason;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.event.SnapshotStatus;

final class CollectorTest {

  private final CollectFixture workshop = new CollectFixture();
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
                board.board(), FetchOutcome.OK, SnapshotStatus.COMPLETE, 1L, 2, 0, 0, 0, null));
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
        CollectFixture.path(board),
        _ -> {
          if (visits.incrementAndGet() > 1) {
            return CannedAnswer.json(Payloads.greenhouse("1 Analyst of today"));
          }
          workshop.collect(board);
          return CannedAnswer.json(Payloads.greenhouse("1 Analyst of yesterday"));
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
        CollectFixture.path(lever),
        request ->
            CannedAnswer.json(
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
        CollectFixture.path(lever),
        request ->
            CannedAnswer.json(
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
        CollectFixture.path(board),
        request ->
            request.header("If-none-match") == null
                ? CannedAnswer.json(Payloads.greenhouse("1 Analyst")).with("ETag", "\"7\"")
                : CannedAnswer.status("\"7\"".equals(request.header("If-none-match")) ? 304 : 500));
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
        "/mirror" + CollectFixture.path(board),
        CannedAnswer.json(Payloads.greenhouse("1 Analyst")));

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
    assertThat(first.note()).contains("without history");
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
  void aListThatEndsEarlyIsHeldUntilItIsWholeAgain() {
    String[] jobs =
        IntStream.rangeClosed(1, 12).mapToObj(id -> id + " Analyst").toArray(String[]::new);
    serve(Payloads.greenhouse(jobs));
    workshop.collect(board);
    serve(Payloads.greenhouse(Arrays.copyOf(jobs, 8)));

    CollectReport early = workshop.collect(board);
    serve(Payloads.greenhouse(jobs));

    assertThat(early.status()).isEqualTo(SnapshotStatus.HELD);
    assertThat(early.note()).startsWith("8 listings; 4 at the end of the list are missing");
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
            CollectFixture.path(entry), CannedAnswer.json(Payloads.greenhouse("1 Analyst"))));
    workshop.server.always(CollectFixture.path(boards.get(7)), CannedAnswer.status(500));

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
    workshop.server.always(CollectFixture.path(board), CannedAnswer.json(payload));
  }

  private void serve(String payload, String etag) {
    workshop.server.always(
        CollectFixture.path(board), CannedAnswer.json(payload).with("ETag", etag));
  }
}
