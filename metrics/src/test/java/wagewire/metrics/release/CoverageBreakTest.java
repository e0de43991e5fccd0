package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wagewire.model.board.SourceKind;
import wagewire.model.event.SnapshotStatus;
import wagewire.model.posting.Role;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** Weeks in which what is watched changes much; ten boards of 20 jobs are watched throughout. */
class CoverageBreakTest {

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final int WEEKS = 12;
  private static final int JOBS = 20;

  private TestMarket market = new TestMarket();

  @BeforeEach
  void watchTenBoards() {
    WAREHOUSE.empty();
    for (int number = 0; number < 10; number++) {
      board(TestBoard.own("b" + number, "b" + number), 0, 7 * WEEKS, JOBS);
    }
  }

  @Test
  void boardsThatAreWatchedThroughoutMakeNoBreak() {
    refresh();
    assertThat(breaks("all")).isEmpty();
  }

  @Test
  void boardsThatJoinWithATenthOfThePostingsAreABreakAndWithLessNone() {
    board(TestBoard.own("large", "large"), 7 * 5, 7 * WEEKS, 30);
    board(TestBoard.own("small", "small"), 7 * 8, 7 * WEEKS, 20);
    refresh();
    assertThat(breaks("all"))
        .containsExactly(
            "5|joined|0.130|true|13 % of the postings are at boards that were not watched in the"
                + " week before");
  }

  @Test
  void boardsThatAreNotWatchedAnyMoreAreABreakInTheWeekAfterTheirLast() {
    board(TestBoard.own("leaves", "leaves"), 0, 7 * 6 - 1, 50);
    refresh();
    assertThat(breaks("all"))
        .containsExactly(
            "6|left|0.200|true|boards that held 20 % of the postings in the week before are not"
                + " watched");
  }

  @Test
  void aBoardThatIsGoneIsNoBreak() {
    TestBoard gone = TestBoard.own("gone", "gone");
    board(gone, 0, 7 * 6 - 1, 50);
    market.write(WAREHOUSE);
    for (int day = 7 * 6; day <= 7 * 7; day += 3) {
      WAREHOUSE.load(gone.nothing(900 + day, TestMarket.moment(day), SnapshotStatus.GONE));
    }
    refreshWritten();
    assertThat(breaks("all")).isEmpty();
  }

  @Test
  void aPlatformOfWhichMostBoardsAreLostIsNamed() {
    for (int number = 0; number < 5; number++) {
      board(TestBoard.on("workable", "l" + number), 0, 7 * 6 - 1, 3);
    }
    refresh();
    assertThat(breaks("all"))
        .containsExactly(
            "6|platform|0.070|true|most boards of workable, which held 7 % of the postings in the"
                + " week before, are not watched");
  }

  @Test
  void aRoleHasBreaksOfItsOwnAndFewPostingsMakeNone() {
    board(TestBoard.own("few", "few"), 7 * 5, 7 * WEEKS, 9, Role.of("marketing-automation"));
    board(TestBoard.own("more", "more"), 7 * 8, 7 * WEEKS, 11, Role.of("lifecycle-marketing"));
    refresh();
    assertThat(breaks("marketing-automation")).isEmpty();
    assertThat(breaks("lifecycle-marketing"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("8|joined|1");
  }

  @Test
  void growthFromABaseWithABreakIsToBeUsedWithCaution() {
    board(TestBoard.own("large", "large"), 7 * 5, 7 * WEEKS, 30);
    refresh();
    assertThat(
            WAREHOUSE.rows(
                """
                select (period_end + 1 - date '%s') / 7 as weeks, status, reason,
                  sentence like '%%the boards watched changed much in the base period%%'
                from metrics.newest
                where metric = 'active_growth' and horizon = 'four_week' and role = 'all'
                  and row(seniority, country, region, work_mode) = row('all', 'all', 'all', 'all')
                order by period_end
                """
                    .formatted(TestMarket.START)))
        .containsExactly(
            "8|publish|null|false",
            "9|publish|null|false",
            "10|caution|coverage_break|true",
            "11|caution|coverage_break|true",
            "12|caution|coverage_break|true");
  }

  @Test
  void boardsThatAreNoEmployersOwnMakeNoBreak() {
    board(TestBoard.of("aggregator", SourceKind.AGGREGATOR, null, null), 7 * 5, 7 * WEEKS, 60);
    refresh();
    assertThat(
            WAREHOUSE.rows(
                "select distinct status from metrics.newest where metric = 'active_growth' and"
                    + " horizon = 'four_week' and role = 'all' and value is not null"))
        .containsExactly("publish");
    assertThat(breaks("all")).isEmpty();
  }

  @Test
  void otherFormulasAreNotedAndCallForNoCaution() {
    refresh();
    WAREHOUSE.execute(
        "update metrics.release set method_version = 0, inputs = 'of other formulas'");
    refreshWritten();
    assertThat(breaks("all"))
        .containsExactly(
            "11|method|null|false|release 2025-W13.2 has other formulas, and all weeks were stated"
                + " again");
  }

  @Test
  void whatAReleaseThatFailedFoundIsTakenBack() {
    refresh();
    WAREHOUSE.execute(
        "insert into metrics.coverage_break values ('2025-W14', date '2025-03-31', 'left', 'all',"
            + " 0.5, true, 'of a release that failed')");
    WAREHOUSE.execute("update metrics.release set inputs = 'of other snapshots'");
    refreshWritten();
    assertThat(WAREHOUSE.value("select count(*) from metrics.coverage_break")).isEqualTo("0");
  }

  @Test
  void releasesOfEachWeekFindTheBreaksThatOneReleaseFinds() {
    manyBreaks();
    refresh();
    List<String> expected = allBreaks();
    assertThat(expected).hasSizeGreaterThan(10);

    WAREHOUSE.empty();
    market = new TestMarket();
    watchTenBoards();
    manyBreaks();
    market.write(WAREHOUSE);
    for (int week = 4; week <= WEEKS; week++) {
      refreshWritten(week);
      // As if snapshots had come.
      WAREHOUSE.execute("update postings.board set changes = changes + 1");
    }

    assertThat(allBreaks()).isEqualTo(expected);
  }

  /** Boards that join, leave, come back, and a platform that is lost, of two roles. */
  private void manyBreaks() {
    board(TestBoard.own("early", "early"), 7 * 2, 7 * WEEKS, 40);
    board(TestBoard.own("late", "late"), 7 * 5, 7 * WEEKS, 60);
    board(TestBoard.own("leaves", "leaves"), 0, 7 * 6 - 1, 50);
    board(TestBoard.own("role", "role"), 7 * 8, 7 * WEEKS, 30, Role.of("lifecycle-marketing"));
    TestBoard back = TestBoard.own("back", "back");
    board(back, 0, 7 * 4 - 1, 70);
    market.collect(back, 7 * 7, 7 * WEEKS, 1);
    for (int number = 0; number < 6; number++) {
      board(TestBoard.on("workable", "l" + number), 0, 7 * 9 - 1, 8);
    }
  }

  private void board(TestBoard board, int from, int to, int jobs) {
    board(board, from, to, jobs, Role.of("marketing-operations"));
  }

  private void board(TestBoard board, int from, int to, int jobs, Role role) {
    market.collect(board, from, to, 1);
    for (int job = 0; job < jobs; job++) {
      market.job(
          board,
          TestListing.of("j" + job, board.source().token())
              .withTitle("Manager " + job)
              .withRole(role),
          -3,
          null);
    }
  }

  private void refresh() {
    market.write(WAREHOUSE);
    refreshWritten();
  }

  private static void refreshWritten() {
    refreshWritten(WEEKS);
  }

  private static void refreshWritten(int weeks) {
    Clock clock = Clock.fixed(TestMarket.moment(7 * weeks), ZoneOffset.UTC);
    assertThat(new Refresher(WAREHOUSE.warehouse(), clock).refresh(step -> {})).isPresent();
  }

  /** Returns the breaks of the newest release, in weeks from the first. */
  private static List<String> breaks(String role) {
    return WAREHOUSE.rows(
        """
        select (week - date '%s') / 7, kind, round(size::numeric, 3), caution, note
        from metrics.coverage_break
        where role = '%s' and vintage = (select vintage from metrics.release order by sequence desc limit 1)
        order by week, kind
        """
            .formatted(TestMarket.START, role));
  }

  private static List<String> allBreaks() {
    return WAREHOUSE.rows(
        """
        select role, week, kind, size, caution, note
        from metrics.coverage_break
        where vintage = (select vintage from metrics.release order by sequence desc limit 1)
        order by role, week, kind
        """);
  }
}
