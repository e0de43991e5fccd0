package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wagewire.model.posting.Pay;
import wagewire.model.posting.PayBasis;
import wagewire.model.posting.PayPeriod;
import wagewire.model.posting.Place;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/**
 * Twelve employers that do all the same. In the United States, where pay is double, three jobs of
 * four name HubSpot, in Great Britain one of four; in each a job that names it offers a tenth more.
 */
class ToolFiguresTest {

  private static final int WEEKS = 5;
  private static final int EMPLOYERS = 12;
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final Place AUSTIN = new Place("Austin", "US-TX", "US");
  private static final Place LONDON = new Place("London", null, "GB");
  private static final Place PARIS = new Place("Paris", null, "FR");

  @BeforeAll
  static void measure() {
    TestMarket market = new TestMarket();
    for (int employer = 0; employer < EMPLOYERS; employer++) {
      String name = "e" + employer;
      TestBoard board = TestBoard.own(name, name);
      market.collect(board, 0, 7 * WEEKS, 1);
      for (int job = 0; job < 4; job++) {
        TestListing texan = TestListing.of(name + "us" + job, name).withPlaces(AUSTIN);
        TestListing briton = TestListing.of(name + "gb" + job, name).withPlaces(LONDON);
        market.job(
            board,
            job < 3
                ? texan.withTools("hubspot", "salesforce").withPay(pay(110_000))
                : texan.withPay(pay(100_000)),
            0,
            null);
        market.job(
            board,
            job < 1
                ? briton.withTools("hubspot").withPay(pay(55_000))
                : briton.withPay(pay(50_000)),
            0,
            null);
      }
      // There is nothing to compare it with, and one that states no pay.
      TestListing parisian = TestListing.of(name + "fr", name).withPlaces(PARIS);
      market.job(board, parisian.withTools("hubspot").withPay(pay(500_000)), 0, null);
      market.job(board, TestListing.of(name + "silent", name), 0, null);
      // Without a description nobody knows what it names.
      market.job(
          board, TestListing.of(name + "bare", name).withText(0).withTools("hubspot"), 0, null);
    }
    market.write(WAREHOUSE);
    Clock clock = Clock.fixed(TestMarket.moment(7 * WEEKS), ZoneOffset.UTC);
    new Refresher(WAREHOUSE.warehouse(), clock).refresh(step -> {});
  }

  @Test
  void aPremiumIsThatAmongJobsOfOneCountryNotOfTheMix() {
    assertThat(number("tool_premium", "hubspot", "value")).isCloseTo(10, within(1e-9));
    assertThat(number("tool_premium", "hubspot", "ci_low")).isCloseTo(10, within(1e-6));
    assertThat(
            row(
                "tool_premium",
                "hubspot",
                "unit, horizon, postings, employers, boards, coverage, ci_method, status"))
        .isEqualTo("percent|four_week|48|12|12|0.8|linearised|publish");
    assertThat(row("tool_premium", "hubspot", "sentence"))
        .startsWith(
            "Marketing operations postings that name HubSpot offered 10.0 % more pay than"
                + " comparable ones that do not (95 % interval ");
  }

  @Test
  void theFewerOfTheTwoGroupsDecideWhetherAPremiumIsTold() {
    assertThat(
            WAREHOUSE.rows(
                "select tool from metrics.newest where metric = 'tool_premium' and role ="
                    + " 'marketing-operations'"))
        .as("36 postings name Salesforce, and 12 beside them do not")
        .containsExactly("hubspot");
  }

  @Test
  void aPairIsNamedByThePostingsThatNameBoth() {
    assertThat(
            WAREHOUSE.rows(
                """
                select role, tool, tool_pair_share, postings, employers, boards, status, reason
                from trends.tools where tool like '%+%' and role in ('marketing-operations', 'all') order by role
                """))
        .containsExactly(
            "all|hubspot+salesforce|0.3|120|12|12|caution|few_employers",
            "marketing-operations|hubspot+salesforce|0.3|120|12|12|caution|few_employers");
    assertThat(row("tool_pair_share", "hubspot+salesforce", "sentence"))
        .startsWith(
            "HubSpot and Salesforce were named together in 30 % of marketing operations postings"
                + " with a description (95 % interval ");
  }

  @Test
  void theViewOfToolsShowsShareAndPremiumSideBySide() {
    List<String> row =
        WAREHOUSE.rows(
            """
            select tool_share, round(tool_premium::numeric, 6), tool_share_change
            from trends.tools
            where role = 'marketing-operations' and tool = 'hubspot' and week = (select max(week) from trends.tools)
            """);
    assertThat(row).containsExactly("0.5|10.000000|null");
  }

  @Test
  void beforeAYearChangesOfSharesAreWithheldInTheNewestWeekOnly() {
    assertThat(
            WAREHOUSE.rows(
                """
                select metric, count(distinct week), min(status), min(reason), count(value) from metrics.newest
                where metric like '%share_change' and role = 'all' group by metric order by metric
                """))
        .containsExactly("tool_share_change|1|suppressed|no_history|0");
    assertThat(row("tool_share_change", "hubspot", "sentence"))
        .startsWith(
            "Not shown: the share of marketing operations postings that name HubSpot, year over"
                + " year")
        .contains(
            "the base period was not observed",
            "the first figure can come in the week of 26 Jan 2026");
  }

  private static double number(String metric, String tool, String column) {
    return Double.parseDouble(row(metric, tool, column));
  }

  private static String row(String metric, String tool, String columns) {
    return WAREHOUSE.value(
        "select %s from metrics.newest where metric = '%s' and tool = '%s' and role = 'marketing-operations' order by week desc"
            .formatted(columns, metric, tool));
  }

  private static Pay pay(long amount) {
    BigDecimal both = BigDecimal.valueOf(amount);
    return new Pay(
        both,
        both,
        "USD",
        PayPeriod.YEAR,
        PayBasis.BASE,
        false,
        both,
        both,
        both,
        both,
        null,
        "pay",
        "");
  }
}
