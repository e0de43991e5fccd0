package wagewire.metrics.statistics.growth;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static wagewire.metrics.statistics.growth.NumberLists.assertClose;
import static wagewire.metrics.statistics.growth.NumberLists.influences;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wagewire.metrics.statistics.Tolerance;
import wagewire.model.table.ResourceRow;

class ChainedLogRatioTest {

  private static final boolean[] LATE = {true, true, false};
  private static final boolean[] ALL = {true, true, true};

  static Stream<ResourceRow> cases() {
    return NumberLists.cases("chained-log-ratio.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void growthAndItsInfluenceValuesAreTheKnownOnes(ResourceRow row) {
    double[][] stock = NumberLists.matrix(row, "stock");
    LogGrowth growth =
        requireNonNull(ChainedLogRatio.of(stock, NumberLists.marks(row, "observed")));
    assertThat(growth.value()).isCloseTo(row.number("log"), Tolerance.TO_1E9);
    assertThat(growth.variance()).isCloseTo(row.number("variance"), Tolerance.TO_1E9);
    assertThat(growth.degreesOfFreedom()).isCloseTo(row.number("freedom"), Tolerance.TO_1E9);
    assertClose(influences(growth, stock[0].length), NumberLists.list(row, "influence"));
  }

  /**
   * A 10, 12, 12; B 10, 8, 8; C first observed in the second block, 20, 40. Links 20/20 and 60/40.
   * In the first A and B have leverages 0.55 and 0.45 and d of 2 and −2; in the second leverages
   * 1/4, 1/6 and 7/12 and d of −6, −4 and 10.
   */
  @Test
  void anEmployerThatComesLateTakesPartFromItsSecondBlockOn() {
    double[][] stock = {{10, 10, 99}, {12, 8, 20}, {12, 8, 40}};
    boolean[][] observed = {LATE, ALL, ALL};
    LogGrowth growth = requireNonNull(ChainedLogRatio.of(stock, observed));
    assertThat(growth.ratio()).isCloseTo(1.5, Tolerance.TO_1E9);
    assertClose(
        influences(growth, 3),
        2 / 0.45 / 20 - 6 / 0.75 / 60,
        -2 / 0.55 / 20 - 4 / (5 / 6.0) / 60,
        10 / (5 / 12.0) / 60);
    double squares = 0.4 * 0.4 + Math.pow(0.225 + 1 / 12.0, 2) + Math.pow(7 / 24.0, 2);
    assertThat(growth.degreesOfFreedom()).isCloseTo(1 / squares - 1, Tolerance.TO_1E9);
    assertThat(growth.clusters()).isEqualTo(3);
  }

  /** B alone is observed throughout: the direct ratio misses that C grows by a half. */
  @Test
  void anEmployerThatPausesCountsOnEitherSideOfItsPause() {
    double[][] stock = {{10, 10}, {10, 15}, {10, 0}, {10, 20}, {10, 30}};
    boolean[] paused = {true, false};
    boolean[] both = {true, true};
    boolean[][] observed = {both, both, paused, both, both};
    LogGrowth growth = requireNonNull(ChainedLogRatio.of(stock, observed));
    assertThat(growth.ratio()).isCloseTo(25 / 20.0 * 40 / 30, Tolerance.TO_1E9);
  }

  @Test
  void twoBlocksAreTheDirectRatio() {
    double[][] stock = {{10, 10, 20}, {12, 8, 25}};
    LogGrowth chained = requireNonNull(ChainedLogRatio.of(stock, new boolean[][] {ALL, ALL}));
    LogGrowth direct = LogRatioTest.growth(stock[0], stock[1]);
    assertThat(chained.value()).isEqualTo(direct.value());
    assertClose(influences(chained, 3), influences(direct, 3));
    assertThat(chained.degreesOfFreedom()).isEqualTo(direct.degreesOfFreedom());
  }

  @Test
  void employersThatAllKeepTheirSharesChainWithoutError() {
    double[][] stock = {{10, 20, 30}, {20, 40, 60}, {5, 10, 15}};
    LogGrowth growth = requireNonNull(ChainedLogRatio.of(stock, new boolean[][] {ALL, ALL, ALL}));
    assertThat(growth.ratio()).isCloseTo(0.5, Tolerance.TO_1E9);
    assertThat(growth.variance()).isCloseTo(0, Tolerance.TO_1E9);
  }

  @Test
  void aChainOfALinkWithoutPostingsIsNoFigure() {
    boolean[][] observed = {ALL, ALL, ALL};
    assertThat(ChainedLogRatio.of(new double[][] {{1, 2, 3}, {0, 0, 0}, {1, 2, 3}}, observed))
        .isNull();
    boolean[][] apart = {{true, false, false}, {false, true, true}, ALL};
    assertThat(ChainedLogRatio.of(new double[][] {{1, 2, 3}, {4, 5, 6}, {1, 2, 3}}, apart))
        .isNull();
    assertThat(ChainedLogRatio.of(new double[][] {{1, 2, 3}}, new boolean[][] {ALL})).isNull();
  }

  @Test
  void aLinkThatOneEmployerMakesAloneLeavesNoInterval() {
    double[][] stock = {{10, 0, 0}, {12, 8, 20}, {12, 9, 21}};
    LogGrowth growth =
        requireNonNull(ChainedLogRatio.of(stock, new boolean[][] {{true, false, false}, ALL, ALL}));
    assertThat(growth.variance()).isPositive().isInfinite();
    assertThat(growth.interval()).isNull();
  }

  @Test
  void marksForOtherBlocksAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChainedLogRatio.of(new double[2][3], new boolean[][] {ALL}));
  }
}
