package wagewire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.catalogue.DetailScope;
import wagewire.ingest.collect.Collector.CollectSettings;
import wagewire.ingest.publish.CollectReport;
import wagewire.ingest.testing.CannedAnswer;
import wagewire.ingest.testing.CollectFixture;
import wagewire.ingest.testing.Payloads;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.ListingObserved;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.event.SnapshotStatus;

/** Boards whose lists lack fields of their postings. */
final class DetailsTest {

  private final CollectFixture workshop = new CollectFixture();
  private final BoardEntry board = workshop.board("smartrecruiters");

  @AfterEach
  void close() {
    workshop.close();
  }

  @Test
  void aPostingIsPublishedWithWhatItsOwnAnswerSays() {
    list("1 Analyst");
    detail("1 Analyst", "Count things");

    assertThat(workshop.collect(board).published()).isEqualTo(1);
    assertThat(listings().getFirst().listing().description()).contains("Count things");
    assertThat(listings().getFirst().listing().requisitionId()).isEqualTo("R1");
  }

  @Test
  void ofSomeBoardsOnlyGoToMarketIsAskedFor() {
    list("1 Analyst", "2 Marketing Manager");
    detail("2 Marketing Manager", "Run campaigns");
    BoardEntry scarce =
        new BoardEntry(board.source(), board.baseUrl(), null, DetailScope.GO_TO_MARKET);

    CollectSettings goToMarket =
        CollectSettings.STANDARD.withGoToMarket(listing -> listing.title().contains("Marketing"));

    CollectReport report = workshop.collectAs(goToMarket, scarce);

    assertThat(report.published()).isEqualTo(2);
    assertThat(report.notable()).isFalse();
    assertThat(asked("/postings/1")).isZero();
    assertThat(asked("/postings/2")).isEqualTo(1);
    assertThat(lastSnapshot().status()).isEqualTo(SnapshotStatus.COMPLETE);
    assertThat(lastSnapshot().present()).containsExactly("1", "2");
    list("1 Analyst", "2 Marketing Manager", "3 Nurse");
    CollectReport later = workshop.collectAs(goToMarket, scarce);
    assertThat(later.published()).isEqualTo(1);
    assertThat(later.unchanged()).isEqualTo(2);
    assertThat(asked("/postings/1") + asked("/postings/3")).isZero();
  }

  @Test
  void aPostingWhoseListSaysTheSameIsNotAskedForAgain() {
    list("1 Analyst");
    detail("1 Analyst", "Count things");
    workshop.collect(board);
    list("1 Analyst", "2 Manager");
    detail("2 Manager", "Lead people");

    CollectReport report = workshop.collect(board);

    assertThat(report.published()).isEqualTo(1);
    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(asked("/postings/1")).isEqualTo(1);
    assertThat(lastSnapshot().present()).containsExactlyInAnyOrder("1", "2");
  }

  @Test
  void presenceKeepsTheOrderOfTheList() {
    list("1 Analyst", "2 Manager", "3 Director");
    workshop.collect(board);
    list("4 Clerk", "1 Analyst", "2 Chief", "3 Director");
    workshop.collect(board);

    assertThat(lastSnapshot().present()).containsExactly("4", "1", "2", "3");
  }

  @Test
  void aListOfTheSameBytesAsksForNothingElse() {
    list("1 Analyst");
    detail("1 Analyst", "Count things");
    workshop.collect(board);

    assertThat(workshop.collect(board).status()).isEqualTo(SnapshotStatus.UNCHANGED);
    assertThat(workshop.server.requests()).hasSize(3);
  }

  @Test
  void aPostingWhoseListSaysSomethingElseIsAskedForAgain() {
    list("1 Analyst");
    detail("1 Analyst", "Count things");
    workshop.collect(board);
    list("1 Senior Analyst");
    detail("1 Senior Analyst", "Count more things");

    workshop.collect(board);

    assertThat(listings().getLast().listing().description()).contains("Count more things");
  }

  @Test
  void aPostingThatCannotBeHadIsPublishedAsTheListHasItAndAskedForAgain() {
    list("1 Analyst");
    workshop.server.always(CollectFixture.path(board) + "/1", CannedAnswer.status(403));

    CollectReport first = workshop.collect(board);
    detail("1 Analyst", "Count things");
    workshop.collect(board);

    assertThat(first.outcome()).isEqualTo(FetchOutcome.OK);
    assertThat(first.note()).contains("1 posting could not be read").contains("HTTP 403");
    assertThat(listings()).hasSize(2);
    assertThat(listings().getFirst().listing().description()).isNull();
    assertThat(listings().getLast().listing().description()).contains("Count things");
  }

  @Test
  void whatIsPublishedOfAPostingStandsWhenItCannotBeHadAgain() {
    list("1 Analyst");
    detail("1 Analyst", "Count things");
    workshop.collect(board);
    list("1 Senior Analyst");
    workshop.server.always(CollectFixture.path(board) + "/1", CannedAnswer.status(403));

    workshop.collect(board);

    assertThat(listings()).hasSize(1);
    assertThat(lastSnapshot().status()).isEqualTo(SnapshotStatus.UNCHANGED);
  }

  @Test
  void aPostingOfWhichTheAnswerIsOddLeavesTheRestOfTheBoardAsItIs() {
    list("1 Analyst", "2 Manager", "3 Director");
    detail("1 Analyst", "Count things");
    detail("2 Manager", "Lead people");
    detail("3 Director", "Direct things");
    workshop.collect(board);
    list("1 Senior Analyst", "2 Manager", "3 Director");
    workshop.server.always(
        CollectFixture.path(board) + "/1", CannedAnswer.json("{\"state\": \"odd\"}"));

    CollectReport report = workshop.collect(board);

    assertThat(report.outcome()).isEqualTo(FetchOutcome.OK);
    assertThat(report.note()).contains("1 posting could not be read");
    assertThat(lastSnapshot().present()).containsExactly("1", "2", "3");
  }

  @Test
  void aBoardOfWhichNoAnswerCanBeReadHasChangedItsShape() {
    list("1 Analyst", "2 Manager");
    detail("1 Analyst", "Count things");
    detail("2 Manager", "Lead people");
    workshop.collect(board);
    list("1 Senior Analyst", "2 Senior Manager");
    CannedAnswer odd = CannedAnswer.json("{\"state\": \"odd\"}");
    workshop.server.always(CollectFixture.path(board) + "/1", odd);
    workshop.server.always(CollectFixture.path(board) + "/2", odd);

    assertThat(workshop.collect(board).outcome()).isEqualTo(FetchOutcome.CHANGED_SHAPE);
  }

  @Test
  void aHostThatRefusesIsNotAskedForEveryPosting() {
    String[] postings = IntStream.range(0, 20).mapToObj(i -> i + " Analyst").toArray(String[]::new);
    list(postings);
    for (int i = 0; i < 20; i++) {
      workshop.server.always(CollectFixture.path(board) + "/" + i, CannedAnswer.status(403));
    }

    CollectReport report = workshop.collect(board);

    assertThat(workshop.server.requests()).hasSize(6);
    assertThat(report.note()).contains("15 postings are requested at the next visit");
    assertThat(report.published()).isEqualTo(20);
  }

  @Test
  void everyPostingIsAskedForAgainAndPublishedAfterThirtyDays() {
    list("1 Analyst");
    detail("1 Analyst", "Count things");
    workshop.collect(board);
    workshop.clock.advance(Duration.ofDays(31));

    assertThat(workshop.collect(board).published()).isEqualTo(1);
    assertThat(asked("/postings/1")).isEqualTo(2);
  }

  private void list(String... postings) {
    workshop.server.always(
        CollectFixture.path(board), CannedAnswer.json(Payloads.smartRecruiters(postings)));
  }

  private void detail(String posting, String text) {
    workshop.server.always(
        CollectFixture.path(board) + "/" + posting.substring(0, posting.indexOf(' ')),
        CannedAnswer.json(Payloads.smartRecruitersDetail(posting, text)));
  }

  private long asked(String ending) {
    return workshop.server.requests().stream()
        .filter(request -> request.path().endsWith(ending))
        .count();
  }

  private List<ListingObserved> listings() {
    return workshop.observations(board).stream()
        .filter(ListingObserved.class::isInstance)
        .map(ListingObserved.class::cast)
        .toList();
  }

  private SnapshotObserved lastSnapshot() {
    return workshop.snapshots(board).getLast();
  }
}
