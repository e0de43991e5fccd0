package wagewire.metrics.statistics.growth;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.metrics.statistics.growth.NumberLists.assertClose;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import wagewire.metrics.statistics.Tolerance;
import wagewire.model.table.ResourceRow;

class PostStratificationTest {

  @Test
  void weightsBySizeAndGrowthWithThemAreTheKnownOnes() {
    ResourceRow row = NumberLists.cases("post-stratification.tsv").getFirst();
    int[] classes =
        PostStratification.classes(NumberLists.list(row, "sizes"), NumberLists.list(row, "cuts"));
    double[] classNumbers = Arrays.stream(classes).asDoubleStream().toArray();
    assertClose(classNumbers, NumberLists.list(row, "classes"));
    long[] frame = Arrays.stream(NumberLists.list(row, "frame")).mapToLong(Math::round).toArray();
    double[] weights = PostStratification.weights(classes, frame, 1);
    assertClose(weights, NumberLists.list(row, "weights"));
    LogGrowth growth =
        requireNonNull(
            LogRatio.of(NumberLists.list(row, "x"), NumberLists.list(row, "y"), weights));
    assertThat(growth.value()).isCloseTo(row.number("log"), Tolerance.TO_1E9);
    assertThat(growth.variance()).isCloseTo(row.number("variance"), Tolerance.TO_1E9);
  }

  /** 100 employers of the frame for 2 tracked, 50 + 10 for 3: the highest class is empty. */
  @Test
  void anEmptyClassIsMergedWithTheNextLowerOne() {
    double[] weights =
        PostStratification.weights(new int[] {0, 1, 1, 0, 1}, new long[] {100, 50, 10}, 1);
    assertClose(weights, 50, 20, 20, 50, 20);
  }

  @Test
  void theLowestClassIsMergedWithTheNextHigherOne() {
    double[] weights =
        PostStratification.weights(new int[] {2, 2, 3}, new long[] {100, 40, 60, 30}, 1);
    assertClose(weights, 100, 100, 30);
  }

  @Test
  void aClassWithTooFewTrackedEmployersIsMergedToo() {
    int[] classes = {0, 0, 0, 1, 2, 2};
    long[] frame = {300, 100, 50};
    assertClose(PostStratification.weights(classes, frame, 2), 100, 100, 100, 100, 25, 25);
    assertClose(PostStratification.weights(classes, frame, 1), 100, 100, 100, 100, 25, 25);
    assertClose(PostStratification.weights(classes, frame, 4), 75, 75, 75, 75, 75, 75);
  }

  @Test
  void aClassThatTheFrameLacksIsMerged() {
    assertClose(PostStratification.weights(new int[] {0, 1, 2}, new long[] {10, 0, 5}, 1), 5, 5, 5);
    assertClose(PostStratification.weights(new int[] {0, 1}, new long[] {0, 0}, 1), 1, 1);
  }

  @Test
  void aSizeOnACutBelongsToTheLowerClass() {
    assertThat(PostStratification.classes(new double[] {4, 5, 6, 11}, new double[] {5, 10}))
        .containsExactly(0, 0, 1, 2);
  }

  @Property
  void weightsAddUpToTheFrame(
      @ForAll @NotEmpty List<@IntRange(max = 5) Integer> tracked,
      @ForAll @Size(6) List<@IntRange(max = 500) Integer> counts,
      @ForAll @IntRange(max = 4) int least) {
    long[] frame = counts.stream().mapToLong(count -> count).toArray();
    int[] classes = tracked.stream().mapToInt(number -> number).toArray();
    double[] weights = PostStratification.weights(classes, frame, least);
    double total = Arrays.stream(frame).asDoubleStream().sum();
    assertThat(Arrays.stream(weights).sum())
        .isCloseTo(total > 0 ? total : classes.length, Tolerance.TO_1E6);
    assertThat(weights).doesNotContain(0);
  }
}
