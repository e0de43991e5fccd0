package wagewire.metrics.statistics.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.metrics.statistics.Tolerance;
import wagewire.metrics.statistics.pay.PayIndexResult.EmployerEffects;
import wagewire.metrics.statistics.pay.PayIndexResult.Growth;
import wagewire.metrics.statistics.pay.PayIndexResult.Reason;

/** Samples that cannot show a growth, and their like that can. */
class HedonicIdentificationTest {

  private static final List<HedonicRow> DENSE = HedonicRows.read("dense");
  private static final List<HedonicRow> THIN = HedonicRows.read("thin");

  /** Employers of 11 and of 22 rows, which the jackknife leaves out in two ways. */
  private static final int FEW_ROWS = 103;

  private static final int MANY_ROWS = 101;

  @Test
  void bothEndsOfTheYearAreNeeded() {
    assertThat(HedonicRows.reason(List.of())).isEqualTo(Reason.MISSING_QUARTER);
    assertThat(HedonicRows.reason(without(0))).isEqualTo(Reason.MISSING_QUARTER);
    assertThat(HedonicRows.reason(without(HedonicRow.NEWEST))).isEqualTo(Reason.MISSING_QUARTER);
    assertThat(HedonicRows.reason(DENSE.stream().filter(row -> row.quarter() == 4).toList()))
        .isEqualTo(Reason.MISSING_QUARTER);
    assertThat(HedonicRows.growth(without(2)).standardError()).isPositive();
  }

  private static List<HedonicRow> without(int quarter) {
    return DENSE.stream().filter(row -> row.quarter() != quarter).toList();
  }

  @Test
  void thirtyRowsOfEightEmployersAreNeeded() {
    List<HedonicRow> rows =
        THIN.stream().sorted((a, b) -> a.quarter() % 4 - b.quarter() % 4).toList();
    assertThat(HedonicRows.reason(rows.subList(0, 29))).isEqualTo(Reason.FEW_ROWS);
    assertThat(HedonicRows.growth(rows.subList(0, 30)).rows()).isEqualTo(30);
    assertThat(HedonicRows.reason(firstEmployers(7))).isEqualTo(Reason.FEW_EMPLOYERS);
    assertThat(HedonicRows.reason(HedonicRows.map(DENSE, row -> HedonicRows.withEmployer(row, 1))))
        .isEqualTo(Reason.FEW_EMPLOYERS);
    assertThat(HedonicRows.growth(firstEmployers(8)).employers()).isEqualTo(8);
  }

  private static List<HedonicRow> firstEmployers(int count) {
    return DENSE.stream().filter(row -> row.employer() < 100 + count).toList();
  }

  @Test
  void aQuarterInAnotherCurrencyShowsNothing() {
    List<HedonicRow> changed =
        HedonicRows.map(DENSE, row -> row.quarter() == 4 ? HedonicRows.withUnit(row, 9) : row);
    assertThat(HedonicRows.reason(changed)).isEqualTo(Reason.NOT_IDENTIFIED);
  }

  @Test
  void allPayInAnotherCurrencyHasTheSameGrowth() {
    List<HedonicRow> changed =
        HedonicRows.map(
            DENSE,
            row -> HedonicRows.withPay(HedonicRows.withUnit(row, 9), row.logPay() + Math.log(150)));
    assertThat(HedonicRows.growth(changed).logGrowth())
        .isCloseTo(HedonicRows.growth(DENSE).logGrowth(), Tolerance.TO_1E9);
  }

  @Test
  void employersThatEachHaveOneQuarterShowNothing() {
    List<HedonicRow> rows =
        HedonicRows.map(
            DENSE,
            row ->
                HedonicRows.row(
                    row.quarter() * 1000 + row.employer() % 2, row.quarter(), 0, row.logPay()));
    assertThat(HedonicRows.reason(rows)).isEqualTo(Reason.NOT_IDENTIFIED);
  }

  @Test
  void withRandomEffectsTheCounterCheckMayBeMissing() {
    List<HedonicRow> rows =
        HedonicRows.map(
            THIN,
            row ->
                HedonicRows.row(
                    row.quarter() * 1000 + row.employer(), row.quarter(), 0, row.logPay()));
    Growth growth = HedonicRows.growth(rows);
    assertThat(growth.effects()).isEqualTo(EmployerEffects.RANDOM);
    assertThat(growth.counterCheck()).isNull();
  }

  /** All rows of a year ago are one employer's: without it there is nothing to compare with. */
  @ParameterizedTest
  @ValueSource(ints = {FEW_ROWS, MANY_ROWS})
  void aYearAgoOfOneEmployerHasNoError(int employer) {
    List<HedonicRow> rows =
        DENSE.stream().filter(row -> row.quarter() > 0 || row.employer() == employer).toList();
    assertThat(HedonicRows.reason(rows)).isEqualTo(Reason.ONE_EMPLOYER);
  }

  @Test
  void oneRoleAndNothingElseIsEnough() {
    List<HedonicRow> rows =
        HedonicRows.map(
            DENSE, row -> HedonicRows.row(row.employer(), row.quarter(), 0, row.logPay()));
    assertThat(HedonicRows.growth(rows).standardError()).isBetween(.01, .1);
  }
}
