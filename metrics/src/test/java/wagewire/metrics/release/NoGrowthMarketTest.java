package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wagewire.model.posting.Role;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/**
 * A market that repeats itself every 14 days, one role for each way of collecting it: whatever is
 * measured must not depend on how often anybody looked.
 */
@Tag("long")
class NoGrowthMarketTest {

  private static final int WEEKS = 58;
  private static final int END = 7 * WEEKS;
  private static final int HALF = 7 * 30;
  private static final int EMPLOYERS = 8;
  private static final int DAILY = 7;
  private static final int WEEKLY_THEN_DAILY = 8;
  private static final List<Role> ROLES = List.of(Role.values()).subList(0, 9);
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();

  @BeforeAll
  static void collect() {
    TestMarket market = new TestMarket();
    for (int way = 0; way < ROLES.size(); way++) {
      for (int employer = 0; employer < EMPLOYERS; employer++) {
        String name = "w" + way + "e" + employer;
        TestBoard board = TestBoard.own(name, name);
        collect(market, board, way);
        int stay = 18 + 5 * employer;
        for (int day = -2 * stay + employer % 2; day <= END; day += 2) {
          TestListing job = TestListing.of("j" + day, name).withRole(ROLES.get(way));
          market.job(board, job, day, day + stay);
        }
      }
    }
    market.write(WAREHOUSE);
    Clock clock = Clock.fixed(TestMarket.moment(END), ZoneOffset.UTC);
    new Refresher(WAREHOUSE.warehouse(), clock).refresh(step -> {});
  }

  /** Ways 0 to 6 are weekly, from Monday to Sunday. */
  private static void collect(TestMarket market, TestBoard board, int way) {
    switch (way) {
      case DAILY -> market.collect(board, 0, END, 1);
      case WEEKLY_THEN_DAILY -> {
        market.collect(board, 1, HALF, 7);
        market.collect(board, HALF, END, 1);
      }
      default -> market.collect(board, way, END, 7);
    }
  }

  static List<Role> roles() {
    return ROLES;
  }

  @ParameterizedTest
  @MethodSource("roles")
  void theYearShowsNoGrowth(Role role) {
    assertThat(figure("active_growth", role, "year")).isCloseTo(0, within(0.2));
  }

  @ParameterizedTest
  @MethodSource("roles")
  void everyWayOfCollectingGivesTheSameLevel(Role role) {
    double daily = level(ROLES.get(DAILY));
    assertThat(level(role) / daily).isCloseTo(1, within(0.01));
  }

  @Test
  void theFlowIsTheSameToo() {
    Map<String, Double> opened =
        WAREHOUSE
            .warehouse()
            .sql()
            .fetch(
                """
                select role, sum(opened) / 20 as opened from metrics.unit_count
                where week between date '2025-06-02' and date '2025-06-02' + 19 * 7 group by role
                """)
            .intoMap(row -> row.get(0, String.class), row -> row.get(1, Double.class));
    assertThat(opened.values()).hasSize(9).allSatisfy(value -> assertThat(value).isEqualTo(28));
  }

  private static double figure(String metric, Role role, String horizon) {
    return Double.parseDouble(
        WAREHOUSE.value(
            "select value from metrics.newest where metric = '%s' and role = '%s' and horizon = '%s' and week = (select max(week) from metrics.release_week)"
                .formatted(metric, role.id(), horizon)));
  }

  /** The mean stock of twenty weeks in the middle. */
  private static double level(Role role) {
    return Double.parseDouble(
        WAREHOUSE.value(
            "select avg(value) from metrics.newest where metric = 'active' and role = '%s' and week between date '2025-06-02' and date '2025-06-02' + 19 * 7 and seniority = 'all' and country = 'all' and region = 'all' and work_mode = 'all'"
                .formatted(role.id())));
  }
}
