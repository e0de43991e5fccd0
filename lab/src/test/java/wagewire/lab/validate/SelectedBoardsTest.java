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

class SelectedBoardsTest {

  private static final int EMPLOYERS = 500;

  /** Enough for a naive interval that is narrower than its error. */
  private static final int MANY = 1_500;

  @Tag("longer")
  @Test
  void boardsThatWereChosenForTheirPostingsAreLeftOut() {
    assertNaiveAloneIsTooLow(chosen(EMPLOYERS));
  }

  @Tag("longer")
  @Test
  void theNaiveIntervalOfManyBoardsThatWereChosenForTheirPostingsMissesTheTruth() {
    SelectedGrowth growth = chosen(MANY);
    assertNaiveAloneIsTooLow(growth);
    assertThat(SelectedGrowth.holds(growth.naive(), growth.truth())).isFalse();
  }

  private static SelectedGrowth chosen(int employers) {
    return markets(employers)
        .growths(0, Set.of(Unkindness.SELECTED_CATALOGUE), Horizon.YEAR)
        .getFirst();
  }

  private static void assertNaiveAloneIsTooLow(SelectedGrowth growth) {
    assertThat(growth.naive().value()).as("%s", growth).isLessThan(growth.truth() - 2);
    assertThat(SelectedGrowth.holds(growth.told(), growth.truth())).as("%s", growth).isTrue();
  }

  @Tag("longer")
  @Test
  void growthOfSurvivorsIsNotToldBeforeTheDayOnWhichTheyWereListed() {
    List<SelectedGrowth> growths =
        markets(EMPLOYERS)
            .growths(1, Set.of(Unkindness.SURVIVORS_ONLY), Horizon.YEAR, Horizon.FOUR_WEEK);
    SelectedGrowth year = growths.getFirst();
    assertThat(year.naive().value()).isGreaterThan(year.truth() + 5);
    assertThat(year.told()).isNull();
    assertThat(year.reason()).isEqualTo("selected_boards");
    SelectedGrowth fourWeeks = growths.getLast();
    assertThat(SelectedGrowth.holds(fourWeeks.told(), fourWeeks.truth()))
        .as("%s", fourWeeks)
        .isTrue();
  }

  private static SelectedMarkets markets(int employers) {
    return new SelectedMarkets(
        Warehouse.open(TestPostgres.freshDatabase().dataSource()), employers);
  }
}
