package wagewire.metrics.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PayChangeTest {

  /** Section 7: shares .7 and .3 become .5 and .5, pay 60 and 120 becomes 61.2 and 122.4. */
  @Test
  void anotherMixIsToldFromOtherPay() {
    List<PayCell> cells =
        List.of(
            PayCell.of(pays(70, 60), spread(70), pays(50, 61.2), spread(50)),
            PayCell.of(pays(30, 120), spread(30), pays(50, 122.4), spread(50)));
    PayChange change = requireNonNull(PayChange.of("k", cells, new double[] {1, 1}));
    assertThat(change.within().value()).isCloseTo(100 * 1.68 / 78, Tolerance.TO_1E9);
    assertThat(change.mix().value()).isCloseTo(100 * 12.12 / 78, Tolerance.TO_1E9);
    assertThat(change.within().value() + change.mix().value()).isCloseTo(17.6923, Tolerance.TO_1E4);
    assertThat(requireNonNull(change.within().interval()).low()).isGreaterThan(0);
  }

  /** Section 8: two jobs pay the same in both years; the dearer one states its pay more often. */
  @Test
  void moreDisclosureOfTheDearerJobIsMixAlone() {
    List<PayCell> cells =
        List.of(
            PayCell.of(pays(8, 60), spread(8), pays(8, 60), spread(8)),
            PayCell.of(pays(2, 140), spread(2), pays(9, 140), spread(9)));
    PayChange change = requireNonNull(PayChange.of("k", cells, new double[] {1, 1}));
    assertThat(change.within().value()).isZero();
    assertThat(change.mix().value()).isCloseTo(100 * (1740.0 / 17 / 76 - 1), Tolerance.TO_1E9);
    PayGrowth growth = requireNonNull(PayGrowth.of("k", List.of(cells)));
    assertThat(growth.plain().value()).isZero();
    double[] then = {60, 60, 60, 60, 60, 60, 60, 60, 140, 140};
    double[] now = new double[17];
    Arrays.fill(now, 0, 8, 60);
    Arrays.fill(now, 8, 17, 140);
    assertThat(requireNonNull(PercentChange.of(Percentile.median(then), Percentile.median(now))))
        .isCloseTo(133.3333, Tolerance.TO_1E4);
  }

  @Test
  void aCurrencyThatIsWorthMoreWeighsMoreAndDoesNotGrow() {
    PayCell dollars = PayCell.of(pays(10, 50), spread(10), pays(10, 50), spread(10));
    PayCell others = PayCell.of(pays(10, 500), spread(10), pays(10, 550), spread(10));
    PayChange change =
        requireNonNull(PayChange.of("k", List.of(dollars, others), new double[] {1, .1}));
    assertThat(change.within().value()).isCloseTo(5, Tolerance.TO_1E9);
    assertThat(change.mix().value()).isCloseTo(0, Tolerance.TO_1E9);
  }

  @Test
  void withoutCellsThereIsNoChange() {
    assertThat(PayChange.of("k", List.of(), new double[0])).isNull();
  }

  @Property(tries = 20)
  void bothPartsAddUpToTheGrowthOfTheMeanAndTheOrderOfPostingsDoesNotMatter(@ForAll long seed) {
    Random random = new Random(seed);
    List<PayCell> cells = new ArrayList<>();
    List<PayCell> backwards = new ArrayList<>();
    double[] sums = new double[4];
    for (int cell = 0; cell < 5; cell++) {
      double[] then = random.doubles(6, 50, 150).map(Math::rint).toArray();
      double[] now = random.doubles(9, 50, 150).map(Math::rint).toArray();
      int[] thenOf = random.ints(6, 0, 12).toArray();
      int[] nowOf = random.ints(9, 0, 12).toArray();
      cells.add(PayCell.of(then, thenOf, now, nowOf));
      backwards.add(PayCell.of(reversed(then), reversed(thenOf), reversed(now), reversed(nowOf)));
      sums[0] += Arrays.stream(then).sum();
      sums[1] += then.length;
      sums[2] += Arrays.stream(now).sum();
      sums[3] += now.length;
    }
    double[] rates = {1, 1, 1, 1, 1};
    PayChange change = requireNonNull(PayChange.of("k", cells, rates));
    assertThat(change.within().value() + change.mix().value())
        .isCloseTo(100 * (sums[2] / sums[3] / (sums[0] / sums[1]) - 1), Tolerance.TO_1E9);
    assertThat(PayChange.of("k", backwards, rates)).isEqualTo(change);
  }

  private static double[] pays(int count, double pay) {
    double[] pays = new double[count];
    Arrays.fill(pays, pay);
    return pays;
  }

  /** Ten employers in turn. */
  private static int[] spread(int count) {
    return IntStream.range(0, count).map(i -> i % 10).toArray();
  }

  private static double[] reversed(double[] values) {
    return IntStream.range(0, values.length)
        .mapToDouble(i -> values[values.length - 1 - i])
        .toArray();
  }

  private static int[] reversed(int[] values) {
    return IntStream.range(0, values.length).map(i -> values[values.length - 1 - i]).toArray();
  }
}
