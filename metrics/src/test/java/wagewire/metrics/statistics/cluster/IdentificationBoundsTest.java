package wagewire.metrics.statistics.cluster;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.Tolerance;

class IdentificationBoundsTest {

  /** Of 100 postings 60 state a work mode and 30 are remote: 30/100 to (30 + 100 − 60)/100. */
  @Test
  void theWorkedExampleIsThirtyToSeventyPerCent() {
    IdentificationBounds bounds = IdentificationBounds.ofCounts(100, 60, 30);
    assertThat(bounds.low()).isEqualTo(.3);
    assertThat(bounds.high()).isEqualTo(.7);
    assertThat(bounds.width()).isCloseTo(.4, Tolerance.TO_1E9);
    assertThat(bounds.interval()).isNull();
  }

  @Test
  void whereAllStateTheirModeTheBoundsAreTheShare() {
    double[] postings = {10, 20, 30, 40};
    double[] remote = {1, 8, 3, 20};
    IdentificationBounds bounds =
        requireNonNull(IdentificationBounds.of(postings, postings, remote));
    assertThat(bounds.low()).isEqualTo(bounds.high()).isEqualTo(.32);
    assertThat(bounds.interval())
        .isEqualTo(requireNonNull(ClusterShare.of(postings, remote)).interval());
  }

  @Test
  void whereNoneStatesItsModeAnyShareIsPossible() {
    IdentificationBounds bounds = IdentificationBounds.ofCounts(100, 0, 0);
    assertThat(bounds.low()).isZero();
    assertThat(bounds.high()).isEqualTo(1);
  }

  @Test
  void countsThatContradictEachOtherAreRefused() {
    assertThatThrownBy(() -> IdentificationBounds.ofCounts(100, 30, 31))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> IdentificationBounds.ofCounts(100, 101, 31))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(IdentificationBounds.of(new double[2], new double[2], new double[2])).isNull();
  }

  @Property
  void theShareThatIsTrueLiesWithinWhateverTheOthersWouldState(
      @ForAll @Size(12) List<@IntRange(max = 60) Integer> pairs,
      @ForAll @Size(6) List<@IntRange(max = 30) Integer> silentRemote,
      @ForAll @Size(6) List<@IntRange(max = 30) Integer> silentOthers) {
    ShareTotals all = ShareRows.ofPairs(pairs);
    double[] stated = new double[6];
    double[] ofMode = new double[6];
    for (int u = 0; u < 6; u++) {
      double remote = all.counted()[u];
      double others = all.postings()[u] - remote;
      ofMode[u] = remote - Math.min(remote, silentRemote.get(u));
      stated[u] = ofMode[u] + others - Math.min(others, silentOthers.get(u));
    }
    IdentificationBounds bounds =
        requireNonNull(IdentificationBounds.of(all.postings(), stated, ofMode));
    assertThat(all.share()).isBetween(bounds.low() - 1e-12, bounds.high() + 1e-12);
    Interval interval = requireNonNull(bounds.interval());
    assertThat(interval.low()).isLessThanOrEqualTo(bounds.low());
    assertThat(interval.high()).isGreaterThanOrEqualTo(bounds.high());
  }
}
