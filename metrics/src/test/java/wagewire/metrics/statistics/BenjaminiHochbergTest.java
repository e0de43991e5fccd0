package wagewire.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {

  private static final Offset<Double> ROUNDING = Offset.offset(1e-12);

  /** The fifteen p-values of the paper's own example. */
  private static final double[] PAPER = {
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719,
    0.6528, 0.7590, 1.0000
  };

  @Test
  void thePapersExampleRejectsFourOfFifteen() {
    double[] q = BenjaminiHochberg.adjusted(PAPER);
    assertThat(Arrays.stream(q).filter(one -> one <= 0.05).count()).isEqualTo(4);
    assertThat(q[3]).isCloseTo(0.0095 * 15 / 4, ROUNDING);
    assertThat(q[4]).isCloseTo(0.0201 * 15 / 5, ROUNDING);
    assertThat(q[5]).isEqualTo(q[6]).isCloseTo(0.0298 * 15 / 7, ROUNDING);
  }

  @Test
  void theOrderGivenIsKept() {
    assertThat(BenjaminiHochberg.adjusted(new double[] {0.01, 0.04, 0.03, 0.005}))
        .containsExactly(new double[] {0.02, 0.04, 0.04, 0.02}, ROUNDING);
  }

  @Test
  void tiesShareTheRankOfTheLast() {
    assertThat(BenjaminiHochberg.adjusted(new double[] {0.02, 0.5, 0.02, 0.02}))
        .containsExactly(new double[] {0.08 / 3, 0.5, 0.08 / 3, 0.08 / 3}, ROUNDING);
  }

  @Test
  void oneComparisonNeedsNoCorrectionAndNoneGivesNone() {
    assertThat(BenjaminiHochberg.adjusted(new double[] {0.03})).containsExactly(0.03);
    assertThat(BenjaminiHochberg.adjusted(new double[0])).isEmpty();
  }

  @Test
  void whatIsNoProbabilityIsRefused() {
    assertThatThrownBy(() -> BenjaminiHochberg.adjusted(new double[] {0.1, Double.NaN}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BenjaminiHochberg.adjusted(new double[] {1.1}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void adjustedValuesAreNeverBelowTheirOwnNorAboveBonferronis(
      @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = 0, max = 1) Double> given) {
    double[] p = given.stream().mapToDouble(Double::doubleValue).toArray();
    double[] q = BenjaminiHochberg.adjusted(p);
    for (int i = 0; i < p.length; i++) {
      assertThat(q[i]).isBetween(p[i] - 1e-12, Math.min(1, p[i] * p.length) + 1e-12);
    }
  }

  @Property
  void aSmallerValueNeverHasTheLargerAdjustedOne(
      @ForAll @Size(min = 2, max = 40) List<@DoubleRange(min = 0, max = 1) Double> given) {
    double[] p = given.stream().sorted().mapToDouble(Double::doubleValue).toArray();
    assertThat(BenjaminiHochberg.adjusted(p)).isSorted();
  }

  @Property
  void asManyAreSignificantAsTheStepUpRuleRejects(
      @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = 0, max = 0.2) Double> given) {
    double[] p = given.stream().sorted().mapToDouble(Double::doubleValue).toArray();
    int rejected =
        IntStream.rangeClosed(1, p.length)
            .filter(k -> p[k - 1] * p.length / k <= 0.05)
            .max()
            .orElse(0);
    double[] q = BenjaminiHochberg.adjusted(p);
    assertThat(Arrays.stream(q).filter(one -> one <= 0.05).count()).isEqualTo(rejected);
  }

  @Property
  void theOrderOfTheComparisonsDoesNotMatter(
      @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = 0, max = 1) Double> given) {
    double[] forwards =
        BenjaminiHochberg.adjusted(given.stream().mapToDouble(Double::doubleValue).toArray());
    List<Double> turned = new ArrayList<>(given);
    Collections.reverse(turned);
    double[] backwards =
        BenjaminiHochberg.adjusted(turned.stream().mapToDouble(Double::doubleValue).toArray());
    for (int i = 0; i < forwards.length; i++) {
      assertThat(backwards[forwards.length - 1 - i]).isEqualTo(forwards[i]);
    }
  }
}
