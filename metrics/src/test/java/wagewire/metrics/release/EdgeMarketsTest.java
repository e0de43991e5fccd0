package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wagewire.metrics.testing.YearMarket;
import wagewire.model.posting.Pay;
import wagewire.model.posting.Role;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/**
 * Cells at the edge of what can be calculated give a figure or a reason: in a market of 20
 * employers with a steady stock that is collected over the end of 2026, a year of 53 weeks, and in
 * one of a single employer of a single role whose board joined this month.
 */
class EdgeMarketsTest {

  private static final TestWarehouse EDGES = TestWarehouse.fresh();
  private static final TestWarehouse ALONE = TestWarehouse.fresh();

  /** Monday 3 Nov 2025. */
  private static final int BEGIN = 7 * 43;

  /** Monday 15 Feb 2027. */
  private static final int END = 7 * 110;

  private static final int MONTH = 28;
  private static final int EMPLOYERS = 20;
  private static final int OPEN_FOR = 7 * 13;

  private static final Role USUAL = Role.of("marketing-operations");
  private static final Role NO_PAY = Role.of("marketing-automation");
  private static final Role EUROS = Role.of("marketing-technology");
  private static final Role HALF_AT_ONE = Role.of("campaign-operations");
  private static final Role THREE_POSTINGS = Role.of("lifecycle-marketing");

  @BeforeAll
  static void measure() {
    TestMarket market = new TestMarket();
    for (int employer = 0; employer < EMPLOYERS; employer++) {
      TestBoard board = TestBoard.own("e" + employer, "e" + employer);
      market.collect(board, BEGIN, END, 7);
      Pay dollars = YearMarket.pay(80_000 + 2_000L * employer);
      steady(market, board, USUAL, 2, dollars);
      steady(market, board, NO_PAY, 2, null);
      steady(
          market,
          board,
          EUROS,
          2,
          YearMarket.pay(60_000 + 1_500L * employer, "EUR", new BigDecimal("1.1")));
      steady(market, board, HALF_AT_ONE, employer == 0 ? EMPLOYERS - 1 : 1, dollars);
      steady(market, board, THREE_POSTINGS, employer < 3 ? 1 : 0, dollars);
    }
    write(market, EDGES, END);

    TestMarket alone = new TestMarket();
    TestBoard board = TestBoard.own("solo", "solo");
    alone.collect(board, 0, MONTH, 1);
    for (int job = 0; job < 40; job++) {
      alone.job(board, job(board, USUAL, job, YearMarket.pay(90_000)), -1, null);
    }
    write(alone, ALONE, MONTH);
  }

  static Stream<TestWarehouse> markets() {
    return Stream.of(EDGES, ALONE);
  }

  @ParameterizedTest
  @MethodSource("markets")
  void everyRowHasAFigureOrAReason(TestWarehouse market) {
    assertThat(market.value("select count(*) > 0 from metrics.newest")).isEqualTo("true");
    assertThat(
            market.rows(
                """
                select metric, role, status, reason, value from metrics.newest
                where (value is null) <> (status = 'suppressed') or (status <> 'publish' and reason is null)
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("markets")
  void everyFigureIsANumberInsideItsInterval(TestWarehouse market) {
    assertThat(
            market.rows(
                """
                select metric, role, value, ci_low, ci_high from metrics.newest
                where value in ('NaN', 'Infinity', '-Infinity') or ci_low in ('NaN', '-Infinity') or ci_high in ('NaN', 'Infinity')
                  or value < ci_low - 1e-9 or value > ci_high + 1e-9
                """))
        .isEmpty();
  }

  @Test
  void aSteadyStockDoesNotGrowOverAYearOf53Weeks() {
    assertThat(EDGES.value("select max(week) from metrics.newest")).isEqualTo("2027-02-08");
    assertThat(Double.parseDouble(newest(EDGES, "value", "active_growth", USUAL, "year")))
        .isCloseTo(0, within(1e-6));
  }

  @Test
  void withoutAnyPayNoPayIsShown() {
    assertThat(newest(EDGES, "value, reason", "pay_disclosed_share", NO_PAY, "thirteen_week"))
        .isEqualTo("null|wide");
    assertThat(shown(EDGES, "metric like 'pay%' and metric <> 'pay_disclosed_share'", NO_PAY))
        .isEmpty();
    assertThat(shown(EDGES, "metric like 'pay_p%'", USUAL)).contains("pay_p50");
  }

  @Test
  void payInAnotherCurrencyIsStatedInItAlone() {
    assertThat(
            EDGES.rows(
                """
                select currency, round(value) from metrics.newest
                where metric = 'pay_p50' and role = '%s' and seniority = 'all' and country = 'all' and region = 'all'
                  and work_mode = 'all' and tool = 'all' and value is not null and week = (select max(week) from metrics.newest)
                order by currency
                """
                    .formatted(EUROS.id())))
        .containsExactly("EUR|81675.0");
  }

  @Test
  void anEmployerWithHalfOfACellIsToldWithCaution() {
    assertThat(newest(EDGES, "status, reason", "active", HALF_AT_ONE, "week"))
        .isEqualTo("caution|dominated");
  }

  @Test
  void threePostingsAreTooFew() {
    assertThat(
            EDGES.rows("select * from trends.why('active', '%s')".formatted(THREE_POSTINGS.id())))
        .containsExactly("few_postings|3–9|3–9");
    assertThat(
            shown(
                EDGES,
                "metric not like 'employer%' and metric not like '%counted'",
                THREE_POSTINGS))
        .isEmpty();
  }

  @Test
  void ofOneEmployerOnlyItsOwnCountsAreShown() {
    assertThat(shown(ALONE, "metric not like '%counted'", USUAL))
        .allMatch(metric -> metric.startsWith("employer_"));
    assertThat(shown(ALONE, "metric = 'employer_active'", USUAL)).isNotEmpty();
  }

  @Test
  void boardsThatJoinedThisMonthHaveNoGrowth() {
    assertThat(
            ALONE.rows(
                "select metric, value from metrics.newest where metric like '%growth%' and horizon"
                    + " <> 'week' and value is not null"))
        .isEmpty();
  }

  private static String newest(
      TestWarehouse market, String columns, String metric, Role role, String horizon) {
    return market.value(
        """
        select %s from metrics.newest
        where metric = '%s' and role = '%s' and horizon = '%s' and seniority = 'all' and country = 'all' and region = 'all'
          and work_mode = 'all' and tool = 'all' and week = (select max(week) from metrics.newest)
        """
            .formatted(columns, metric, role.id(), horizon));
  }

  private static List<String> shown(TestWarehouse market, String metrics, Role role) {
    return market.rows(
        """
        select distinct metric from metrics.newest
        where role = '%s' and value is not null and %s and week = (select max(week) from metrics.newest)
        """
            .formatted(role.id(), metrics));
  }

  /** Jobs that are each followed by another as soon as they close. */
  private static void steady(
      TestMarket market, TestBoard board, Role role, int jobs, @Nullable Pay pay) {
    for (int job = 0; job < jobs; job++) {
      int number = 0;
      for (int opens = BEGIN - 7 * (job % 13) - 2; opens < END; opens += OPEN_FOR) {
        market.job(board, job(board, role, 1_000 * job + number, pay), opens, opens + OPEN_FOR);
        number++;
      }
    }
  }

  private static TestListing job(TestBoard board, Role role, int number, @Nullable Pay pay) {
    return TestListing.of(role.id() + "-" + number, board.source().token())
        .withTitle(role.id() + " manager " + number)
        .withRole(role)
        .withTools("hubspot")
        .withPay(pay);
  }

  private static void write(TestMarket market, TestWarehouse warehouse, int end) {
    market.write(warehouse);
    Clock clock = Clock.fixed(TestMarket.moment(end), ZoneOffset.UTC);
    new Refresher(warehouse.warehouse(), clock).refresh(step -> {});
  }
}
