package wagewire.metrics.statistics.growth;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static wagewire.metrics.statistics.growth.NumberLists.assertClose;

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

class GrowthWeightsTest {

  static Stream<ResourceRow> cases() {
    return NumberLists.cases("growth-weights.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void growthOfTheTypicalEmployerIsTheKnownOne(ResourceRow row) {
    double[] x = NumberLists.list(row, "x");
    double[] y = NumberLists.list(row, "y");
    double variance = GrowthWeights.varianceBetween(x, y);
    assertThat(variance).isCloseTo(row.number("between"), Tolerance.TO_1E9);
    double[] weights = GrowthWeights.of(GrowthWeights.sizes(x, y), variance);
    assertClose(weights, NumberLists.list(row, "weights"));
    LogGrowth weighted = requireNonNull(LogRatio.of(x, y, weights));
    assertThat(weighted.value()).isCloseTo(row.number("log"), Tolerance.TO_1E9);
    assertThat(weighted.variance()).isCloseTo(row.number("variance"), Tolerance.TO_1E9);
    LogGrowth difference = weighted.minus(LogRatioTest.growth(x, y));
    assertThat(difference.value()).isCloseTo(row.number("difference"), Tolerance.TO_1E9);
    assertThat(difference.variance())
        .isCloseTo(row.number("variance_of_difference"), Tolerance.TO_1E9);
  }

  /**
   * 10→20 and 10→0: R = 1, d = ±10, sizes 15 and 5. Σd² = 200, of which Poisson counts explain 40;
   * 160/250 = 0.64. Weights 1/(1 + 0.32 · 15) and 1/(1 + 0.32 · 5).
   */
  @Test
  void twoEmployersThatPartWays() {
    double[] x = {10, 10};
    double[] y = {20, 0};
    assertThat(GrowthWeights.varianceBetween(x, y)).isCloseTo(0.64, Tolerance.TO_1E9);
    assertClose(GrowthWeights.of(GrowthWeights.sizes(x, y), 0.64), 1 / 5.8, 1 / 2.6);
  }

  /** One giant doubles, twenty small employers halve: the typical one shrinks. */
  @Test
  void theTypicalEmployerOutweighsTheGiant() {
    double[] x = new double[21];
    double[] y = new double[21];
    for (int u = 0; u < 21; u++) {
      x[u] = u == 0 ? 400 : 10 + u % 3;
      y[u] = u == 0 ? 800 : 5 + u % 3;
    }
    double variance = GrowthWeights.varianceBetween(x, y);
    LogGrowth direct = LogRatioTest.growth(x, y);
    LogGrowth weighted =
        requireNonNull(LogRatio.of(x, y, GrowthWeights.of(GrowthWeights.sizes(x, y), variance)));
    assertThat(direct.ratio()).isGreaterThan(1.4);
    assertThat(weighted.ratio()).isLessThan(0.75);
    assertThat(weighted.degreesOfFreedom()).isGreaterThan(10 * direct.degreesOfFreedom());
    assertThat(weighted.minus(direct).degreesOfFreedom()).isEqualTo(direct.degreesOfFreedom());
    assertThat(direct.minus(weighted).degreesOfFreedom()).isEqualTo(direct.degreesOfFreedom());
  }

  @Test
  void whereEmployersGrowAlikeAllCountByTheirPostings() {
    double[] x = {10, 20, 30};
    double[] y = {11, 22, 33};
    assertThat(GrowthWeights.varianceBetween(x, y)).isZero();
    double[] weights = GrowthWeights.of(GrowthWeights.sizes(x, y), 0);
    assertThat(weights).containsOnly(1);
    LogGrowth same = requireNonNull(LogRatio.of(x, y, weights)).minus(LogRatioTest.growth(x, y));
    assertThat(same.value()).isZero();
    assertThat(same.pValue()).isEqualTo(1);
  }

  /** Ten small employers halve, eight of middle size double, each nearly as the others. */
  @Test
  void aDifferenceThatManyEmployersMakeIsSignificant() {
    double[] x = {9, 10, 11, 9, 10, 11, 9, 10, 11, 10, 60, 50, 55, 45, 52, 48, 57, 43};
    double[] y = {5, 5, 5, 4, 5, 6, 4, 5, 6, 5, 119, 101, 109, 91, 104, 95, 114, 87};
    double[] weights =
        GrowthWeights.of(GrowthWeights.sizes(x, y), GrowthWeights.varianceBetween(x, y));
    LogGrowth difference =
        requireNonNull(LogRatio.of(x, y, weights)).minus(LogRatioTest.growth(x, y));
    assertThat(difference.value()).isNegative();
    assertThat(difference.pValue()).isLessThan(0.05);
  }

  @Test
  void withoutPostingsThenAllCountAlike() {
    double[] none = new double[3];
    double[] some = {1, 2, 3};
    assertThat(GrowthWeights.varianceBetween(none, some)).isZero();
    assertThat(GrowthWeights.of(GrowthWeights.sizes(none, some), 0.3)).containsOnly(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GrowthWeights.varianceBetween(new double[2], some));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GrowthWeights.varianceBetween(some, new double[2]));
  }

  /** Pairs of employers that swap their counts. */
  @Property
  void countsThatOnlyChangePlacesGiveNoGrowth(
      @ForAll @Size(12) List<@IntRange(min = 1, max = 200) Integer> counts) {
    double[] x = new double[12];
    double[] y = new double[12];
    for (int u = 0; u < 12; u++) {
      x[u] = counts.get(u);
      y[u] = counts.get(u ^ 1);
    }
    double[] weights =
        GrowthWeights.of(GrowthWeights.sizes(x, y), GrowthWeights.varianceBetween(x, y));
    assertThat(requireNonNull(LogRatio.of(x, y, weights)).value()).isCloseTo(0, Tolerance.TO_1E9);
  }
}
