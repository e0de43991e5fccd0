package wagewire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.publish.CollectReport;
import wagewire.ingest.testing.CannedAnswer;
import wagewire.ingest.testing.CollectFixture;
import wagewire.ingest.testing.Payloads;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.RejectionReason;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.event.SnapshotStatus;

/** Visits that did not show the whole board. */
final class CollectorOutcomesTest {

  private final CollectFixture workshop = new CollectFixture();
  private final BoardEntry board = workshop.board("greenhouse");

  @AfterEach
  void close() {
    workshop.close();
  }

  @ParameterizedTest
  @CsvSource({"500, FAILED", "403, BLOCKED", "429, BLOCKED", "404, GONE", "302, MOVED"})
  void anAnswerThatShowsNothingEndsNothing(int status, FetchOutcome outcome) {
    serve(Payloads.greenhouse("1 Analyst"));
    workshop.collect(board);
    workshop.server.always(
        CollectFixture.path(board),
        CannedAnswer.status(status).with("Location", "https://globex.example/jobs"));

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
    assertThat(workshop.snapshots(board).getLast().sameAs()).isEqualTo(1);
    assertThat(workshop.titles(board)).containsExactly("Analyst");
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
    assertThat(workshop.rejections(board))
        .singleElement()
        .satisfies(kept -> assertThat(kept.original()).contains("Come back later"));
  }

  @Test
  void anAnswerOfAnotherShapeIsKeptOnceAndWithoutPersons() {
    serve(
        "{\"positions\": [{\"label\": \"Analyst\", \"recruiter\": \"Jane Doe\"}], \"to\":"
            + " \"jo@acme.example\"}");
    List<CollectReport> reports = List.of(workshop.collect(board), workshop.collect(board));

    assertThat(reports).extracting(CollectReport::outcome).containsOnly(FetchOutcome.CHANGED_SHAPE);
    assertThat(workshop.rejections(board))
        .singleElement()
        .satisfies(kept -> {
          assertThat(kept.reason()).isEqualTo(RejectionReason.UNREADABLE);
          assertThat(kept.original())
              .contains("positions", "Analyst")
              .doesNotContain("Jane", "jo@");
        });
  }

  @Test
  void anAnswerThatBeginsWithControlSignsIsAFailureThatIsRemembered() {
    serve("\0\u0001\u0002\0 no text at all");
    CollectReport report = workshop.collect(board);

    assertThat(report.outcome()).isEqualTo(FetchOutcome.CHANGED_SHAPE);
    assertThat(report.status()).isEqualTo(SnapshotStatus.FAILED);
    assertThat(workshop.snapshots(board).getLast().note()).contains("no text").doesNotContain("\0");
    assertThat(workshop.store.health().getFirst().failures()).isEqualTo(1);
  }

  @Test
  void anIdWithANulIsOneWithABlank() {
    serve(Payloads.greenhouse("1 Analyst").replace("\"id\": 1", "\"id\": \"a\\u0000b\""));
    assertThat(workshop.collect(board).published()).isEqualTo(1);
    assertThat(workshop.snapshots(board).getLast().present()).containsExactly("a b");
    assertThat(workshop.collect(board).status()).isEqualTo(SnapshotStatus.UNCHANGED);
  }

  @Test
  void aDefectOfOursIsRememberedAsAFailureOfTheBoards() {
    serve(Payloads.greenhouse("1 Analyst"));
    workshop.collect(board);
    CollectReport report =
        workshop.collectBy(
            _ -> {
              throw new IllegalStateException("on purpose");
            },
            board);

    assertThat(report.status()).isEqualTo(SnapshotStatus.FAILED);
    assertThat(report.note()).contains("internal error", "on purpose");
    assertThat(workshop.snapshots(board).getLast().status()).isEqualTo(SnapshotStatus.FAILED);
    assertThat(workshop.store.health().getFirst().failures()).isEqualTo(1);
    assertThat(workshop.collect(board).status()).isEqualTo(SnapshotStatus.UNCHANGED);
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
    workshop.server.always(CollectFixture.path(board), CannedAnswer.status(404));

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
    CannedAnswer found = CannedAnswer.json(Payloads.greenhouse("1 Analyst"));
    workshop.server.inTurn(
        CollectFixture.path(board),
        CannedAnswer.status(404),
        CannedAnswer.status(404),
        found,
        CannedAnswer.status(404));
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
    assertThat(report.note()).isEqualTo("1 of 3 listings received");
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
    workshop.server.always(CollectFixture.path(lever), CannedAnswer.json(Payloads.lever(0, 100)));

    assertThat(workshop.collect(lever).status()).isEqualTo(SnapshotStatus.PARTIAL);
    assertThat(workshop.server.requests()).hasSize(2);
  }

  private SnapshotStatus statusAfter(Duration wait) {
    workshop.clock.advance(wait);
    CollectReport report = workshop.collect(board);
    workshop.clock.advance(Duration.ofHours(-1));
    return Objects.requireNonNull(report.status());
  }

  private void serve(String payload) {
    workshop.server.always(CollectFixture.path(board), CannedAnswer.json(payload));
  }

  /** A blank second page is an error of the server. */
  private void pages(BoardEntry lever, String first, String second) {
    workshop.server.script(
        CollectFixture.path(lever),
        request -> {
          if (request.path().contains("skip=0&")) {
            return CannedAnswer.json(first);
          }
          return second.isBlank() ? CannedAnswer.status(500) : CannedAnswer.json(second);
        });
  }
}
