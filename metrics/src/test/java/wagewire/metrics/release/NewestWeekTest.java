package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import wagewire.metrics.testing.YearMarket;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** A release may state its newest week alone. */
class NewestWeekTest {

  private static final int END = 7 * 12;
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();

  /** Returns the figures of a cell that has figures in each week, to the last digit. */
  private static final String PAY_OF_A_WEEK =
      """
      select metric, role, seniority, country, currency, value, ci_low, ci_high, postings, employers, boards,
        effective_n, coverage, status, reason
      from trends.facts
      where period_end = '%s' and horizon = 'thirteen_week' and region = 'all' and metro = 'all' and work_mode = 'all'
        and (seniority = 'all' or country = 'all')
      order by 1, 2, 3, 4, 5
      """;

  @Test
  void aWeeksPayIsTheSameWhenItWasTheNewestAndAmongLaterOnes() throws Exception {
    int eighth = 7 * 8;
    LocalDate sunday = LocalDate.ofInstant(TestMarket.moment(eighth - 1), ZoneOffset.UTC);
    collect(eighth).refreshNewestWeek(_ -> {});
    List<String> then = WAREHOUSE.rows(PAY_OF_A_WEEK.formatted(sunday));
    assertThat(then).anyMatch(row -> row.contains("pay_p90")).hasSizeGreaterThan(20);
    collect(END).refresh(_ -> {});
    assertThat(WAREHOUSE.rows(PAY_OF_A_WEEK.formatted(sunday))).isEqualTo(then);
    assertThat(
            WAREHOUSE.value(
                "select count(distinct period_end) from trends.facts where metric = 'pay_p50'"))
        .isEqualTo("12");
  }

  @Test
  void aReleaseOfTheNewestWeekAloneHasItsFigures() throws Exception {
    collect().refresh(_ -> {});
    List<String> all = newest();
    assertThat(WAREHOUSE.value("select count(distinct week) from metrics.release_week"))
        .isEqualTo("12");
    collect().refreshNewestWeek(_ -> {});
    assertThat(WAREHOUSE.value("select count(distinct week) from metrics.release_week"))
        .isEqualTo("1");
    assertThat(newest()).isEqualTo(all).hasSizeGreaterThan(20);
  }

  private static Refresher collect() throws SQLException {
    return collect(END);
  }

  /**
   * Nothing else is in the warehouse then.
   *
   * @param end last day
   */
  private static Refresher collect(int end) throws SQLException {
    WAREHOUSE.empty();
    TestMarket market = new TestMarket();
    for (int employer = 0; employer < 9; employer++) {
      String name = "e" + employer;
      TestBoard board = TestBoard.own(name, name);
      market.collect(board, 0, end, 7);
      int stay = 18 + 5 * employer;
      for (int day = -2 * stay; day <= end; day += 3) {
        TestListing job = TestListing.of("j" + day, name);
        boolean paid = day % 4 != 0;
        market.job(
            board,
            paid
                ? job.withPay(YearMarket.pay(70_000 + 137L * (day + 200) * employer % 60_000))
                : job,
            day,
            day + stay);
      }
    }
    market.write(WAREHOUSE);
    Clock clock = Clock.fixed(TestMarket.moment(end), ZoneOffset.UTC);
    return new Refresher(WAREHOUSE.warehouse(), clock);
  }

  private static List<String> newest() {
    return WAREHOUSE.rows(
        """
        select metric, role, seniority, country, region, work_mode, tool, employer, horizon, value, ci_low,
          ci_high, status
        from trends.facts
        where period_end = (select max(week) + 6 from metrics.release_week)
        order by 1, 2, 3, 4, 5, 6, 7, 8, 9
        """);
  }
}
