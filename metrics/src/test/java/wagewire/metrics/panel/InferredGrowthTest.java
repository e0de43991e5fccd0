package wagewire.metrics.panel;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
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

  /** Three employers by quarter; the last comes in the fourth. */
  private static final double[][] POSTINGS = {
    {10, 12, 11, 10, 12}, {20, 20, 18, 16, 17}, {0, 0, 0, 5, 9}
  };

  private static UnitSeries unit(int number) {
    int first = number < 2 ? 0 : 3 * QUARTER;
    WeekState[] states = new WeekState[WEEKS];
    Arrays.setAll(states, week -> week < first ? WeekState.ABSENT : WeekState.OBSERVED);
    double[] values =
        IntStream.range(0, WEEKS).mapToDouble(week -> POSTINGS[number][week / QUARTER]).toArray();
    return UnitSeries.of("e" + number, states, values);
  }

  private static final Panel PANEL =
      Panel.of(IntStream.range(0, POSTINGS.length).mapToObj(InferredGrowthTest::unit).toList());

  @Test
  void quartersInARowLetAnEmployerTakePartThatWasNotTrackedAYearAgo() {
    LogGrowth growth = growth(Horizon.YEAR.window(WEEKS));
    LogGrowth direct = LogRatio.of(new double[] {10, 20, 0}, new double[] {12, 17, 0});
    LogGrowth chained =
        ChainedLogRatio.ofLinks(
            new double[][] {{10, 20, 0}, {12, 20, 0}, {11, 18, 0}, {10, 16, 5}},
            new double[][] {{12, 20, 0}, {11, 18, 0}, {10, 16, 0}, {12, 17, 9}});
    LogGrowth expected = requireNonNull(CombinedGrowth.of(direct, chained)).growth();
    assertThat(growth.value()).isCloseTo(expected.value(), within(1e-12));
    assertThat(growth.variance()).isCloseTo(expected.variance(), within(1e-12));
    assertThat(growth.clusters()).isEqualTo(3);
  }

  @Test
  void shorterWindowsAreComparedDirectly() {
    LogGrowth growth = growth(Horizon.YEAR.window(60));
    assertThat(growth.clusters()).isEqualTo(2);
  }

  private static LogGrowth growth(GrowthWindow window) {
    return requireNonNull(InferredGrowth.of(PANEL, StockOrFlow.STOCK, window, NEWEST).byPostings());
  }
}
