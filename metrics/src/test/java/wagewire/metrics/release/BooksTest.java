package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wagewire.model.board.SourceKind;
import wagewire.model.event.SnapshotStatus;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** When a lineage of boards counts as observed and when its postings leave the stock. */
class BooksTest {

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();

  private final TestBoard acme = TestBoard.own("acme", "Acme");
  private final TestBoard globex = TestBoard.own("globex", "Globex");
  private final TestMarket market = new TestMarket();

  @BeforeEach
  void empty() {
    WAREHOUSE.empty();
    // Collected every day for twelve weeks, so that weeks are complete whatever the other does.
    market.collect(globex, 0, 7 * 12, 1);
  }

  @Test
  void aBoardUnobservedForFiveWeeksIsLostOnTheFifthMondayAndBacklogWhenItReturns() {
    market.collect(acme, 0, 3, 1);
    market.collect(acme, 3 + 7 * 6, 7 * 12, 1);
    market.job(acme, TestListing.of("stays", "acme"), 0, null);
    refresh();
    assertThat(lapses()).containsExactly("lever:acme|35|45");
    assertThat(flows()).containsExactly("0|opened 1", "5|lost 1", "6|backlog 1");
  }

  @Test
  void aBoardThatIsBackInTheFifthWeekNeverLeft() {
    market.collect(acme, 0, 3, 1);
    market.collect(acme, 3 + 7 * 5, 7 * 12, 1);
    market.job(acme, TestListing.of("stays", "acme"), 0, null);
    refresh();
    assertThat(lapses()).isEmpty();
    assertThat(flows()).containsExactly("0|opened 1");
  }

  @Test
  void aBoardThatDoesNotReturnIsLost() {
    market.collect(acme, 0, 3, 1);
    market.job(acme, TestListing.of("stays", "acme"), 0, null);
    refresh();
    assertThat(lapses()).containsExactly("lever:acme|35|null");
    assertThat(flows()).containsExactly("0|opened 1", "5|lost 1");
  }

  @Test
  void whatClosedWhileTheBoardWasLapsedIsLostOnce() {
    market.collect(acme, 0, 3, 1);
    market.collect(acme, 3 + 7 * 11, 7 * 12, 1);
    market.job(acme, TestListing.of("closes", "acme"), 0, 10);
    refresh();
    assertThat(flows()).containsExactly("0|opened 1", "5|lost 1");
  }

  @Test
  void pairsAtMostEightDaysApartCoverTheWeeksBetweenThem() {
    market.collect(acme, 2, 2 + 8, 8);
    market.collect(acme, 30, 30, 1);
    refresh();
    assertThat(observed("lever:acme")).containsExactly("1|false", "4|false");
  }

  /** What was open on the days before is not known, and would count as none. */
  @Test
  void theWeekInWhichABoardIsFirstObservedCountsFromItsMondayOnly() {
    market.collect(acme, 7, 7 * 2 + 6, 1);
    market.collect(TestBoard.own("sunday", "sunday"), 7 + 6, 7 * 2 + 6, 1);
    refresh();
    assertThat(observed("lever:acme")).containsExactly("1|false", "2|false");
    assertThat(observed("lever:sunday")).containsExactly("2|false");
  }

  @Test
  void theNewestWeekIsObservedOnlyByASnapshotOnOrAfterItsSunday() {
    market.collect(acme, 7 * 10, 7 * 11 + 5, 1);
    refresh();
    assertThat(observed("lever:acme")).containsExactly("10|false");
    assertThat(observed("lever:globex")).hasSize(12);
  }

  @Test
  void aSnapshotOnTheSundayItselfIsEnough() {
    market.collect(acme, 7 * 10, 7 * 11 + 6, 1);
    refresh();
    assertThat(observed("lever:acme")).containsExactly("10|false", "11|false");
  }

  @Test
  void aBoardThatIsGoneIsObservedWithNothingOpen() {
    market.collect(acme, 0, 10, 1);
    market.job(acme, TestListing.of("dies", "acme"), 0, null);
    market.write(WAREHOUSE);
    WAREHOUSE.load(acme.nothing(99, TestMarket.moment(24), SnapshotStatus.GONE));
    refreshWritten();
    assertThat(observed("lever:acme"))
        .hasSize(12)
        .startsWith("0|false", "1|false", "2|false", "3|false", "4|true", "5|true");
    assertThat(flows()).containsExactly("0|opened 1", "1|closed 1");
  }

  @Test
  void aLineageGoesOnWhereABoardSucceededOneThatIsGone() {
    TestBoard successor = TestBoard.of("acme-new", SourceKind.OWN, "Acme", acme);
    market.collect(acme, 0, 10, 1);
    market.collect(successor, 9, 7 * 12, 1);
    market.job(acme, TestListing.of("moves", "acme").withText(5), 0, 10);
    market.job(successor, TestListing.of("moved", "acme").withText(5), 8, null);
    market.write(WAREHOUSE);
    WAREHOUSE.load(acme.nothing(99, TestMarket.moment(24), SnapshotStatus.GONE));
    refreshWritten();
    assertThat(observed("lever:acme")).hasSize(12).allMatch(week -> week.endsWith("false"));
    assertThat(flows()).containsExactly("0|opened 1");
  }

  @Test
  void weeksBeforeABoardWasListedAsLiveAreSelected() {
    market.collect(acme, 0, 7 * 12, 1);
    refresh();
    assertThat(selected()).isEmpty();
    chosen(7 * 2 + 2, "live");
    refreshWritten();
    assertThat(selected()).containsExactly("0", "1", "2");
  }

  @Test
  void weeksWithinAYearOfTheDayOnWhichABoardWasChosenForItsPostingsAreSelected() {
    market.collect(acme, 0, 7 * 12, 1);
    market.write(WAREHOUSE);
    chosen(7 * 2 + 2 - 364, "postings");
    refreshWritten();
    assertThat(selected()).containsExactly("0", "1", "2");
    chosen(7 * 8 + 2 + 364, "postings");
    refreshWritten();
    assertThat(selected()).containsExactly("8", "9", "10", "11");
  }

  @Test
  void latestFeedsAreInNoStock() {
    TestBoard feed = TestBoard.of("thread", SourceKind.LATEST, null, null);
    market.collect(feed, 0, 7 * 12, 7);
    market.job(feed, TestListing.of("x", "initech"), 0, 20);
    refresh();
    assertThat(flows()).isEmpty();
  }

  private void refresh() {
    market.write(WAREHOUSE);
    refreshWritten();
  }

  private static void refreshWritten() {
    Clock clock = Clock.fixed(TestMarket.moment(7 * 12), ZoneOffset.UTC);
    new Refresher(WAREHOUSE.warehouse(), clock).refresh(step -> {});
  }

  /** Has the catalogue say that the board was chosen on that day. */
  private static void chosen(int day, String by) {
    WAREHOUSE.execute(
        "update postings.board set selected_on = date '%s' + %d, selected_by = '%s' where board = 'lever:acme'"
            .formatted(TestMarket.START, day, by));
  }

  private static List<String> selected() {
    return WAREHOUSE.rows(
        "select (week - date '%s') / 7 from metrics.unit_week where unit = 'lever:acme' and selected order by 1"
            .formatted(TestMarket.START));
  }

  /** Board and days. */
  private static List<String> lapses() {
    return WAREHOUSE.rows(
        "select board, from_day - date '%1$s', to_day - date '%1$s' from metrics.board_lapse"
            .formatted(TestMarket.START));
  }

  /** Weeks and whether the lineage was gone in them. */
  private static List<String> observed(String unit) {
    return WAREHOUSE.rows(
        "select (week - date '%s') / 7, gone from metrics.unit_week where unit = '%s' order by 1"
            .formatted(TestMarket.START, unit));
  }

  /** Returns the events of postings by week. */
  private static List<String> flows() {
    return WAREHOUSE.rows(
        """
        select (week - date '%s') / 7, concat_ws(' ',
          case when opened > 0 then 'opened ' || opened end, case when closed > 0 then 'closed ' || closed end,
          case when backlog > 0 then 'backlog ' || backlog end, case when lost > 0 then 'lost ' || lost end,
          case when reposted > 0 then 'reposted ' || reposted end)
        from metrics.unit_count where opened + closed + backlog + lost + reposted > 0 order by 1
        """
            .formatted(TestMarket.START));
  }
}
