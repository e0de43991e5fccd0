package wagewire.metrics.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.Pay;
import wagewire.model.posting.PayBasis;
import wagewire.model.posting.PayPeriod;
import wagewire.model.posting.Place;
import wagewire.model.posting.Role;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/**
 * A market in which pay for the same job in the same place grows by 1 to 5 % a year, while more and
 * more jobs are in the dearer places: 22 regions of the United States and two of Canada, whose pay
 * is in its own currency, and 12 employers, from January to April of two years.
 */
public final class PayMarket {

  /** Days of collection: to the first Monday of May 2026. */
  public static final int DAYS = 7 * 69;

  private static final int REGIONS = 24;
  private static final int CANADIAN = 22;
  private static final int EMPLOYERS = 12;
  private static final int FEW_REGIONS = 6;
  private static final List<LocalDate> MONTHS =
      IntStream.range(0, 8)
          .mapToObj(month -> LocalDate.of(2025 + month / 4, 1 + month % 4, 10))
          .toList();

  private PayMarket() {}

  public static void write(TestWarehouse warehouse) {
    TestMarket market = new TestMarket();
    for (int employer = 0; employer < EMPLOYERS; employer++) {
      String name = "e" + employer;
      TestBoard board = TestBoard.own(name, name);
      market.collect(board, 0, DAYS, 7);
      for (LocalDate month : MONTHS) {
        for (int region = 0; region < REGIONS; region++) {
          // In the second year the cheaper half of the regions has but every second job.
          if (month.getYear() == 2025 || region >= REGIONS / 2 || (employer + region) % 2 == 0) {
            post(market, board, Role.of("marketing-operations"), month, region, employer);
          }
          if (region < FEW_REGIONS) {
            post(market, board, Role.of("marketing-automation"), month, region, employer);
          }
        }
        misleading(market, board, month);
      }
    }
    market.write(warehouse);
  }

  private static void post(
      TestMarket market, TestBoard board, Role role, LocalDate month, int region, int employer) {
    long base = 60_000 + 3_000L * region + 700L * ((employer * 5 + region) % EMPLOYERS);
    long percent = month.getYear() == 2025 ? 100 : 101 + (region + employer) % 5;
    BigDecimal low = BigDecimal.valueOf(base * percent / 100);
    Pay pay =
        pay(
            low,
            low.add(BigDecimal.valueOf(9_000)),
            region >= CANADIAN ? "CAD" : "USD",
            PayBasis.BASE);
    market.job(
        board,
        TestListing.of(role.id() + month + region, board.source().token())
            .withTitle("Manager " + role.id() + " " + month + " " + region)
            .withRole(role)
            .withPlaces(place(region))
            .withPay(employer % 3 == 0 && region % 7 == 0 ? null : pay),
        day(month),
        day(month) + 14);
  }

  /** Pay that is no base pay of a full-time year with two ends near each other: never compared. */
  private static void misleading(TestMarket market, TestBoard board, LocalDate month) {
    BigDecimal low = BigDecimal.valueOf(month.getYear() == 2025 ? 40_000 : 90_000);
    BigDecimal high = low.multiply(BigDecimal.valueOf(4));
    List<Pay> pays =
        List.of(
            pay(low, low, "USD", PayBasis.TOTAL),
            pay(low, high, "USD", PayBasis.BASE),
            pay(low, null, "USD", PayBasis.BASE),
            partTime(low));
    for (int number = 0; number < pays.size(); number++) {
      for (int region = 0; region < REGIONS; region += 5) {
        TestListing odd =
            TestListing.of("odd" + month + number + "-" + region, board.source().token())
                .withTitle("Odd " + month + " " + number + " " + region)
                .withPlaces(place(region))
                .withPay(pays.get(number));
        market.job(board, odd, day(month), day(month) + 14);
      }
    }
    TestListing agency =
        TestListing.of("agency" + month, board.source().token())
            .withTitle("Agency " + month)
            .withPlaces(place(0))
            .withPay(pay(low, low, "USD", PayBasis.BASE))
            .ofAgency();
    market.job(board, agency, day(month), day(month) + 14);
  }

  private static Place place(int region) {
    String country = region >= CANADIAN ? "CA" : "US";
    return new Place(null, "%s-%c%c".formatted(country, 'A' + region, 'A' + region), country);
  }

  private static int day(LocalDate date) {
    return (int) ChronoUnit.DAYS.between(TestMarket.START, date);
  }

  private static Pay pay(
      BigDecimal low, @Nullable BigDecimal high, String currency, PayBasis basis) {
    // Two Canadian dollars are one of the United States.
    BigDecimal rate = currency.equals("USD") ? BigDecimal.ONE : new BigDecimal("0.5");
    return new Pay(
        low,
        high,
        currency,
        PayPeriod.YEAR,
        basis,
        false,
        low,
        high,
        low.multiply(rate),
        high == null ? null : high.multiply(rate),
        null,
        "pay",
        "");
  }

  private static Pay partTime(BigDecimal low) {
    return new Pay(
        low,
        low,
        "USD",
        PayPeriod.YEAR,
        PayBasis.BASE,
        false,
        null,
        null,
        null,
        null,
        null,
        "pay",
        "");
  }
}
