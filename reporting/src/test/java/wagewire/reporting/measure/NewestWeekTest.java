package wagewire.reporting.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import wagewire.reporting.testing.TestBoard;
import wagewire.reporting.testing.TestListing;
import wagewire.reporting.testing.TestMarket;
import wagewire.reporting.testing.TestWarehouse;
import wagewire.reporting.warehouse.WarehouseEmptying;

/** A release may state its newest week alone. */
class NewestWeekTest {

  private static final int END = 7 * 12;
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final Clock CLOCK = Clock.fixed(TestMarket.moment(END), ZoneOffset.UTC);

  @Test
  void aReleaseOfTheNewestWeekAloneHasItsFigures() throws Exception {
    collect().refresh(_ -> {});
    List<String> all = newest();
    assertThat(WAREHOUSE.value("select count(distinct week) from trends.release_week"))
        .isEqualTo("12");
    WarehouseEmptying.empty(WAREHOUSE.warehouse());
    collect().refreshNewestWeek(_ -> {});
    assertThat(WAREHOUSE.value("select count(distinct week) from trends.release_week"))
        .isEqualTo("1");
    assertThat(newest()).isEqualTo(all).hasSizeGreaterThan(20);
  }

  @Test
  void anEmptiedWarehouseKnowsNothingButWhatCameWithIt() throws Exception {
    collect().refresh(_ -> {});
    WarehouseEmptying.empty(WAREHOUSE.warehouse());
    for (String table :
        List.of(
            "postings.listing_record", "postings.board", "trends.facts", "trends.kept_posting")) {
      assertThat(WAREHOUSE.value("select count(*) from " + table)).as(table).isEqualTo("0");
    }
    assertThat(WAREHOUSE.value("select count(*) > 0 from postings.metro")).isEqualTo("true");
    assertThat(WAREHOUSE.value("select count(*) > 0 from postings.source")).isEqualTo("true");
  }

  private static Refresher collect() {
    TestMarket market = new TestMarket();
    for (int employer = 0; employer < 9; employer++) {
      String name = "e" + employer;
      TestBoard board = TestBoard.own(name, name);
      market.collect(board, 0, END, 7);
      int stay = 18 + 5 * employer;
      for (int day = -2 * stay; day <= END; day += 3) {
        market.job(board, TestListing.of("j" + day, name), day, day + stay);
      }
    }
    market.write(WAREHOUSE);
    return new Refresher(WAREHOUSE.warehouse(), CLOCK);
  }

  private static List<String> newest() {
    return WAREHOUSE.rows(
        """
        select metric, role, seniority, country, region, work_mode, tool, title, employer, horizon, value, ci_low,
          ci_high, status
        from trends.facts
        where period_end = (select max(week) + 6 from trends.release_week)
        order by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
        """);
  }
}
