package wagewire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.catalogue.DetailScope;
import wagewire.ingest.collect.Collector.CollectSettings;
import wagewire.ingest.collect.RevisitPolicy.DueBoards;
import wagewire.ingest.store.BoardHealth;
import wagewire.ingest.testing.CannedAnswer;
import wagewire.ingest.testing.CollectFixture;
import wagewire.ingest.testing.Payloads;

/** Boards that show nothing of go-to-market, visited over months with a real PostgreSQL. */
final class QuietBoardsTest {

  private static final CollectSettings GO_TO_MARKET =
      CollectSettings.STANDARD.withGoToMarket(listing -> listing.title().contains("Marketing"));

  private final CollectFixture workshop = new CollectFixture();
  private final BoardEntry board = scarce(workshop.board("greenhouse"));

  @BeforeEach
  void showNothingOfGoToMarket() {
    shows("1 Analyst");
  }

  @AfterEach
  void close() {
    workshop.close();
  }

  @Test
  void aBoardThatShowsNothingForAQuarterIsReadEveryFourWeeks() {
    List<Instant> usual = weeks(14);
    List<Instant> quiet = weeks(16);

    assertThat(usual).hasSize(14);
    assertThat(quiet).hasSize(4);
    assertThat(gaps(quiet)).containsOnly(Duration.ofDays(28));
    assertThat(due().quiet().boards()).isEqualTo(1);
  }

  @Test
  void aBoardThatShowsOneAgainIsReadAtTheUsualRhythm() {
    weeks(18);
    shows("1 Analyst", "2 Marketing Manager");
    weeks(4);

    assertThat(weeks(13)).hasSize(13);
    assertThat(due().quiet().boards()).isZero();
  }

  @Test
  void anUnchangedBoardStillShowsWhatItShowed() {
    shows("1 Marketing Manager");

    assertThat(weeks(30)).hasSize(30);
    assertThat(health().yieldedAt()).isEqualTo(health().attemptedAt());
  }

  @Test
  void aQuarterBeginsWithTheVisitThatShowsTheLastOneGone() {
    shows("1 Marketing Manager", "2 Analyst");
    weeks(20);
    shows("2 Analyst");
    Instant last = health().attemptedAt();

    assertThat(weeks(13)).hasSize(13);
    assertThat(health().yieldedAt()).isEqualTo(last);
    assertThat(weeks(8)).hasSize(2);
  }

  @Test
  void aVisitThatFailsIsMadeUpForInTheNextRound() {
    weeks(18);
    workshop.server.always(CollectFixture.path(board), CannedAnswer.status(403));
    List<Instant> refused = weeks(4);
    shows("1 Analyst");

    assertThat(refused).isNotEmpty();
    assertThat(weeks(1)).hasSize(1);
    assertThat(weeks(16)).hasSize(4);
  }

  @Test
  void aBoardThatWasNotReadForLongIsWatchedAnew() {
    weeks(18);
    workshop.clock.advance(Duration.ofDays(100));

    assertThat(weeks(13)).hasSize(13);
  }

  @Test
  void whatAnOlderVersionReadDoesNotMakeABoardQuiet() {
    weeks(20);
    workshop.execute(
        "update crawl.board set watched_since = null, yielded_at = null, go_to_market = null");

    assertThat(weeks(13)).hasSize(13);
  }

  @Test
  void aBoardOfWhichEachPostingIsRequestedIsForgottenAsQuiet() {
    weeks(18);
    BoardEntry whole = new BoardEntry(board.source(), board.baseUrl());
    workshop.collectAs(GO_TO_MARKET, whole);

    assertThat(health().watchedSince()).isNull();
  }

  /** Makes a round a week; returns the times of the visits. */
  private List<Instant> weeks(int weeks) {
    List<Instant> visits = new ArrayList<>();
    for (int week = 0; week < weeks; week++) {
      Instant monday = workshop.clock.instant();
      if (!due().due().isEmpty()) {
        workshop.collectAs(GO_TO_MARKET, board);
        visits.add(monday);
      }
      Instant next = monday.plus(Duration.ofDays(7));
      workshop.clock.advance(Duration.between(workshop.clock.instant(), next));
    }
    return visits;
  }

  private DueBoards due() {
    return DueBoards.of(
        List.of(board), workshop.store, QuietRule.STANDARD, workshop.clock.instant());
  }

  private BoardHealth health() {
    return workshop.store.health(List.of(board.board())).getFirst();
  }

  private void shows(String... postings) {
    workshop.server.always(
        CollectFixture.path(board), CannedAnswer.json(Payloads.greenhouse(postings)));
  }

  private static List<Duration> gaps(List<Instant> visits) {
    List<Duration> gaps = new ArrayList<>();
    for (int visit = 1; visit < visits.size(); visit++) {
      gaps.add(Duration.between(visits.get(visit - 1), visits.get(visit)));
    }
    return gaps;
  }

  private static BoardEntry scarce(BoardEntry entry) {
    return new BoardEntry(entry.source(), entry.baseUrl(), null, DetailScope.GO_TO_MARKET);
  }
}
