package wagewire.metrics.statistics.growth;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wagewire.metrics.statistics.Tolerance;
import wagewire.model.table.ResourceRow;

class CombinedGrowthTest {

  static Stream<ResourceRow> cases() {
    return NumberLists.cases("combined-growth.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theCombinationOfDirectAndChainedGrowthIsTheKnownOne(ResourceRow row) {
    ResourceRow input =
        NumberLists.cases("chained-log-ratio.tsv").stream()
            .filter(chain -> chain.get("case").equals(row.get("case")))
            .findFirst()
            .orElseThrow();
    double[][] stock = NumberLists.matrix(input, "stock");
    boolean[][] observed = NumberLists.marks(input, "observed");
    CombinedGrowth combined = combined(stock, observed);
    assertThat(combined.weight()).isCloseTo(row.number("weight"), Tolerance.TO_1E9);
    assertThat(combined.growth().value()).isCloseTo(row.number("log"), Tolerance.TO_1E9);
    assertThat(combined.growth().variance()).isCloseTo(row.number("variance"), Tolerance.TO_1E9);
    assertThat(combined.growth().degreesOfFreedom())
        .isCloseTo(row.number("freedom"), Tolerance.TO_1E9);
  }

  /**
   * Squares sum to 0.08 and 0.10, products to 0.04: with (n−1)/n = 3/4 variances 0.06 and 0.075,
   * covariance 0.03, w = 0.045/0.075. The combination has influences ±0.16 and ±0.08: 0.75 · 0.064.
   */
  @Test
  void theSurerOfTwoEstimatesCountsForMore() {
    LogGrowth direct = new LogGrowth(0.1, new double[] {0.2, -0.2, 0, 0}, 2, 4);
    LogGrowth chained = new LogGrowth(0.2, new double[] {0.1, -0.1, 0.2, -0.2}, 3, 4);
    CombinedGrowth combined = requireNonNull(CombinedGrowth.of(direct, chained));
    assertThat(combined.weight()).isCloseTo(0.6, Tolerance.TO_1E9);
    assertThat(combined.growth().value()).isCloseTo(0.14, Tolerance.TO_1E9);
    assertThat(combined.growth().variance()).isCloseTo(0.048, Tolerance.TO_1E9);
    assertThat(combined.growth().degreesOfFreedom()).isCloseTo(2.4, Tolerance.TO_1E9);
  }

  /** Unclipped, w = (0.01 − 0.02)/(0.04 + 0.01 − 0.04) = −1 would count the direct one against. */
  @Test
  void noEstimateCountsAgainstItself() {
    LogGrowth direct = new LogGrowth(0.1, new double[] {0.2, -0.2}, 1, 2);
    LogGrowth chained = new LogGrowth(0.2, new double[] {0.1, -0.1}, 1, 2);
    assertThat(requireNonNull(CombinedGrowth.of(direct, chained)).weight()).isZero();
    assertThat(requireNonNull(CombinedGrowth.of(chained, direct)).weight()).isEqualTo(1);
  }

  @Test
  void anEstimateAloneStaysAsItIs() {
    LogGrowth sound = new LogGrowth(0.1, new double[] {0.2, -0.2}, 1, 2);
    LogGrowth unsure = new LogGrowth(0.3, new double[] {Double.NaN, 0}, 1, 1);
    assertThat(CombinedGrowth.of(sound, null)).isEqualTo(new CombinedGrowth(sound, 1));
    assertThat(CombinedGrowth.of(null, sound)).isEqualTo(new CombinedGrowth(sound, 0));
    assertThat(CombinedGrowth.of(sound, unsure)).isEqualTo(new CombinedGrowth(sound, 1));
    assertThat(CombinedGrowth.of(unsure, sound)).isEqualTo(new CombinedGrowth(sound, 0));
    assertThat(CombinedGrowth.of(null, null)).isNull();
  }

  @Test
  void anEstimateWithItselfIsThatEstimate() {
    LogGrowth growth = new LogGrowth(0.1, new double[] {0.2, -0.2}, 1, 2);
    CombinedGrowth combined = requireNonNull(CombinedGrowth.of(growth, growth));
    assertThat(combined.weight()).isEqualTo(0.5);
    assertThat(combined.growth().value()).isCloseTo(0.1, Tolerance.TO_1E9);
    assertThat(combined.growth().variance()).isCloseTo(growth.variance(), Tolerance.TO_1E9);
  }

  @Property
  void theCombinationIsAtLeastAsSureAsEither(
      @ForAll @Size(40) List<@IntRange(min = 1, max = 90) Integer> counts,
      @ForAll @Size(8) List<@IntRange(max = 2) Integer> firstBlock) {
    double[][] stock = new double[5][8];
    boolean[][] observed = new boolean[5][8];
    for (int cell = 0; cell < 40; cell++) {
      stock[cell / 8][cell % 8] = counts.get(cell);
      boolean early = cell % 8 < 4;
      observed[cell / 8][cell % 8] = early || cell / 8 >= firstBlock.get(cell % 8);
    }
    LogGrowth direct = direct(stock, observed);
    LogGrowth chained = requireNonNull(ChainedLogRatio.of(stock, observed));
    double smaller = Math.min(direct.variance(), chained.variance());
    assertThat(combined(stock, observed).growth().variance()).isLessThanOrEqualTo(smaller + 1e-12);
  }

  private static CombinedGrowth combined(double[][] stock, boolean[][] observed) {
    return requireNonNull(
        CombinedGrowth.of(direct(stock, observed), ChainedLogRatio.of(stock, observed)));
  }

  /** Growth from the first block to the last at employers observed in both. */
  private static LogGrowth direct(double[][] stock, boolean[][] observed) {
    int last = stock.length - 1;
    double[] x = stock[0].clone();
    double[] y = stock[last].clone();
    for (int u = 0; u < x.length; u++) {
      if (!observed[0][u] || !observed[last][u]) {
        x[u] = 0;
        y[u] = 0;
      }
    }
    return LogRatioTest.growth(x, y);
  }
}
