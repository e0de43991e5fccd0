package wagewire.reporting.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wagewire.metrics.release.Refresher;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.event.SnapshotStatus;
import wagewire.reporting.figure.SourceInUse;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** How the boards do is told by what was fetched live, whatever was imported beside it. */
class HealthQueryTest {

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final Instant NOW = Instant.parse("2026-11-02T06:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(60));
  private static final int DAYS = 70;
  private static final TestBoard WELL = TestBoard.own("well", "Well");
  private static final TestBoard ILL = TestBoard.own("ill", "Ill");
  private static final TestBoard ARCHIVE = TestBoard.own("archive", "Archive");

  @BeforeEach
  void empty() {
    WAREHOUSE.empty();
  }

  @Test
  void boardsThatWereOnlyImportedDoNotCount() {
    WAREHOUSE.load(
        WELL.complete(1, NOW, List.of("1")),
        imported(ARCHIVE.partial(1, NOW, List.of("2"))),
        imported(TestBoard.own("whole", "Whole").complete(1, NOW, List.of("3"))));

    HealthReport health = health();

    assertThat(health.boards()).isEqualTo(1);
    assertThat(health.healthyBoards()).isEqualTo(1);
    assertThat(health.ailing()).isEmpty();
  }

  @Test
  void theNewestFetchTellsHowABoardDoesNotALaterImport() {
    WAREHOUSE.load(
        WELL.complete(1, NOW, List.of("1")),
        imported(WELL.partial(2, NOW.plusSeconds(60), List.of("1"))),
        ILL.nothing(1, NOW, SnapshotStatus.FAILED),
        imported(ILL.complete(2, NOW.plusSeconds(60), List.of("2"))));

    HealthReport health = health();

    assertThat(health.healthyBoards()).isEqualTo(1);
    assertThat(health.ailing())
        .extracting(HealthReport.UnhealthyBoard::board)
        .containsExactly(ILL.id().toString());
  }

  @Test
  void statesAreThoseOfTheListOfBoards() {
    WAREHOUSE.load(
        WELL.complete(1, NOW, List.of("1")),
        ILL.nothing(1, NOW, SnapshotStatus.FAILED),
        TestBoard.own("away", "Away").nothing(1, NOW, SnapshotStatus.GONE),
        TestBoard.own("silent", "Silent").complete(1, NOW.minus(Duration.ofDays(40)), List.of("4")),
        imported(ARCHIVE.complete(1, NOW, List.of("2"))));

    HealthReport health = health();

    assertThat(health.conditions())
        .isEqualTo(new BoardQuery(WAREHOUSE.warehouse().sql()).counts(null))
        .hasSize(5);
    assertThat(health.boards()).isEqualTo(3);
    assertThat(health.text(List.of()).lines())
        .contains(
            "boards      1 of 3 healthy, 1 failing, 1 gone (fetched in the last 35 days, of 5 on"
                + " record)");
  }

  @Test
  void aBoardThatRepeatsASnapshotThatNeverCameIsTrouble() {
    WAREHOUSE.load(
        WELL.complete(1, NOW.minusSeconds(9_000), List.of("1")),
        WELL.unchanged(2, NOW.minusSeconds(7_200), 1),
        ILL.unchanged(8, NOW.minusSeconds(7_200), 7),
        ARCHIVE.unchanged(8, NOW.minusSeconds(60), 7));

    assertThat(health().repeatingLost()).isOne();
    assertThat(health().troubles(10, 0.8))
        .contains(
            "the newest fetch of 1 board repeats one that never came from Kafka; the next round"
                + " reads it in full");
  }

  @Test
  void boardsStayInSightWhenALaterDayIsImported() {
    WAREHOUSE.load(
        ILL.nothing(1, NOW, SnapshotStatus.FAILED),
        imported(ARCHIVE.complete(1, LATER, List.of("2"))));

    assertThat(health().ailing()).hasSize(1);
  }

  @Test
  void sourcesAreThoseOfImportsToo() {
    WAREHOUSE.load(
        WELL.complete(1, NOW, List.of("1")), imported(ARCHIVE.partial(1, NOW, List.of("2"))));

    assertThat(health().sources()).singleElement().extracting(SourceInUse::boards).isEqualTo(2L);
  }

  @Test
  void withoutAFetchItIsSaidThatThereIsNone() {
    WAREHOUSE.load(imported(ARCHIVE.partial(1, NOW, List.of("2"))));

    assertThat(health().text(List.of()).lines()).contains("boards      none collected live");
  }

  @Test
  void postingsOfBoardsThatLapsedAreNotOpen() {
    TestMarket market = new TestMarket();
    market.collect(WELL, 0, DAYS, 7);
    market.collect(ILL, 0, 21, 7);
    market.job(WELL, TestListing.of("1", "Well").withTitle("Analyst"), -3, null);
    market.job(ILL, TestListing.of("2", "Ill").withTitle("Writer"), -3, null);
    market.write(WAREHOUSE);
    Clock clock = Clock.fixed(TestMarket.moment(DAYS), ZoneOffset.UTC);
    new Refresher(WAREHOUSE.warehouse(), clock).refresh(step -> {});

    assertThat(WAREHOUSE.value("select count(*) from postings.posting where closed_on is null"))
        .isEqualTo("2");
    assertThat(health().openPostings()).isEqualTo(1);
  }

  private static HealthReport health() {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new HealthQuery(WAREHOUSE.warehouse().sql(), clock).read(Map.of());
  }

  /** As an import says it: it ends when it begins. */
  private static SnapshotObserved imported(SnapshotObserved fetched) {
    return new SnapshotObserved(
        fetched.version(),
        fetched.board(),
        fetched.snapshot(),
        fetched.source(),
        fetched.finishedAt(),
        fetched.finishedAt(),
        fetched.status(),
        fetched.outcome(),
        fetched.announced(),
        fetched.read(),
        fetched.part(),
        fetched.parts(),
        fetched.present(),
        fetched.sameAs(),
        fetched.note());
  }
}
