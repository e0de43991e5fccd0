package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wagewire.model.posting.Pay;
import wagewire.model.posting.PayBasis;
import wagewire.model.posting.PayPeriod;
import wagewire.warehouse.removal.ListingErasure;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** Inputs of pay figures are kept, release by release. */
class KeptPostingTest {

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final int DAYS = 70;

  private final TestBoard acme = TestBoard.own("acme", "acme");

  @BeforeEach
  void firstRelease() {
    WAREHOUSE.empty();
    WAREHOUSE.execute("truncate postings.forgotten");
    TestMarket market = new TestMarket();
    market.collect(acme, 0, DAYS, 1);
    market.job(acme, job("1", 100_000), 7, null);
    market.job(acme, job("2", 80_000), 8, null);
    market.write(WAREHOUSE);
    refresh();
  }

  @Test
  void otherPayBeginsANewStretch() {
    assertThat(points()).containsExactly("80000|1|null", "100000|1|null");
    secondRelease();
    assertThat(points()).containsExactly("80000|1|null", "100000|1|2", "120000|2|null");
  }

  @Test
  void aReleaseThatFailsLeavesNothingBehind() {
    changePay();
    WAREHOUSE.execute(
        """
        create function trends.refuse() returns trigger language plpgsql as $$ begin raise 'refused'; end $$;
        create trigger refuse before insert on metrics.release for each row execute function trends.refuse()
        """);
    try {
      assertThatThrownBy(KeptPostingTest::refresh).hasStackTraceContaining("refused");
    } finally {
      WAREHOUSE.execute("drop function trends.refuse cascade");
    }
    WAREHOUSE.load(acme.listing(501, TestMarket.moment(DAYS + 8), job("1", 130_000)));
    refresh();
    assertThat(points()).containsExactly("80000|1|null", "100000|1|2", "130000|2|null");
  }

  @Test
  void ofWhatIsForgottenNothingIsKept() {
    secondRelease();
    new ListingErasure(WAREHOUSE.warehouse()).forget(acme.id(), "1");
    refresh();
    assertThat(points()).containsExactly("80000|1|null");
  }

  private void secondRelease() {
    changePay();
    refresh();
  }

  private void changePay() {
    WAREHOUSE.load(acme.listing(500, TestMarket.moment(DAYS + 7), job("1", 120_000)));
    WAREHOUSE.load(acme.complete(500, TestMarket.moment(DAYS + 7), List.of("1", "2")));
  }

  private static List<String> points() {
    return WAREHOUSE.rows(
        "select annual_min, valid_from, valid_to from metrics.kept_posting order by annual_min");
  }

  private static void refresh() {
    Clock clock = Clock.fixed(TestMarket.moment(DAYS), ZoneOffset.UTC);
    assertThat(new Refresher(WAREHOUSE.warehouse(), clock).refresh(step -> {})).isPresent();
  }

  private static TestListing job(String id, long amount) {
    BigDecimal low = BigDecimal.valueOf(amount);
    Pay pay =
        new Pay(
            low,
            low,
            "USD",
            PayPeriod.YEAR,
            PayBasis.BASE,
            false,
            low,
            low,
            low,
            low,
            null,
            "pay",
            "");
    return TestListing.of(id, "acme").withTitle("Manager " + id).withPay(pay);
  }
}
