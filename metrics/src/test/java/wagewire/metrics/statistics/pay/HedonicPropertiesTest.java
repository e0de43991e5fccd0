package wagewire.metrics.statistics.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.metrics.statistics.Tolerance;
import wagewire.metrics.statistics.pay.PayIndexResult.Growth;

class HedonicPropertiesTest {

  private static final int TRIES = 20;

  private static final List<HedonicRow> DENSE = HedonicRows.read("dense");
  private static final List<HedonicRow> SPARSE = HedonicRows.read("sparse");

  @Property(tries = TRIES)
  void theOrderOfRowsChangesNoDigit(@ForAll @LongRange(min = 1, max = 1000) long seed) {
    assertThat(HedonicPayIndex.of(HedonicRows.shuffled(DENSE, seed)))
        .isEqualTo(HedonicPayIndex.of(DENSE));
    assertThat(HedonicPayIndex.of(HedonicRows.shuffled(SPARSE, seed)))
        .isEqualTo(HedonicPayIndex.of(SPARSE));
  }

  @Property(tries = TRIES)
  void otherNumbersForEmployersLeaveGrowthAndError(
      @ForAll @LongRange(min = 1, max = 1000) long key) {
    for (List<HedonicRow> rows : List.of(DENSE, SPARSE)) {
      Growth before = HedonicRows.growth(rows);
      Growth after =
          HedonicRows.growth(
              HedonicRows.map(
                  rows, row -> HedonicRows.withEmployer(row, (int) (row.employer() * key % 1009))));
      assertThat(after.logGrowth()).isCloseTo(before.logGrowth(), Tolerance.TO_1E9);
      assertThat(after.standardError()).isCloseTo(before.standardError(), Tolerance.TO_1E9);
    }
  }

  @Property(tries = TRIES)
  void aCommonFactorOnAllPayLeavesGrowthAndError(
      @ForAll @DoubleRange(min = -8, max = 8) double factor) {
    for (List<HedonicRow> rows : List.of(DENSE, SPARSE)) {
      Growth before = HedonicRows.growth(rows);
      Growth after =
          HedonicRows.growth(
              HedonicRows.map(rows, row -> HedonicRows.withPay(row, row.logPay() + factor)));
      assertThat(after.logGrowth()).isCloseTo(before.logGrowth(), Tolerance.TO_1E9);
      assertThat(after.standardError()).isCloseTo(before.standardError(), Tolerance.TO_1E9);
    }
  }

  @Property(tries = TRIES)
  void anEmployersPayLevelLeavesGrowthOfFixedEffects(
      @ForAll @DoubleRange(min = -2, max = 2) double factor) {
    Growth before = HedonicRows.growth(DENSE);
    Growth after =
        HedonicRows.growth(
            HedonicRows.map(
                DENSE,
                row ->
                    HedonicRows.withPay(
                        row, row.logPay() + (row.employer() % 3 == 0 ? factor : 0))));
    assertThat(after.logGrowth()).isCloseTo(before.logGrowth(), Tolerance.TO_1E9);
    assertThat(after.standardError()).isCloseTo(before.standardError(), Tolerance.TO_1E9);
  }

  /** Pay follows from the characteristics alone, which are of another mix in each quarter. */
  @ParameterizedTest
  @ValueSource(strings = {"dense", "thin", "large"})
  void aChangeOfMixAloneIsNoGrowth(String sample) {
    List<HedonicRow> rows =
        HedonicRows.map(
            HedonicRows.read(sample),
            row ->
                HedonicRows.withPay(
                    row,
                    11
                        + .3 * row.seniority() * (1 + row.role())
                        + 4 * row.unit()
                        - .1 * row.mode()
                        + .07 * (row.employer() % 5)));
    assertThat(HedonicRows.growth(rows).logGrowth()).isCloseTo(0, Tolerance.TO_1E9);
  }

  @Property(tries = TRIES)
  void aRiseOfTheNewestQuarterIsTheGrowth(@ForAll @DoubleRange(min = -.5, max = .5) double rise) {
    for (List<HedonicRow> rows : List.of(DENSE, SPARSE)) {
      double before = HedonicRows.growth(rows).logGrowth();
      List<HedonicRow> risen =
          HedonicRows.map(
              rows,
              row -> row.quarter() == 4 ? HedonicRows.withPay(row, row.logPay() + rise) : row);
      assertThat(HedonicRows.growth(risen).logGrowth()).isCloseTo(before + rise, Tolerance.TO_1E9);
    }
  }
}
