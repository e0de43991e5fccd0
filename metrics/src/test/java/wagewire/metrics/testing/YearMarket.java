package wagewire.metrics.testing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import wagewire.model.posting.Pay;
import wagewire.model.posting.PayBasis;
import wagewire.model.posting.PayPeriod;
import wagewire.model.posting.Place;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;

/**
 * 25 employers {@code e0} to {@code e24}, two thirds of them collected daily and the others weekly,
 * whose jobs have places, tools and pay.
 */
public final class YearMarket {

  private static final List<Place> PLACES =
      List.of(
          new Place("Austin", "US-TX", "US"),
          new Place("Boston", "US-MA", "US"),
          new Place("Denver", "US-CO", "US"),
          new Place("London", null, "GB"),
          new Place("Toronto", "CA-ON", "CA"),
          new Place("Paris", null, "FR"),
          new Place("Berlin", null, "DE"));

  private YearMarket() {}

  /**
   * The same market every time.
   *
   * @param weeks of collecting
   */
  public static TestMarket of(int weeks) {
    Random random = new Random(11);
    TestMarket market = new TestMarket();
    for (int employer = 0; employer < 25; employer++) {
      String name = "e" + employer;
      TestBoard board = TestBoard.own(name, name);
      market.collect(board, employer, 7 * weeks, employer % 3 == 0 ? 7 : 1);
      for (int job = 0; job < 60; job++) {
        int opens = random.nextInt(7 * weeks + 30) - 30;
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

  /** A year's pay in US dollars, a fifth more at its upper end. */
  public static Pay pay(long from) {
    return pay(from, "USD", BigDecimal.ONE);
  }

  /**
   * The same in another currency.
   *
   * @param rate US dollars for one unit
   */
  public static Pay pay(long from, String currency, BigDecimal rate) {
    BigDecimal low = BigDecimal.valueOf(from);
    BigDecimal high = BigDecimal.valueOf(from * 6 / 5);
    return new Pay(
        low,
        high,
        currency,
        PayPeriod.YEAR,
        PayBasis.BASE,
        false,
        low,
        high,
        low.multiply(rate),
        high.multiply(rate),
        null,
        "pay",
        "");
  }
}
