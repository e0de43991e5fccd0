package wagewire.lab.market.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RoleMix;
import wagewire.lab.market.settings.Unkindness;
import wagewire.lab.market.world.World;

class PayCensusTest {

  /** Pay of the same job grows by 3.2 per cent in 364 days, everywhere. */
  private static final double GROWTH = 3.2;

  private static final TruthCell ALL = TruthCell.of(TruthCell.ALL);
  private static final YearMonth MONTH = YearMonth.of(2025, 3);
  private static final MarketSettings SETTINGS =
      MarketSettings.standard(4)
          .withEmployers(4_000)
          .withFirstMonday(LocalDate.of(2024, 2, 5))
          .withWeeks(61)
          .withMix(RoleMix.NARROW);

  private static final World WORLD =
      SimulatedMarket.create(SETTINGS.withUnkindnesses(Set.of(Unkindness.EMPLOYER_PAY))).world();

  private static PayCensus census;

  @BeforeAll
  static void count() {
    census = PayCensus.of(WORLD, MONTH, _ -> true);
  }

  @Test
  void payOfTheSameJobGrowsAsTheMarketHasIt() {
    assertThat(census.growthPercent(ALL).orElseThrow()).isCloseTo(GROWTH, within(0.7));
    assertThat(census.weightedGrowthPercent(ALL).orElseThrow()).isCloseTo(GROWTH, within(0.7));
    assertThat(census.withinPercent(ALL, "USD").orElseThrow()).isCloseTo(GROWTH, within(0.7));
    assertThat(census.growthPercent(TruthCell.of("marketing-operations")).orElseThrow())
        .isCloseTo(GROWTH, within(0.9));
  }

  @Test
  void theMixAddsNothingWhereDemandStays() {
    assertThat(census.mixPercent(ALL, "USD").orElseThrow()).isCloseTo(0, within(2.0));
  }

  @Test
  void aCountryIsCountedByItself() {
    TruthCell states = ALL.withCountry("US");
    assertThat(census.mixPercent(states, "USD").orElseThrow())
        .isCloseTo(census.mixPercent(ALL, "USD").orElseThrow(), within(1e-9));
    assertThat(census.growthPercent(states)).isPresent();
    assertThat(census.mixPercent(states, "GBP")).isEmpty();
    assertThat(census.mixPercent(ALL.withCountry("GB"), "GBP")).isPresent();
  }

  @Test
  void nothingIsKnownWithoutAJobThatCanBeCompared() {
    TruthCell nowhere = ALL.withCountry("FR");
    assertThat(census.growthPercent(nowhere)).isEmpty();
    assertThat(census.weightedGrowthPercent(nowhere)).isEmpty();
    assertThat(census.withinPercent(nowhere, "USD")).isEmpty();
    assertThat(census.mixPercent(ALL, "CHF")).isEmpty();
    PayCensus ofFew = PayCensus.of(WORLD, MONTH, posting -> posting.employer().index() < 2);
    assertThat(ofFew.growthPercent(ALL)).isEmpty();
  }
}
