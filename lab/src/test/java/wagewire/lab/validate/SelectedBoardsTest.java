package wagewire.lab.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wagewire.lab.market.settings.Unkindness;
import wagewire.local.testing.TestPostgres;
import wagewire.metrics.panel.Horizon;
import wagewire.warehouse.Warehouse;

@Tag("long")
class SelectedBoardsTest {

  private static final int EMPLOYERS = 1_500;

  private final SelectedMarkets markets =
      new SelectedMarkets(Warehouse.open(TestPostgres.freshDatabase().dataSource()), EMPLOYERS);

  @Test
  void boardsThatWereChosenForTheirPostingsAreLeftOut() {
    SelectedGrowth growth =
        markets.growths(0, Set.of(Unkindness.SELECTED_CATALOGUE), Horizon.YEAR).getFirst();
    assertThat(growth.naive().value()).isLessThan(growth.truth() - 2);
    assertThat(SelectedGrowth.holds(growth.naive(), growth.truth())).isFalse();
    assertThat(SelectedGrowth.holds(growth.told(), growth.truth())).as("%s", growth).isTrue();
  }

  @Test
  void growthOfSurvivorsIsNotToldBeforeTheDayOnWhichTheyWereListed() {
    List<SelectedGrowth> growths =
        markets.growths(1, Set.of(Unkindness.SURVIVORS_ONLY), Horizon.YEAR, Horizon.FOUR_WEEK);
    SelectedGrowth year = growths.getFirst();
    assertThat(year.naive().value()).isGreaterThan(year.truth() + 5);
    assertThat(year.told()).isNull();
    assertThat(year.reason()).isEqualTo("selected_boards");
    SelectedGrowth fourWeeks = growths.getLast();
    assertThat(SelectedGrowth.holds(fourWeeks.told(), fourWeeks.truth()))
        .as("%s", fourWeeks)
        .isTrue();
  }
}
