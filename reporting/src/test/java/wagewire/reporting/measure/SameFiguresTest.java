package wagewire.reporting.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import wagewire.model.posting.Pay;
import wagewire.model.posting.PayBasis;
import wagewire.model.posting.PayPeriod;
import wagewire.model.posting.Place;
import wagewire.reporting.testing.TestBoard;
import wagewire.reporting.testing.TestListing;
import wagewire.reporting.testing.TestMarket;
import wagewire.reporting.testing.TestWarehouse;

/** Equal postings give equal figures to the last bit, wherever their rows lie. */
class SameFiguresTest {

  private static final int WEEKS = 60;
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();

  private static final List<Place> PLACES =
      List.of(
          new Place("Austin", "US-TX", "US"),
          new Place("Boston", "US-MA", "US"),
          new Place("Denver", "US-CO", "US"),
          new Place("London", null, "GB"),
          new Place("Toronto", "CA-ON", "CA"),
          new Place("Paris", null, "FR"),
          new Place("Berlin", null, "DE"));

  /** Everything of a figure, floating-point numbers as they are stored. */
  private static final String FIGURES =
      """
      select figure_id, metric, value, ci_low, ci_high, postings, employers, boards, effective_n, coverage, status,
        reason, sentence
      from trends.facts order by figure_id
      """;

  private static final List<String> TABLES =
      List.of("posting", "posting_place", "posting_tool", "spell");

  @Test
  void theOrderOfRowsDoesNotMatter() {
    market().write(WAREHOUSE);
    refresh();
    List<String> figures = WAREHOUSE.rows(FIGURES);
    assertThat(figures).hasSizeGreaterThan(5_000);
    for (String table : TABLES) {
      WAREHOUSE.execute(
          """
          create temporary table moved as select * from postings.%1$s order by md5(posting_id || 'x');
          delete from postings.%1$s;
          insert into postings.%1$s select * from moved;
          drop table moved
          """
              .formatted(table));
    }
    WAREHOUSE.withdrawReleases();
    refresh();
    assertThat(WAREHOUSE.rows(FIGURES)).isEqualTo(figures);
  }

  private static void refresh() {
    Clock clock = Clock.fixed(TestMarket.moment(7 * WEEKS), ZoneOffset.UTC);
    assertThat(new Refresher(WAREHOUSE.warehouse(), clock).refresh(step -> {})).isPresent();
  }

  private static TestMarket market() {
    Random random = new Random(11);
    TestMarket market = new TestMarket();
    for (int employer = 0; employer < 25; employer++) {
      String name = "e" + employer;
      TestBoard board = TestBoard.own(name, name);
      market.collect(board, employer, 7 * WEEKS, employer % 3 == 0 ? 7 : 1);
      for (int job = 0; job < 60; job++) {
        int opens = random.nextInt(7 * WEEKS + 30) - 30;
        market.job(board, job(name, job, random), opens, opens + 2 + random.nextInt(90));
      }
    }
    return market;
  }

  private static TestListing job(String employer, int number, Random random) {
    int first = random.nextInt(PLACES.size());
    int last = first + 1 + random.nextInt(PLACES.size() - first);
    return TestListing.of(employer + "-" + number, employer)
        .withTitle("Marketing Operations Manager " + number)
        .withPlaces(PLACES.subList(first, last).toArray(Place[]::new))
        .withTools(
            random.nextBoolean() ? new String[] {"hubspot", "marketo"} : new String[] {"hubspot"})
        .withPay(pay(70_000 + 100L * random.nextInt(600)));
  }

  private static Pay pay(long from) {
    BigDecimal low = BigDecimal.valueOf(from);
    BigDecimal high = BigDecimal.valueOf(from * 6 / 5);
    return new Pay(
        low,
        high,
        "USD",
        PayPeriod.YEAR,
        PayBasis.BASE,
        false,
        low,
        high,
        low,
        high,
        null,
        "pay",
        "");
  }
}
