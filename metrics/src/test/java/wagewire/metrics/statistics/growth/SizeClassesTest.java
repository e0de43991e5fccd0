package wagewire.metrics.statistics.growth;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.metrics.statistics.growth.NumberLists.assertClose;
import static wagewire.metrics.statistics.growth.NumberLists.influences;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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

class SizeClassesTest {

  /** 26 employers of 0 to 25 postings: quantiles 5, 10, 15, 20, 23. */
  private static final SizeClasses FRAME =
      SizeClasses.of(IntStream.range(0, 26).asDoubleStream().toArray());

  static Stream<ResourceRow> cases() {
    return NumberLists.cases("size-classes.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void weightsAndWeightedGrowthAreTheKnownOnes(ResourceRow row) {
    SizeClasses classes = SizeClasses.of(NumberLists.list(row, "frame"));
    int[] sample = Arrays.stream(NumberLists.list(row, "sample")).mapToInt(classes::of).toArray();
    int[] counts = new int[classes.count()];
    Arrays.stream(sample).forEach(number -> counts[number]++);
    double[] ofClass = requireNonNull(classes.weights(counts));
    double[] weights = Arrays.stream(sample).mapToDouble(number -> ofClass[number]).toArray();
    assertClose(weights, NumberLists.list(row, "weights"));

    LogGrowth growth =
        requireNonNull(
            LogRatio.of(NumberLists.list(row, "x"), NumberLists.list(row, "y"), weights));
    assertThat(growth.value()).isCloseTo(row.number("log"), Tolerance.TO_1E9);
    assertThat(growth.variance()).isCloseTo(row.number("variance"), Tolerance.TO_1E9);
    assertThat(growth.degreesOfFreedom()).isCloseTo(row.number("freedom"), Tolerance.TO_1E9);
  }

  @Test
  void aFrameIsCutAtItsQuantiles() {
    assertThat(FRAME.count()).isEqualTo(6);
    assertThat(IntStream.range(0, 6).map(FRAME::employers)).containsExactly(6, 5, 5, 5, 3, 2);
    assertThat(IntStream.range(0, 6).mapToDouble(FRAME::upTo))
        .containsExactly(5.0, 10.0, 15.0, 20.0, 23.0, 25.0);
    assertThat(IntStream.of(0, 5, 6, 23, 24, 900).map(FRAME::of)).containsExactly(0, 0, 1, 4, 5, 5);
  }

  /**
   * Of the 6, 5, 5, 5, 3, 2 employers 2, 4, 5, 0, 3, 2 are tracked: the first two classes are
   * joined, 11/6; the third stands alone, 5/5; so are the last three, 10/5.
   */
  @Test
  void aClassWithFewerThanFiveIsJoinedWithTheNextLarger() {
    assertClose(
        requireNonNull(FRAME.weights(new int[] {2, 4, 5, 0, 3, 2})),
        11 / 6.0,
        11 / 6.0,
        1,
        2,
        2,
        2);
  }

  @Test
  void thoseLeftAtTheEndAreJoinedWithTheClassBefore() {
    assertClose(
        requireNonNull(FRAME.weights(new int[] {6, 5, 4, 1, 2, 2})),
        1,
        1,
        10 / 9.0 * 1.5,
        10 / 9.0 * 1.5,
        10 / 9.0 * 1.5,
        10 / 9.0 * 1.5);
    assertThat(FRAME.weights(new int[] {5, 0, 0, 0, 0, 1})).containsOnly(26 / 6.0);
    assertThat(FRAME.weights(new int[] {1, 0, 0, 0, 0, 3})).isNull();
  }

  @Test
  void sizesThatAreAllAlikeAreOneClass() {
    SizeClasses alike = SizeClasses.of(new double[] {3, 3, 3, 3, 3, 3, 3, 3});
    assertThat(alike.employers(0)).isEqualTo(8);
    assertThat(alike.weights(new int[] {6, 0, 0, 0, 0, 0})).containsOnly(8 / 6.0);
  }

  /** 10→12 and 10→8 stand for two each, 20→20 for itself: X = Y = 60. */
  @Test
  void threeEmployersOfWhichTwoStandForTwo() {
    LogGrowth growth =
        requireNonNull(
            LogRatio.of(
                new double[] {10, 10, 20}, new double[] {12, 8, 20}, new double[] {2, 2, 1}));
    assertThat(growth.value()).isZero();
    assertClose(influences(growth, 3), 2 / 19.0, -2 / 21.0, 0);
    assertThat(growth.variance()).isCloseTo(2 / 3.0 * (4 / 361.0 + 4 / 441.0), Tolerance.TO_1E9);
  }

  @Property
  void weightsAddUpToTheFrame(
      @ForAll @Size(40) List<@IntRange(max = 60) Integer> sizes,
      @ForAll @Size(6) List<@IntRange(max = 9) Integer> sample) {
    SizeClasses classes = SizeClasses.of(sizes.stream().mapToDouble(size -> size).toArray());
    int[] counts = sample.stream().mapToInt(count -> count).toArray();
    double[] weights = classes.weights(counts);
    if (weights == null) {
      assertThat(Arrays.stream(counts).sum()).isLessThan(SizeClasses.LEAST);
      return;
    }
    double sum =
        IntStream.range(0, 6).mapToDouble(number -> weights[number] * counts[number]).sum();
    assertThat(sum).isCloseTo(40, Tolerance.TO_1E9);
  }
}
