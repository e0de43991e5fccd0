package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wagewire.metrics.testing.YearMarket;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** Released figures that have moved since are listed. */
class ErratumTest {

  private static final int WEEKS = 12;
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();

  @BeforeEach
  void releaseOnce() {
    WAREHOUSE.empty();
    YearMarket.of(WEEKS).write(WAREHOUSE);
    refresh();
  }

  @Test
  void aFirstReleaseCorrectsNothing() {
    assertThat(WAREHOUSE.value("select count(*) from metrics.erratum")).isEqualTo("0");
  }

  @Test
  void otherFormulasThatGiveTheSameCorrectNothing() {
    WAREHOUSE.execute(
        "update metrics.release set method_version = 0, inputs = 'of other formulas'");
    refresh();
    assertThat(WAREHOUSE.value("select count(*) from metrics.release")).isEqualTo("2");
    // Resampled intervals are drawn anew for each release: at a threshold they may decide
    // otherwise.
    assertThat(WAREHOUSE.value("select count(*) from metrics.erratum where value_now is not null"))
        .isEqualTo("0");
  }

  @Test
  void aFigureThatWasToldOtherwiseIsListedWithItsCause() {
    WAREHOUSE.restate(
        "active",
        "value",
        "(estimate).value + 50",
        "row(role, seniority, country, region, work_mode) = row('all', 'all', 'all', 'all',"
            + " 'all')");
    lateSnapshot();
    refresh();
    assertThat(
            WAREHOUSE.rows(
                """
                select distinct metric, role, cause, status_released, value_released > value_now + tolerance
                from metrics.erratum where metric = 'active' and role = 'all'
                """))
        .containsExactly("active|all|revision|publish|true");
    assertThat(
            WAREHOUSE.value(
                "select count(*) from metrics.erratum where role = 'all' and metric = 'active'"))
        .isEqualTo("3");
  }

  @Test
  void revisionsAreSummedUpByMetric() {
    WAREHOUSE.restate("opened", "value", "(estimate).value + 1", "true");
    lateSnapshot();
    refresh();
    assertThat(
            WAREHOUSE.rows(
                "select unit, bias < -0.5, mean_absolute_revision > 0.5 from metrics.revision where"
                    + " metric = 'opened'"))
        .containsExactly("count|true|true");
  }

  private static void lateSnapshot() {
    TestBoard board = TestBoard.own("e1", "e1");
    WAREHOUSE.load(board.complete(900, TestMarket.moment(7 * WEEKS + 7), List.of()));
  }

  private static void refresh() {
    Clock clock = Clock.fixed(TestMarket.moment(7 * WEEKS), ZoneOffset.UTC);
    assertThat(new Refresher(WAREHOUSE.warehouse(), clock).refresh(step -> {})).isPresent();
  }
}
