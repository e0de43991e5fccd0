package wagewire.metrics.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PayGrowthTest {

  /** Section 8: the cells of worked_examples.py, part D; the last has no pay a year ago. */
  private static final List<PayCell> CELLS =
      List.of(
          cell(new double[] {90_000, 100_000, 110_000}, 95_000, 104_000, 120_000, 130_000),
          cell(new double[] {60_000, 62_000, 64_000}, 63_000, 64_480, 70_000),
          cell(new double[] {30, 32, 34}, 32, 33, 35),
          cell(new double[] {180_000, 200_000, 220_000}, 190_000, 202_000, 210_000),
          cell(new double[0], 250_000, 260_000, 270_000));

  @Test
  void theMedianOfTheCellsGrowthsIsTheKnownOne() {
    PayGrowth growth = requireNonNull(PayGrowth.of("k", List.of(CELLS)));
    assertThat(growth.plain().value()).isCloseTo(3.5625, Tolerance.TO_1E9);
    assertThat(growth.weighted().value()).isCloseTo(4.0, Tolerance.TO_1E9);
    assertThat(growth.plain().interval()).isNull();
  }

  /** Section 8: pooled annual medians grow by 30 %, which is wrong. */
  @Test
  void pooledMediansMixTheCells() {
    double then = Percentile.median(new double[] {90, 100, 110, 60, 62, 64, 180, 200, 220});
    double now =
        Percentile.median(
            new double[] {95, 104, 120, 130, 63, 64.48, 70, 190, 202, 210, 250, 260, 270});
    assertThat(requireNonNull(PercentChange.of(then, now))).isCloseTo(30, Tolerance.TO_1E9);
  }

  @Test
  void threeMonthsAreAveraged() {
    PayGrowth one = requireNonNull(PayGrowth.of("k", List.of(CELLS)));
    PayGrowth three =
        requireNonNull(PayGrowth.of("k", List.of(CELLS, CELLS.subList(0, 1), CELLS.subList(3, 4))));
    assertThat(three.plain().value())
        .isCloseTo((one.plain().value() + 12 + 1) / 3, Tolerance.TO_1E9);
  }

  @Test
  void aMonthWithoutAComparableCellHasNoGrowth() {
    assertThat(PayGrowth.of("k", List.of(CELLS, List.of()))).isNull();
  }

  @Test
  void theFloorAsksForPostingsAndEmployersOnBothSides() {
    double[] pay = {1, 2, 3, 4, 5};
    int[] three = {0, 0, 0, 1, 2};
    int[] two = {0, 0, 0, 1, 1};
    PayCell enough = PayCell.of(pay, three, pay, three);
    PayCell fewEmployers = PayCell.of(pay, three, pay, two);
    PayCell fewPostings = PayCell.of(pay, three, Arrays.copyOf(pay, 4), new int[] {0, 1, 2, 2});
    assertThat(enough.isComparable()).isTrue();
    assertThat(fewEmployers.isComparable()).isFalse();
    assertThat(fewPostings.isComparable()).isFalse();
    assertThat(CELLS).noneMatch(PayCell::isComparable);
  }

  @Test
  void theIntervalComesFromResampledEmployers() {
    List<PayCell> cells = new ArrayList<>();
    int[] employers = IntStream.range(0, 12).toArray();
    for (int cell = 0; cell < 25; cell++) {
      double level = 80_000 + 1_000 * cell;
      double[] then = new double[12];
      double[] now = new double[12];
      Arrays.setAll(then, u -> level + 500 * u);
      Arrays.setAll(now, u -> then[u] * (1.03 + .004 * (u % 3)));
      cells.add(PayCell.of(then, employers, now, employers));
    }
    PayGrowth growth = requireNonNull(PayGrowth.of("k", List.of(cells)));
    Interval interval = requireNonNull(growth.plain().interval());
    assertThat(interval.contains(growth.plain().value())).isTrue();
    assertThat(interval.method()).isEqualTo("cluster_bootstrap");
    assertThat(interval.low()).isGreaterThan(2);
    assertThat(interval.high()).isLessThan(5);
    assertThat(PayGrowth.of("k", List.of(cells))).isEqualTo(growth);
  }

  private static PayCell cell(double[] then, double... now) {
    return PayCell.of(
        then,
        IntStream.range(0, then.length).toArray(),
        now,
        IntStream.range(0, now.length).toArray());
  }
}
