package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wagewire.metrics.testing.YearMarket;
import wagewire.model.posting.Place;
import wagewire.model.posting.Role;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** Counts and pay by metropolitan area of an invented market, with known answers. */
class MetroFiguresTest {

  private static final int WEEKS = 6;
  private static final int EMPLOYERS = 9;
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final Place AUSTIN = new Place("Austin", "US-TX", "US");
  private static final Place ROUND_ROCK = new Place("Round Rock", "US-TX", "US");
  private static final Place BOSTON = new Place("Boston", "US-MA", "US");
  private static final Place LONDON = new Place("London", null, "GB");
  private static final Place TEXAS = new Place(null, "US-TX", "US");

  @BeforeAll
  static void measure() {
    TestMarket market = new TestMarket();
    for (int employer = 0; employer < EMPLOYERS; employer++) {
      String name = "e" + employer;
      TestBoard board = TestBoard.own(name, name);
      market.collect(board, 0, 7 * WEEKS, 1);
      open(market, board, employer, 1, AUSTIN);
      open(market, board, employer, 2, AUSTIN, ROUND_ROCK);
      open(market, board, employer, 3, AUSTIN, BOSTON, LONDON);
      open(market, board, employer, 4, BOSTON);
      open(market, board, employer, 5, LONDON);
      open(market, board, employer, 6, TEXAS);
    }
    market.write(WAREHOUSE);
    Clock clock = Clock.fixed(TestMarket.moment(7 * WEEKS), ZoneOffset.UTC);
    new Refresher(WAREHOUSE.warehouse(), clock).refresh(step -> {});
  }

  /** Nine employers have 1 + 1 + 1/3 postings each in Austin, and 1/3 + 1 in Boston. */
  @Test
  void aPostingCountsInEachOfItsPlacesInPart() {
    assertThat(
            WAREHOUSE.rows(
                """
                select metro, round(active::numeric, 5), round(closed::numeric, 5), postings, employers, status
                from trends.postings_weekly
                where metro <> 'all' and role = 'marketing-operations' and week = (select max(week) from metrics.newest)
                order by metro
                """))
        .containsExactly(
            "12420|21.00000|0.00000|21|9|caution", "14460|12.00000|0.00000|12|9|caution");
  }

  /** Nine postings are in Texas and in no area. */
  @Test
  void areasAddUpWithThePostingsInNoneToTheUnitedStates() {
    assertThat(
            WAREHOUSE.rows(
                """
                select week, role
                from metrics.cell_week whole
                join lateral (
                  select sum(active) as active from metrics.metro_week part where part.week = whole.week and part.role = whole.role
                ) as parts on true
                where country = 'US' and row(seniority, region, work_mode) = row('all', 'all', 'all')
                  and abs(whole.active - parts.active - 9) > 1e-5
                  and week > (select min(week) from metrics.cell_week)
                """))
        .isEmpty();
  }

  @Test
  void thePostingsKeepTheAreaOfEachPlace() {
    assertThat(
            WAREHOUSE.rows(
                "select distinct metros::text from metrics.posting_point where 'none' = any"
                    + " (metros) or cardinality(metros) = 0"))
        .containsExactlyInAnyOrder("{}", "{12420,14460,none}");
  }

  /**
   * The first places of 27 postings are in the area of Austin: of each employer e those from
   * 101,000, 102,000 and 103,000 dollars, and 100 · e more. The 14th is from 102,400, and in its
   * middle a tenth higher. Nine have their first place in the area of Boston.
   */
  @Test
  void payIsThatOfThePostingsWhoseFirstPlaceIsInTheArea() {
    assertThat(
            WAREHOUSE.rows(
                """
                select metro, currency, round(pay_p50::numeric), postings, employers, status, reason
                from trends.pay
                where metro <> 'all' and role = 'marketing-operations' and currency = 'USD'
                order by metro
                """))
        .containsExactly("12420|USD|112640|27|9|caution|few_postings");
    assertThat(why("'pay_p50', 'marketing-operations', of_metro => '14460', of_currency => 'USD'"))
        .containsExactly("few_postings|3–9|3–9");
  }

  /** All areas together are a cell without an area. */
  @Test
  void payOfTheCountryIsOneRow() {
    assertThat(
            WAREHOUSE.rows(
                """
                select country, postings from trends.pay
                where role = 'marketing-operations' and currency = 'USD' and week = (select max(week) from metrics.newest)
                  and row(seniority, metro, work_mode) = row('all', 'all', 'all')
                order by country
                """))
        .containsExactly("US|45", "all|54");
    assertThat(why("'pay_p50', 'marketing-operations', of_country => 'GB', of_currency => 'USD'"))
        .containsExactly("few_postings|3–9|3–9");
    assertThat(why("'pay_p50', 'marketing-operations', of_country => 'US', of_currency => 'USD'"))
        .as("it is there")
        .isEmpty();
  }

  private static List<String> why(String cell) {
    return WAREHOUSE.rows("select * from trends.why(" + cell + ")");
  }

  private static void open(
      TestMarket market, TestBoard board, int employer, int number, Place... places) {
    TestListing job =
        TestListing.of("j" + number, "e" + employer)
            .withTitle("Manager " + number)
            .withPay(YearMarket.pay(100_000 + 1_000L * number + 100L * employer))
            .withRole(Role.of("marketing-operations"))
            .withPlaces(places);
    market.job(board, job, 3, 7 * WEEKS + 30);
  }
}
