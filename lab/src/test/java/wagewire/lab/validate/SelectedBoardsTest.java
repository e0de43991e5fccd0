package wagewire.lab.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wagewire.lab.market.settings.Unkindness;
import wagewire.local.testing.TestPostgres;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.statistics.Estimate;
import wagewire.warehouse.Warehouse;

@Tag("long")
class SelectedBoardsTest {

  private static final int EMPLOYERS = 1_500;

  private final SelectedMarkets markets =
      new SelectedMarkets(Warehouse.open(TestPostgres.freshDatabase().dataSource()), EMPLOYERS);

  @Test
  void boardsThatWereChosenForTheirPostingsAreLeftOut() {
    SelectedGrowth growth = markets.growth(1, Set.of(Unkindness.SELECTED_CATALOGUE), Horizon.YEAR);
    assertThat(growth.naive().value()).isLessThan(growth.truth() - 5);
    Estimate told = growth.told();
    assertThat(told).as("reason: %s", growth.reason()).isNotNull();
    assertThat(SelectedGrowth.holds(told, growth.truth())).isTrue();
  }

  @Test
  void growthOfSurvivorsIsNotToldBeforeTheDayOnWhichTheyWereListed() {
    Set<Unkindness> survivors = Set.of(Unkindness.SURVIVORS_ONLY);
    SelectedGrowth year = markets.growth(1, survivors, Horizon.YEAR);
    assertThat(year.naive().value()).isGreaterThan(year.truth() + 5);
    assertThat(year.told()).isNull();
    assertThat(year.reason()).isEqualTo("selected_boards");
    SelectedGrowth fourWeeks = markets.growth(1, survivors, Horizon.FOUR_WEEK);
    assertThat(fourWeeks.told()).as("reason: %s", fourWeeks.reason()).isNotNull();
    assertThat(SelectedGrowth.holds(fourWeeks.told(), fourWeeks.truth())).isTrue();
  }
}
