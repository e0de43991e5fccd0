package wagewire.metrics.statistics.cluster;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.metrics.statistics.CriticalValue;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.Tolerance;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

class PairedShareChangeTest {

  private static final GeneralisedVarianceFunction FUNCTION = new GeneralisedVarianceFunction(.2);

  static Stream<ResourceRow> known() {
    return ResourceTable.read(PairedShareChangeTest.class, "paired_change.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("known")
  void theChangeAndItsIntervalAreTheKnownOnes(ResourceRow row) {
    ShareTotals then = ShareRows.totals(row, "then", "counted_then");
    ShareTotals now = ShareRows.totals(row, "now", "counted_now");
    assertThat(100 * PairedShareChange.standardError(then, now))
        .isCloseTo(row.number("error"), Tolerance.TO_1E9);
    assertThat(PairedShareChange.criticalValue(then, now))
        .isEqualTo(CriticalValue.student(row.number("freedom")));
    Estimate change = change(then, now, new GeneralisedVarianceFunction(row.number("correlation")));
    assertThat(change.value()).isCloseTo(row.number("change"), Tolerance.TO_1E9);
    Interval interval = requireNonNull(change.interval());
    assertThat(interval.method()).isEqualTo(row.get("method"));
    assertThat(interval.low()).isCloseTo(row.number("low"), offset(1e-7));
    assertThat(interval.high()).isCloseTo(row.number("high"), offset(1e-7));
  }

  /** Three employers of ten postings: 2, 4, 6 of them then, 3, 6, 9 now. */
  @Test
  void theWorkedExampleIsNarrowerThanTwoIndependentSamples() {
    ShareTotals then = ShareTotals.of(ShareRows.same(3, 10), new double[] {2, 4, 6});
    ShareTotals now = ShareTotals.of(ShareRows.same(3, 10), new double[] {3, 6, 9});
    assertThat(then.influences()).containsExactly(new double[] {-.1, 0, .1}, Tolerance.TO_1E9);
    assertThat(now.influences()).containsExactly(new double[] {-.15, 0, .15}, Tolerance.TO_1E9);
    double error = Math.sqrt(2 / 3.0 * (.05 * .05 + .05 * .05));
    Estimate change = change(then, now, FUNCTION);
    assertThat(change.value()).isCloseTo(20, Tolerance.TO_1E9);
    Interval interval = requireNonNull(change.interval());
    assertThat(interval.halfWidth())
        .isCloseTo(100 * 4.3026527 * error, offset(1e-4))
        .isCloseTo(24.8414, offset(1e-4));
    Estimate apart =
        requireNonNull(
            ShareChange.of(
                requireNonNull(ClusterShare.of(then.postings(), then.counted())),
                requireNonNull(ClusterShare.of(now.postings(), now.counted()))));
    assertThat(apart.value()).isEqualTo(change.value());
    assertThat(requireNonNull(apart.interval()).halfWidth()).isGreaterThan(interval.halfWidth());
    assertThat(apart.effectiveN()).isEqualTo(change.effectiveN());
    assertThat(apart.clusters()).isEqualTo(change.clusters());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 13, 29})
  void employersThatChangeAlikeLeaveNoErrorButThatOfRounding(int ofThirty) {
    double[] postings = {30 / 7.0, 90 / 7.0, 30, 330 / 7.0, 11 / 7.0};
    double[] counted = Arrays.stream(postings).map(all -> all * ofThirty / 30).toArray();
    Estimate change =
        change(
            ShareTotals.of(postings, counted), ShareTotals.of(postings, new double[5]), FUNCTION);
    assertThat(requireNonNull(change.interval()).method()).isEqualTo("newcombe");
  }

  @Test
  void aSideWithoutPostingsHasNoChangeAndTwoEmployersNoInterval() {
    ShareTotals some = ShareTotals.of(new double[] {4, 4, 2}, new double[] {4, 1, 1});
    ShareTotals none = ShareTotals.of(new double[3], new double[3]);
    assertThat(PairedShareChange.of(none, some, FUNCTION)).isNull();
    assertThat(PairedShareChange.of(some, none, FUNCTION)).isNull();
    ShareTotals two = ShareTotals.of(new double[] {4, 0, 2}, new double[] {4, 0, 1});
    assertThat(change(two, some, FUNCTION).interval()).isNull();
    ShareTotals one = ShareTotals.of(new double[] {4, 0, 0}, new double[] {4, 0, 0});
    assertThat(change(one, one, FUNCTION).interval()).isNull();
  }

  @Test
  void sidesOfOtherEmployersAreRefused() {
    ShareTotals three = ShareTotals.of(ShareRows.same(3, 10), new double[] {2, 4, 6});
    ShareTotals four = ShareTotals.of(ShareRows.same(4, 10), new double[] {2, 4, 6, 1});
    assertThatThrownBy(() -> PairedShareChange.of(three, four, FUNCTION))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 employers then, 4 now");
  }

  @Property
  void aChangeOfNothingIsZeroWithAnIntervalAroundIt(
      @ForAll @Size(12) List<@IntRange(max = 60) Integer> pairs) {
    ShareTotals totals = ShareRows.ofPairs(pairs);
    Estimate change = change(totals, totals, FUNCTION);
    assertThat(change.value()).isZero();
    Interval interval = requireNonNull(change.interval());
    assertThat(interval.contains(0)).isTrue();
    assertThat(interval.halfWidth()).isPositive();
  }

  @Property
  void theOrderOfEmployersDoesNotMatterAndTimeMirrorsTheInterval(
      @ForAll @Size(12) List<@IntRange(max = 60) Integer> one,
      @ForAll @Size(12) List<@IntRange(max = 60) Integer> two) {
    ShareTotals then = ShareRows.ofPairs(one);
    ShareTotals now = ShareRows.ofPairs(two);
    Interval there = requireNonNull(change(then, now, FUNCTION).interval());
    Interval turned =
        requireNonNull(
            change(ShareRows.reversed(then), ShareRows.reversed(now), FUNCTION).interval());
    assertThat(turned.low()).isCloseTo(there.low(), offset(1e-7));
    assertThat(turned.high()).isCloseTo(there.high(), offset(1e-7));
    Interval back = requireNonNull(change(now, then, FUNCTION).interval());
    assertThat(back.low()).isCloseTo(-there.high(), offset(1e-7));
    assertThat(back.high()).isCloseTo(-there.low(), offset(1e-7));
  }

  @Property
  void moreEmployersOfTheSameKindMakeTheIntervalNarrower(
      @ForAll @Size(12) List<@IntRange(max = 60) Integer> one,
      @ForAll @Size(12) List<@IntRange(max = 60) Integer> two) {
    ShareTotals then = ShareRows.ofPairs(one);
    ShareTotals now = ShareRows.ofPairs(two);
    Interval few = requireNonNull(change(then, now, FUNCTION).interval());
    Interval many =
        requireNonNull(
            change(ShareRows.repeated(then, 4), ShareRows.repeated(now, 4), FUNCTION).interval());
    assertThat(many.halfWidth()).isLessThan(few.halfWidth());
  }

  private static Estimate change(
      ShareTotals then, ShareTotals now, GeneralisedVarianceFunction function) {
    return requireNonNull(PairedShareChange.of(then, now, function));
  }
}
