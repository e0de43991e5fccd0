package wagewire.lab.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wagewire.lab.validate.IntervalCoverage.EmployerClass;
import wagewire.lab.validate.IntervalCoverage.StatusFilter;

class IntervalCoverageTest {

  private static final String GROWTH = "active_growth";

  @Test
  void oneFigureOfEachMarketDecidesHowOftenTheTruthIsHeld() {
    List<Trial> trials =
        IntStream.range(0, 40)
            .mapToObj(at -> Trials.growth(at / 4, 5, 3, at / 4 < 8 ? 6 : 9, 50))
            .toList();
    IntervalCoverage coverage = of(EmployerClass.ANY, StatusFilter.PUBLISH, trials);
    assertThat(coverage.figures()).isEqualTo(40);
    assertThat(coverage.markets()).isEqualTo(10);
    assertThat(coverage.held()).isEqualTo(8);
    assertThat(coverage.interval().low()).isCloseTo(0.4439, within(1e-4));
    assertThat(coverage.width()).isCloseTo(6, within(1e-12));
  }

  @Test
  void aMarketWithManyFiguresWeighsNoMoreInTheBias() {
    List<Trial> trials =
        List.of(
            Trials.growth(0, 2, 3, 0, 50),
            Trials.growth(0, 2, 3, 0, 50),
            Trials.growth(0, 2, 3, 0, 50),
            Trials.growth(1, 0, 3, 0, 50));
    MeanOfMarkets bias = of(EmployerClass.ANY, StatusFilter.PUBLISH, trials).bias();
    assertThat(bias.mean()).isCloseTo(1, within(1e-12));
    assertThat(bias.error()).isCloseTo(1, within(1e-12));
  }

  @Test
  void figuresAreToldApartByEmployersAndStatus() {
    List<Trial> trials =
        List.of(
            Trials.trial(0, GROWTH, "publish", 19, 1, 5, 0, 9),
            Trials.trial(0, GROWTH, "caution", 19, 1, 5, 0, 9),
            Trials.trial(0, GROWTH, "publish", 20, 1, 5, 0, 9));
    assertThat(of(EmployerClass.UNDER_20, StatusFilter.PUBLISH, trials).figures()).isEqualTo(1);
    assertThat(of(EmployerClass.UNDER_20, StatusFilter.PUBLISH_OR_CAUTION, trials).figures())
        .isEqualTo(2);
    assertThat(of(EmployerClass.ANY, StatusFilter.PUBLISH_OR_CAUTION, trials).figures())
        .isEqualTo(3);
    assertThat(
            IntervalCoverage.of(
                GROWTH, "year", EmployerClass.FROM_200, StatusFilter.PUBLISH, trials))
        .isEmpty();
  }

  @Test
  void payIsOffInPercentAndSharesInPoints() {
    Trial pay = Trials.trial(0, "pay_p50", "publish", 30, 110, 5, 100, Double.NaN);
    assertThat(pay.error()).isCloseTo(10, within(1e-12));
    Trial share = Trials.trial(0, "tool_share", "publish", 30, 0.32, 0.05, 0.3, Double.NaN);
    assertThat(share.error()).isCloseTo(2, within(1e-12));
    assertThat(share.width()).isCloseTo(10, within(1e-12));
    assertThat(Trials.growth(0, 3, 1, 1, 2).error()).isEqualTo(2);
  }

  @Test
  void theNaiveFigureIsHeldToTheWidthOfThePanels() {
    Trial trial = Trials.growth(0, 4, 3, 5, 45);
    assertThat(trial.holdsTruth()).isTrue();
    assertThat(trial.naiveHoldsTruth()).isFalse();
    assertThat(Trials.growth(0, 4, 3, 5, 7.5).naiveHoldsTruth()).isTrue();
  }

  private static IntervalCoverage of(
      EmployerClass employers, StatusFilter told, List<Trial> trials) {
    return IntervalCoverage.of(GROWTH, "year", employers, told, trials).orElseThrow();
  }
}
