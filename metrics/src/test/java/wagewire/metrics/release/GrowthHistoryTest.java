package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** From which week of collecting on growth is told. */
class GrowthHistoryTest {

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();

  @BeforeEach
  void empty() {
    WAREHOUSE.empty();
  }

  @ParameterizedTest
  @CsvSource({
    "5,four_week,suppressed,no_history",
    "7,four_week,suppressed,no_history",
    "8,four_week,publish,",
    "55,year,suppressed,no_history",
    "56,year,publish,",
  })
  void growthIsToldOnceBothItsWindowsAreWhole(
      int weeks, String horizon, String status, @Nullable String reason) {
    TestMarket market = new TestMarket();
    for (int employer = 0; employer < 10; employer++) {
      String name = "e" + employer;
      TestBoard board = TestBoard.own(name, name);
      market.collect(board, 0, 7 * weeks, 7);
      for (int job = 0; job < 10; job++) {
        market.job(board, TestListing.of("j" + job, name).withTitle("Job " + job), -3, null);
      }
    }
    market.write(WAREHOUSE);
    Clock clock = Clock.fixed(TestMarket.moment(7 * weeks), ZoneOffset.UTC);
    new Refresher(WAREHOUSE.warehouse(), clock).refreshNewestWeek(step -> {});
    assertThat(
            WAREHOUSE.rows(
                """
                select status, reason from metrics.newest
                where metric = 'active_growth' and horizon = '%s' and role = 'all'
                  and row(seniority, country, region, work_mode) = row('all', 'all', 'all', 'all')
                """
                    .formatted(horizon)))
        .containsExactly(status + "|" + reason);
  }
}
