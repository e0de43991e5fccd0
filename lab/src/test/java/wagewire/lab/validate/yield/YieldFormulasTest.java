package wagewire.lab.validate.yield;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wagewire.lab.market.settings.NamedWorld;
import wagewire.lab.validate.yield.NoDataIntervals.MarketTruths;
import wagewire.lab.wanted.WantedFigure;
import wagewire.lab.wanted.WantedLine;
import wagewire.lab.wanted.WantedSamples;
import wagewire.metrics.statistics.Interval;

/** Known answers of the formulas, from figures made by hand. */
class YieldFormulasTest {

  private static final WantedLine LINE = WantedSamples.line("active_growth");
  private static final NoDataIntervals NO_DATA =
      NoDataIntervals.of(
          IntStream.rangeClosed(0, 40)
              .mapToObj(truth -> MarketTruths.of(LINE, truth - 20))
              .toList());

  @Test
  void theIntervalScoreIsTheWidthAndFortyTimesTheMiss() {
    assertThat(IntervalScore.of(-2, 12, 5)).isEqualTo(14);
    assertThat(IntervalScore.of(-2, 12, 12)).isEqualTo(14);
    assertThat(IntervalScore.of(-2, 12, 13)).isCloseTo(54, within(1e-9));
    assertThat(IntervalScore.of(-2, 12, -2.5)).isCloseTo(34, within(1e-9));
  }

  @Test
  void theNoDataIntervalIsTheMiddleOfTheTruthsOfOtherMarkets() {
    Interval interval = requireNonNull(NO_DATA.of(LINE));
    assertThat(interval.low()).isCloseTo(-19, within(1e-9));
    assertThat(interval.high()).isCloseTo(19, within(1e-9));
    assertThat(NO_DATA.of(WantedSamples.line("opened_growth"))).isNull();
  }

  @Test
  void skillIsTheSavedPartOfTheScoreWithoutData() {
    assertThat(Skill.of(List.of(market(shown(-1, 18, 5))), NO_DATA)).isCloseTo(0.5, within(1e-9));
    assertThat(Skill.of(List.of(market(shown(-1, 18, 5)), market(notShown(3))), NO_DATA))
        .isCloseTo(0.25, within(1e-9));
    assertThat(Skill.of(List.of(market(notShown(3))), NO_DATA)).isCloseTo(0, within(1e-9));
    assertThat(Skill.of(List.of(market(shown(-60, 60, 5))), NO_DATA)).isEqualTo(0);
    WantedFigure kept = WantedSamples.figure("active_growth", "suppressed", null, 4.0, 6.0, 5.0);
    assertThat(Skill.of(List.of(market(kept)), NO_DATA)).isCloseTo(0, within(1e-9));
  }

  @Test
  void skillIsNotDefinedWhereTheTruthIsTheSameEverywhere() {
    NoDataIntervals constant =
        NoDataIntervals.of(List.of(MarketTruths.of(LINE, 3), MarketTruths.of(LINE, 3)));
    assertThat(Skill.of(List.of(market(shown(2, 4, 3))), constant)).isNull();
  }

  /** The standard deviation of the mean of 4 shares of 0 or 1, drawn with replacement, is 1/4. */
  @Test
  void theStandardErrorIsThatOfMarketsNotOfFigures() {
    int[] figures = {100, 100, 100, 100};
    ShareOfFigures share = ShareOfFigures.of(figures, new int[] {100, 0, 100, 0});
    assertThat(share.share()).isEqualTo(0.5);
    assertThat(share.error()).isCloseTo(0.25, within(0.02));
    assertThat(ShareOfFigures.of(figures, new int[] {50, 50, 50, 50}).error())
        .isCloseTo(0, within(1e-6));
  }

  @Test
  void aShareWithoutFiguresIsUnknownAndReachesNothing() {
    ShareOfFigures none = ShareOfFigures.of(new int[] {0, 0}, new int[] {0, 0});
    assertThat(none.share()).isNull();
    assertThat(none.error()).isNull();
    assertThat(none.reaches(0)).isFalse();
  }

  @Test
  void twoStandardErrorsAreLeftToChance() {
    assertThat(new ShareOfFigures(1_000, 931, 0.931, 0.01).reaches(0.95)).isTrue();
    assertThat(new ShareOfFigures(1_000, 929, 0.929, 0.01).reaches(0.95)).isFalse();
  }

  @Test
  void theYieldIsTheShareOfTheListThatIsShownAndRight() {
    MarketFigures hand =
        market(
            shown(-1, 18, 5),
            shown(-1, 18, 19),
            notShown(4),
            WantedSamples.figure("active", "publish", 101.0, null, null, 100.0));
    WorldYield world = WorldYield.of(NamedWorld.KIND, List.of(hand), NO_DATA, 200);
    assertThat(world.yield()).isEqualTo(0.5);
    assertThat(world.coverage()).isEqualTo(0.5);
    assertThat(world.counts()).isEqualTo(new ShareOfFigures(1, 1, 1.0, null));
    assertThat(world.byMetric())
        .containsExactly(
            new MetricYield("active", "week", false, 1, 1, 1, null, null, Map.of()),
            new MetricYield("active_growth", "year", true, 3, 2, 1, 0.5, null, Map.of(200, 9.5)));
    assertThat(world.passed()).isFalse();
  }

  @Test
  void marketsOfFewEmployersAreNotJudged() {
    MarketFigures small = new MarketFigures(1, 100, List.of(notShown(4)));
    WorldYield world =
        WorldYield.of(NamedWorld.KIND, List.of(small, market(shown(-1, 18, 5))), NO_DATA, 200);
    assertThat(world.markets()).isEqualTo(1);
    assertThat(world.yield()).isEqualTo(1);
    assertThat(world.bySize())
        .containsEntry(
            100,
            new WorldYield.SizeYield(
                1, new ShareOfFigures(1, 0, 0.0, null), new ShareOfFigures(0, 0, null, null)))
        .containsEntry(
            200,
            new WorldYield.SizeYield(
                1, new ShareOfFigures(1, 1, 1.0, null), new ShareOfFigures(1, 1, 1.0, null)));
  }

  @Test
  void theNarrowestFifthIsJudgedByItself() {
    WantedFigure[] figures = new WantedFigure[10];
    for (int at = 0; at < figures.length; at++) {
      figures[at] = shown(0, 10 + at, at < 2 ? 11.5 : 5);
    }
    WorldYield world = WorldYield.of(NamedWorld.KIND, List.of(market(figures)), NO_DATA, 200);
    assertThat(world.coverage()).isEqualTo(0.8);
    assertThat(world.narrowest().figures()).isEqualTo(2);
    assertThat(world.narrowest().share()).isEqualTo(0);
  }

  private static WantedFigure shown(double low, double high, double truth) {
    return WantedSamples.figure("active_growth", "publish", 8.0, low, high, truth);
  }

  private static WantedFigure notShown(double truth) {
    return WantedSamples.figure("active_growth", "suppressed", null, null, null, truth);
  }

  private static MarketFigures market(WantedFigure... figures) {
    return new MarketFigures(0, 200, List.of(figures));
  }
}
