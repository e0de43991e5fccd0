package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wagewire.model.posting.Role;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** Boards without a posting of a role that are read every four weeks (methodology 6.26). */
class BoardsInTurnsTest {

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final int QUARTER = 91;
  private static final int TURNS = 4;
  private static final int SEEDS = 4;
  private static final int WEEKS = 66;

  private final TestMarket market = new TestMarket();

  /** A job at noon of one day until noon of another. */
  private record Job(int opens, int closes) {

    boolean shownOn(int day) {
      return opens < day && day <= closes;
    }
  }

  @BeforeEach
  void empty() {
    WAREHOUSE.empty();
  }

  @Test
  void weeksBetweenTwoSnapshotsOfABoardWithoutARoleAreObserved() {
    TestBoard quiet = TestBoard.own("quiet", "Quiet");
    market.collect(quiet, 6, 6 + 7 * 11, 7);
    market.collect(quiet, 6 + 7 * 15, 6 + 7 * 15, 7);
    market.job(quiet, job("other").withRole(Role.OTHER), 2, 7 * 16);
    keepGoing(17);
    refresh(17);
    assertThat(observed("quiet"))
        .containsExactly(
            "1|null|true",
            "2|null|true",
            "3|null|true",
            "4|null|true",
            "5|null|true",
            "6|null|true",
            "7|null|true",
            "8|null|true",
            "9|null|true",
            "10|null|true",
            "11|null|true",
            "12|83|true",
            "13|83|true",
            "14|83|true",
            "15|83|true",
            "16|111|false");
  }

  @Test
  void aBoardThatShowedARoleTenWeeksAgoOrLessIsNotObservedBetweenThem() {
    TestBoard busy = TestBoard.own("busy", "Busy");
    market.collect(busy, 6, 6 + 7 * 11, 7);
    market.collect(busy, 6 + 7 * 15, 6 + 7 * 15, 7);
    market.job(busy, job("role"), 8, 7 * 2);
    keepGoing(17);
    refresh(17);
    assertThat(observed("busy"))
        .hasSize(13)
        .endsWith("11|null|true", "15|null|true", "16|111|false");
  }

  @Test
  void itsOpeningsOfTheFourWeeksAreNoBacklog() {
    TestBoard quiet = TestBoard.own("quiet", "Quiet");
    market.collect(quiet, 6, 6 + 7 * 11, 7);
    market.collect(quiet, 6 + 7 * 15, 6 + 7 * 16, 7);
    market.job(quiet, job("new"), 7 * 14, null);
    keepGoing(17);
    refresh(17);
    assertThat(
            WAREHOUSE.rows(
                "select (week - date '%s') / 7, opened, backlog from trends.unit_count where unit = 'lever:quiet' and opened + backlog > 0"
                    .formatted(TestMarket.START)))
        .containsExactly("14|1.0|0.0");
  }

  @Test
  void whatWasReadInAWeekStandsForWhatWasNot() {
    for (int board = 0; board < 30 * TURNS; board++) {
      TestBoard quiet = TestBoard.own("quiet" + board, "Quiet " + board);
      market.collect(quiet, 0, 70, 7);
      int turn = board % TURNS;
      if (turn < 3) {
        market.collect(quiet, 77 + 7 * turn, 77 + 7 * turn, 7);
      }
    }
    keepGoing(14);
    refresh(14);
    // In week 13, to day 97: the snapshots before lie on days 77, 84, 70 (read again on 91) and 70.
    assertThat(weights()).endsWith("13|%.4f|%.4f".formatted((20 + 13 + 27 + 27) / 27.0, 4.0));
  }

  /**
   * Without weights, boards that were not read yet make growth of open postings 4 points too high.
   */
  @Test
  @Tag("longer")
  void growthOverAYearIsThatOfReadingAllBoardsEachWeek() {
    double open = 0;
    double opened = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      release(seed, true);
      open += growth("active") / SEEDS;
      opened += growth("opened") / SEEDS;
      release(seed, false);
      open -= growth("active") / SEEDS;
      opened -= growth("opened") / SEEDS;
    }
    assertThat(open).isCloseTo(0, within(0.5));
    assertThat(opened).isCloseTo(0, within(2.0));
  }

  private static void release(int seed, boolean inTurns) {
    WAREHOUSE.empty();
    Random random = new Random(seed);
    TestMarket market = new TestMarket();
    for (int employer = 0; employer < 600; employer++) {
      double mean = employer < 60 ? 5 : 0.15;
      List<Job> jobs = new ArrayList<>();
      // Jobs stay six weeks; their number at a time is Poisson with the mean.
      for (double day = -60; day < 7 * WEEKS; ) {
        day += -Math.log(1 - random.nextDouble()) * 42 / mean;
        jobs.add(new Job((int) Math.floor(day), (int) Math.floor(day) + 42));
      }
      TestBoard board = TestBoard.own("e" + employer, "E " + employer);
      days(jobs, employer, inTurns).forEach(day -> market.collect(board, day, day, 1));
      for (int number = 0; number < jobs.size(); number++) {
        TestListing listing = job("e%d-%d".formatted(employer, number)).withTitle("M " + number);
        market.job(board, listing, jobs.get(number).opens(), jobs.get(number).closes());
      }
    }
    market.write(WAREHOUSE);
    refreshWritten(WEEKS);
  }

  private static double growth(String quantity) {
    return Double.parseDouble(
        WAREHOUSE.value(
            """
            select value
            from trends.newest
            where metric = '%s_growth' and horizon = 'year' and role = 'marketing-operations' and seniority = 'all'
              and country = 'all' and region = 'all' and work_mode = 'all'
            order by week desc
            limit 1
            """
                .formatted(quantity)));
  }

  /** Sundays on which a board is read: each one, or each fourth after a quarter without a job. */
  private static List<Integer> days(List<Job> jobs, int turn, boolean inTurns) {
    List<Integer> days = new ArrayList<>();
    int shown = 6;
    for (int week = 0; week < WEEKS; week++) {
      int day = 7 * week + 6;
      boolean quiet = inTurns && day - shown > QUARTER;
      if (quiet && week % TURNS != turn % TURNS) {
        continue;
      }
      days.add(day);
      if (jobs.stream().anyMatch(job -> job.shownOn(day))) {
        shown = day;
      }
    }
    return days;
  }

  private static TestListing job(String id) {
    return TestListing.of(id, null);
  }

  /** Has a board observed in each week, so that the weeks are over. */
  private void keepGoing(int weeks) {
    market.collect(TestBoard.own("always", "Always"), 0, 7 * weeks, 1);
  }

  private void refresh(int weeks) {
    market.write(WAREHOUSE);
    refreshWritten(weeks);
  }

  private static void refreshWritten(int weeks) {
    Clock clock = Clock.fixed(TestMarket.moment(7 * weeks), ZoneOffset.UTC);
    new Refresher(WAREHOUSE.warehouse(), clock).refresh(step -> {});
  }

  private static List<String> weights() {
    return WAREHOUSE.rows(
        "select (week - date '%s') / 7, round(stock::numeric, 4), round(flow::numeric, 4) from trends.turn_weight order by 1"
            .formatted(TestMarket.START));
  }

  /** Week, day of the snapshot that it rests on and whether the next one has come. */
  private static List<String> observed(String board) {
    return WAREHOUSE.rows(
        "select (week - date '%1$s') / 7, rests_on - date '%1$s', read_again from trends.unit_week where unit = 'lever:%2$s' order by 1"
            .formatted(TestMarket.START, board));
  }
}
