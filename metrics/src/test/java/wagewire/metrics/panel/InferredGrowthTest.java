package wagewire.metrics.panel;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wagewire.metrics.statistics.growth.ChainedLogRatio;
import wagewire.metrics.statistics.growth.CombinedGrowth;
import wagewire.metrics.statistics.growth.LogGrowth;
import wagewire.metrics.statistics.growth.LogRatio;

class InferredGrowthTest {

  private static final int WEEKS = 65;
  private static final int QUARTER = 13;
  private static final int NEWEST = WEEKS - 1;

  /** Four employers by quarter; the last two come in the fourth, the last is in no frame. */
  private static final double[][] POSTINGS = {
    {10, 12, 11, 10, 12}, {20, 20, 18, 16, 17}, {0, 0, 0, 5, 9}, {0, 0, 0, 30, 10}
  };

  private static final int[] CLASSES = {0, 1, 1, UnitSeries.OUTSIDE_FRAME};

  private static UnitSeries unit(int number) {
    int first = number < 2 ? 0 : 3 * QUARTER;
    WeekState[] states = new WeekState[WEEKS];
    Arrays.setAll(states, week -> week < first ? WeekState.ABSENT : WeekState.OBSERVED);
    double[] values =
        IntStream.range(0, WEEKS).mapToDouble(week -> POSTINGS[number][week / QUARTER]).toArray();
    return UnitSeries.of("e" + number, states, values).inSizeClass(CLASSES[number]);
  }

  private static final Panel PANEL =
      Panel.of(IntStream.range(0, POSTINGS.length).mapToObj(InferredGrowthTest::unit).toList());

  /** Each link has weights of its own, since its sample is another one. */
  @Test
  void weightsAreThoseOfTheWindowsThatAreCompared() {
    LogGrowth growth =
        requireNonNull(
            InferredGrowth.of(
                    PANEL,
                    StockOrFlow.STOCK,
                    Horizon.QUARTER_YEAR,
                    NEWEST,
                    (now, then) -> {
                      assertThat(now).hasSize(QUARTER).hasSameSizeAs(then);
                      boolean late = then[0] == NEWEST - QUARTER;
                      return late ? new double[] {2, 1.5} : new double[] {2, 3};
                    })
                .byPostings());

    LogGrowth direct = LogRatio.of(new double[] {20, 60, 0, 0}, new double[] {24, 51, 0, 0});
    LogGrowth chained =
        ChainedLogRatio.ofLinks(
            new double[][] {{20, 60, 0, 0}, {24, 60, 0, 0}, {22, 54, 0, 0}, {20, 24, 7.5, 0}},
            new double[][] {{24, 60, 0, 0}, {22, 54, 0, 0}, {20, 48, 0, 0}, {24, 25.5, 13.5, 0}});
    LogGrowth expected = requireNonNull(CombinedGrowth.of(direct, chained)).growth();
    assertThat(growth.value()).isCloseTo(expected.value(), within(1e-12));
    assertThat(growth.variance()).isCloseTo(expected.variance(), within(1e-12));
    assertThat(growth.clusters()).isEqualTo(3);
  }

  @Test
  void equalWeightsOfAllUnitsChangeNothing() {
    List<UnitSeries> inside = PANEL.units().subList(0, 3);
    InferredGrowth weighted =
        InferredGrowth.of(
            Panel.of(inside),
            StockOrFlow.STOCK,
            Horizon.QUARTER_YEAR,
            NEWEST,
            (_, _) -> new double[] {1, 1});
    InferredGrowth plain =
        InferredGrowth.of(Panel.of(inside), StockOrFlow.STOCK, Horizon.QUARTER_YEAR, NEWEST);
    assertThat(requireNonNull(weighted.byPostings()).value())
        .isEqualTo(requireNonNull(plain.byPostings()).value());
    assertThat(weighted.largestShare()).isCloseTo(20 / 30.0, within(1e-12));
    assertThat(weighted.postingsNow()).isCloseTo(12 + 17 + 9, within(1e-12));
  }
}
