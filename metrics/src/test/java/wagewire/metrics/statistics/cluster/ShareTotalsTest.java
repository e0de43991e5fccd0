package wagewire.metrics.statistics.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import wagewire.metrics.statistics.Tolerance;

class ShareTotalsTest {

  @Test
  void partsLargerThanTheWholeAreRefused() {
    assertThatThrownBy(() -> ShareTotals.of(new double[] {3, 2}, new double[] {1, 2.1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2.1 of 2.0");
    assertThatThrownBy(() -> ShareTotals.of(new double[] {3}, new double[] {-1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ShareTotals.of(new double[] {3}, new double[] {Double.NaN}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ShareTotals.of(new double[] {3}, new double[] {1, 1}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void meansOfDailyCountsMayDifferByRounding() {
    double week = 6 / 7.0 + 1 / 7.0;
    assertThat(ShareTotals.of(new double[] {week - 1e-12}, new double[] {1}).share()).isEqualTo(1);
  }

  @Test
  void employersWithoutPostingsAreNotCounted() {
    ShareTotals totals = ShareTotals.of(new double[] {3, 0, 1}, new double[] {1, 0, 1});
    assertThat(totals.employers()).isEqualTo(2);
    assertThat(totals.share()).isEqualTo(.5);
    assertThat(totals.influences()[1]).isZero();
  }

  @Test
  void anEmployerThatHasAllPostingsHasNoInfluenceThatIsKnown() {
    ShareTotals totals = ShareTotals.of(new double[] {3, 0}, new double[] {1, 0});
    assertThat(totals.influences()[0]).isNaN();
  }

  @Property
  void influenceIsTheShareLessThatWithoutTheEmployer(
      @ForAll @Size(10) List<@IntRange(max = 60) Integer> pairs) {
    ShareTotals totals = ShareRows.ofPairs(pairs);
    double[] influences = totals.influences();
    for (int out = 0; out < influences.length; out++) {
      double counted = totals.share() * totals.sum() - totals.counted()[out];
      double without = counted / (totals.sum() - totals.postings()[out]);
      assertThat(influences[out]).isCloseTo(totals.share() - without, Tolerance.TO_1E9);
    }
  }
}
