package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.metrics.testing.YearMarket;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/**
 * Boards that are collected on Sundays begin in a week of which one day is known: 12 employers with
 * ten postings each that stay open, half of them posted a year before.
 */
class FirstWeekTest {

  private static final TestWarehouse FIRST_SUNDAY = TestWarehouse.fresh();
  private static final TestWarehouse EIGHTH_WEEK = TestWarehouse.fresh();
  private static final TestWarehouse NINTH_WEEK = TestWarehouse.fresh();
  private static final int SUNDAY = 6;
  private static final int EMPLOYERS = 12;
  private static final int YEAR_AGO = -365;

  @BeforeAll
  static void release() {
    release(FIRST_SUNDAY, 1);
    release(EIGHTH_WEEK, 8);
    release(NINTH_WEEK, 9);
  }

  @Test
  void theFirstReleaseCountsWhatWasOpenWhenItWasFirstSeen() {
    assertThat(
            FIRST_SUNDAY.rows(
                """
                select week, metric, round(value), round(ci_low), boards, status from metrics.newest
                where metric = 'active' and role = 'marketing-ops' and seniority = 'all' and country = 'all'
                  and region = 'all' and work_mode = 'all'
                """))
        .containsExactly("2025-01-06|active|120.0|117.0|12|publish");
  }

  @Test
  void aPostingThatWasThereIsNewPayOnlyIfItsDateIsNew() {
    assertThat(
            FIRST_SUNDAY.value(
                """
                select postings from metrics.newest where metric = 'pay_p50' and role = 'marketing-ops' and currency = 'USD'
                  and seniority = 'all' and country = 'all' and region = 'all' and work_mode = 'all'
                """))
        .isEqualTo("60");
  }

  @Test
  void theRecordBeginsWithItsFirstWholeWeek() {
    assertThat(NINTH_WEEK.value("select first_week from metrics.release")).isEqualTo("2025-01-13");
    assertThat(
            NINTH_WEEK.rows(
                """
                select distinct round(value) from metrics.newest where metric = 'active' and role = 'marketing-ops'
                  and seniority = 'all' and country = 'all' and region = 'all' and work_mode = 'all'
                """))
        .containsExactly("120.0");
    assertThat(NINTH_WEEK.rows("select kind from metrics.coverage_break")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"8, null|no_history", "9, 0.0|null"})
  void growthOverFourWeeksTakesEightWholeWeeks(int weeks, String expected) {
    List<String> growth =
        (weeks == 8 ? EIGHTH_WEEK : NINTH_WEEK)
            .rows(
                """
                select value, reason from metrics.newest where metric = 'active_growth' and role = 'marketing-ops'
                  and seniority = 'all' and country = 'all' and region = 'all' and horizon = 'four_week' and week = (select max(week) from metrics.newest)
                """);
    assertThat(growth).containsExactly(expected);
  }

  private static void release(TestWarehouse warehouse, int weeks) {
    TestMarket market = new TestMarket();
    int end = SUNDAY + 7 * (weeks - 1);
    for (int employer = 0; employer < EMPLOYERS; employer++) {
      TestBoard board = TestBoard.own("e" + employer, "e" + employer);
      market.collect(board, SUNDAY, end, 7);
      for (int job = 0; job < 10; job++) {
        TestListing listing =
            TestListing.of("job-" + job, board.source().token())
                .withTitle("marketing operations manager " + job)
                .withPay(YearMarket.pay(90_000));
        market.job(board, listing, job % 2 == 0 ? YEAR_AGO : -7, null);
      }
    }
    market.write(warehouse);
    Clock clock = Clock.fixed(TestMarket.moment(end + 1), ZoneOffset.UTC);
    assertThat(new Refresher(warehouse.warehouse(), clock).refresh(step -> {})).isPresent();
  }
}
