package wagewire.metrics.statistics.growth;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import wagewire.metrics.statistics.Tolerance;
import wagewire.metrics.statistics.growth.AreaModel.Posterior;

class RatioBenchmarkTest {

  private static final Posterior MODEL =
      new Posterior(List.of(Math.log(1.1), Math.log(1.3)), List.of(0.1, 0.2), Math.log(1.2), 0.08);
  private static final double[] BASE = {30, 10};

  /**
   * 30 postings growing by 10 % and 10 by 30 % make 33 + 13 = 46 of 40, a ratio of 1.15; the
   * family's is 1.127, so that all are multiplied by 0.98.
   */
  @Test
  void theRatiosOfTwoAreasAreMultipliedByOneFactor() {
    Posterior moved = requireNonNull(RatioBenchmark.of(MODEL, BASE, 1.127));
    assertThat(Math.exp(moved.means().get(0))).isCloseTo(1.078, Tolerance.TO_1E9);
    assertThat(Math.exp(moved.means().get(1))).isCloseTo(1.274, Tolerance.TO_1E9);
    assertThat(Math.exp(moved.centre())).isCloseTo(1.176, Tolerance.TO_1E9);
    double move = Math.log(0.98);
    assertThat(moved.deviations().get(0))
        .isCloseTo(Math.sqrt(0.01 + move * move), Tolerance.TO_1E9);
    assertThat(moved.deviations().get(1))
        .isCloseTo(Math.sqrt(0.04 + move * move), Tolerance.TO_1E9);
    assertThat(moved.sigma()).isEqualTo(0.08);
  }

  @Test
  void movedAreasAddUpToTheirFamily() {
    var row = NumberLists.cases("fay-herriot.tsv").getLast();
    Posterior model =
        FayHerriotTest.posterior(
            NumberLists.list(row, "logs"), NumberLists.matrix(row, "covariances"));
    double[] base = new double[model.means().size()];
    double then = 0;
    for (int i = 0; i < base.length; i++) {
      base[i] = 3 * i + 1;
      then += base[i];
    }
    Posterior moved = requireNonNull(RatioBenchmark.of(model, base, 1.25));
    double now = 0;
    for (int i = 0; i < base.length; i++) {
      now += base[i] * Math.exp(moved.means().get(i));
    }
    assertThat(now / then).isCloseTo(1.25, Tolerance.TO_1E9);
  }

  @Test
  void aModelThatAddsUpStaysAsItIs() {
    Posterior same = requireNonNull(RatioBenchmark.of(MODEL, BASE, 1.15));
    assertThat(same.means().get(0)).isCloseTo(MODEL.means().get(0), Tolerance.TO_1E9);
    assertThat(same.deviations().get(0)).isCloseTo(0.1, Tolerance.TO_1E9);
  }

  @Test
  void withoutABaseOrAFamilyThereIsNothingToAddUpTo() {
    assertThat(RatioBenchmark.of(MODEL, new double[] {0, 0}, 1.1)).isNull();
    assertThat(RatioBenchmark.of(MODEL, BASE, 0)).isNull();
    assertThat(RatioBenchmark.of(MODEL, BASE, Double.NaN)).isNull();
    assertThat(RatioBenchmark.of(MODEL, BASE, Double.POSITIVE_INFINITY)).isNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RatioBenchmark.of(MODEL, new double[3], 1.1));
  }
}
