package wagewire.metrics.statistics.cluster;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.Tolerance;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

class RoleShareTest {

  private static final Offset<Double> RELATIVE = offset(1e-8);
  private static final GeneralisedVarianceFunction FUNCTION = new GeneralisedVarianceFunction(.2);

  static Stream<ResourceRow> known() {
    return ResourceTable.read(RoleShareTest.class, "role_share.tsv").stream();
  }

  static Stream<ResourceRow> knownGrowth() {
    return ResourceTable.read(RoleShareTest.class, "paired_change.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("known")
  void theShareAndItsIntervalAreTheKnownOnes(ResourceRow row) {
    Estimate share = requireNonNull(RoleShare.of(ShareRows.totals(row, "postings", "of_role")));
    assertThat(share.value()).isCloseTo(row.number("share"), Tolerance.TO_1E9);
    Interval interval = requireNonNull(share.interval());
    assertThat(interval.low()).isCloseTo(row.number("low"), RELATIVE);
    assertThat(interval.high()).isCloseTo(row.number("high"), RELATIVE);
  }

  @ParameterizedTest
  @MethodSource("knownGrowth")
  void theIntervalOfItsGrowthIsTheKnownOne(ResourceRow row) {
    Estimate growth =
        RoleShare.growth(
            ShareRows.totals(row, "then", "counted_then"),
            ShareRows.totals(row, "now", "counted_now"),
            new GeneralisedVarianceFunction(row.number("correlation")));
    if (row.isEmpty("growth_low")) {
      assertThat(growth).isNull();
      return;
    }
    Interval interval = requireNonNull(requireNonNull(growth).interval());
    assertThat(interval.method()).isEqualTo(row.get("method"));
    assertThat(1 + interval.low() / 100).isCloseTo(1 + row.number("growth_low") / 100, RELATIVE);
    assertThat((100 + interval.high()) / (100 + row.number("growth_high"))).isCloseTo(1, RELATIVE);
  }

  /** Boards of 40, 20, 10 and 10 postings with 10, 10, 2 and 6 of the role. */
  @Test
  void theWorkedExampleLeavesOutOneBoardAtATime() {
    ShareTotals totals = ShareTotals.of(new double[] {40, 20, 10, 10}, new double[] {10, 10, 2, 6});
    double squares =
        square(18 / 40.0 - .35)
            + square(18 / 60.0 - .35)
            + square(26 / 70.0 - .35)
            + square(22 / 70.0 - .35);
    assertThat(squares).isCloseTo(.0142347, Tolerance.TO_1E6);
    assertThat(Jackknife.ofPart(totals.postings(), totals.counted()).variance())
        .isCloseTo(.75 * squares, Tolerance.TO_1E9);
    Estimate share = requireNonNull(RoleShare.of(totals));
    assertThat(share.value()).isEqualTo(.35);
    assertThat(share.clusters()).isEqualTo(4);
  }

  /** Shares of 2, 4, 6 of ten each then, 3, 5, 10 of ten each now: 0.4 and 0.6. */
  @Test
  void theWorkedExampleOfGrowthIsOnTheLogScale() {
    ShareTotals then = ShareTotals.of(ShareRows.same(3, 10), new double[] {2, 4, 6});
    ShareTotals now = ShareTotals.of(ShareRows.same(3, 10), new double[] {3, 5, 10});
    // Influences over the share: −1/4, 0, 1/4 then, −1/4, −1/12, 1/3 now.
    double error = Math.sqrt(2 / 3.0 * (square(1 / 12.0) + square(1 / 12.0)));
    Estimate growth = requireNonNull(RoleShare.growth(then, now, FUNCTION));
    assertThat(growth.value()).isCloseTo(50, Tolerance.TO_1E9);
    Interval interval = requireNonNull(growth.interval());
    assertThat(interval.low())
        .isCloseTo(100 * (1.5 * Math.exp(-4.3026527 * error) - 1), offset(1e-4))
        .isCloseTo(-.8521, offset(1e-4));
    assertThat(interval.high()).isCloseTo(126.9338, offset(1e-4));
    assertThat(RoleShare.change(then, now, FUNCTION))
        .isEqualTo(PairedShareChange.of(then, now, FUNCTION));
  }

  @Test
  void aRoleThatIsGoneHasGrowthWithoutAnIntervalAndANewOneNone() {
    ShareTotals some = ShareTotals.of(ShareRows.same(3, 10), new double[] {2, 4, 6});
    ShareTotals none = ShareTotals.of(ShareRows.same(3, 10), new double[3]);
    Estimate gone = requireNonNull(RoleShare.growth(some, none, FUNCTION));
    assertThat(gone.value()).isEqualTo(-100);
    assertThat(gone.interval()).isNull();
    assertThat(RoleShare.growth(none, some, FUNCTION)).isNull();
    ShareTotals unobserved = ShareTotals.of(new double[3], new double[3]);
    assertThat(RoleShare.growth(some, unobserved, FUNCTION)).isNull();
    assertThat(RoleShare.of(unobserved)).isNull();
  }

  @Property
  void boardsOfWhichMoreIsSeenKeepTheShareOfTheRole(
      @ForAll @Size(12) List<@IntRange(max = 60) Integer> pairs,
      @ForAll @IntRange(min = 2, max = 9) int times) {
    ShareTotals then = ShareRows.ofPairs(pairs);
    Assume.that(then.share() > 0);
    double[] postings = then.postings().clone();
    double[] ofRole = then.counted().clone();
    for (int u = 0; u < postings.length; u++) {
      postings[u] *= times;
      ofRole[u] *= times;
    }
    Estimate growth =
        requireNonNull(RoleShare.growth(then, ShareTotals.of(postings, ofRole), FUNCTION));
    assertThat(growth.value()).isCloseTo(0, Tolerance.TO_1E9);
    assertThat(requireNonNull(growth.interval()).contains(0)).isTrue();
    assertThat(requireNonNull(growth.interval()).halfWidth()).isPositive();
  }

  private static double square(double value) {
    return value * value;
  }
}
