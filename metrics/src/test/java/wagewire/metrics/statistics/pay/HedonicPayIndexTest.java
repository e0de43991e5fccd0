package wagewire.metrics.statistics.pay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.Percentile;
import wagewire.metrics.statistics.Tolerance;
import wagewire.metrics.statistics.pay.PayIndexResult.EmployerEffects;
import wagewire.metrics.statistics.pay.PayIndexResult.Growth;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

class HedonicPayIndexTest {

  private static final Offset<Double> TO_1E8 = Offset.offset(1e-8);

  static Stream<ResourceRow> growths() {
    return ResourceTable.read(HedonicPayIndexTest.class, "growths.tsv").stream();
  }

  /**
   * The answers are a second computation: a column for each category, least squares of least norm
   * and a fit without each employer in turn. An independent prototype with a ridge of 1e-8 agrees
   * to the seventh digit with fixed effects; with random ones its variance components, moments of
   * the residuals, neglect the columns fitted, so that growth differs in the third digit.
   */
  @ParameterizedTest
  @MethodSource("growths")
  void aSampleHasItsKnownGrowth(ResourceRow row) {
    Growth growth = HedonicRows.growth(HedonicRows.read(row.get("sample")));
    assertThat(growth.rows()).isEqualTo((int) row.number("rows"));
    assertThat(growth.employers()).isEqualTo((int) row.number("employers"));
    assertThat(growth.effects()).hasToString(row.get("effects"));
    expect(growth, row, "");
    if (growth.effects() == EmployerEffects.RANDOM) {
      expect(requireNonNull(growth.counterCheck()), row, "check_");
    } else {
      assertThat(growth.counterCheck()).isNull();
    }
  }

  private static void expect(Growth growth, ResourceRow row, String prefix) {
    assertThat(growth.logGrowth()).isCloseTo(row.number(prefix + "log_growth"), TO_1E8);
    assertThat(growth.standardError()).isCloseTo(row.number(prefix + "standard_error"), TO_1E8);
    assertThat(growth.degreesOfFreedom())
        .isCloseTo(row.number(prefix + "degrees_of_freedom"), Tolerance.TO_1E6);
  }

  /**
   * Employers with as many postings then as now: the mean of their changes 1, 2, 3, 3, 3, 3, 4, 5
   * is 3; squares 4+1+0+0+0+0+1+4 = 10 over 8·7; √(10/56) = 0.422577; t[7] = 2.364624.
   */
  @Test
  void ofBalancedEmployersItIsTheMeanChangeWithItsUsualError() {
    double[] changes = {.01, .02, .03, .03, .03, .03, .04, .05};
    List<HedonicRow> rows = new ArrayList<>();
    for (int employer = 0; employer < changes.length; employer++) {
      addMeans(rows, employer, 2, 11 + .1 * employer, 0);
      addMeans(rows, employer, 2, 11 + .1 * employer + changes[employer], HedonicRow.NEWEST);
    }
    Growth growth = HedonicRows.growth(rows);
    assertThat(growth.effects()).isEqualTo(EmployerEffects.FIXED);
    assertThat(growth.logGrowth()).isCloseTo(.03, Tolerance.TO_1E9);
    assertThat(growth.standardError()).isCloseTo(Math.sqrt(1e-3 / 56), Tolerance.TO_1E9);
    assertThat(growth.degreesOfFreedom()).isCloseTo(7, Tolerance.TO_1E6);
    assertThat(growth.percent()).isCloseTo(3.045453, Tolerance.TO_1E6);
    Interval interval = requireNonNull(growth.interval());
    assertThat(interval.low())
        .isCloseTo(100 * Math.expm1(.03 - 2.364624 * .004225771), Tolerance.TO_1E6);
    assertThat(interval.high())
        .isCloseTo(100 * Math.expm1(.03 + 2.364624 * .004225771), Tolerance.TO_1E6);
  }

  /**
   * An employer with n then and m now counts nm/(n+m): six with 2 and 2 count 1, two with 6 and 3
   * count 2, together 10. Growth (12 + 2·8)/10 = 2.8 %. Without an employer that counts c it
   * changes by c(2.8 − its own)/(10 − c): squares 1384/9² + 488/4² = 47.586420, times 7/8 is
   * 41.638117, root 6.452761, all in thousandths. Degrees of freedom 10²/(6·1 + 2·4) − 1.
   */
  @Test
  void employersCountByTheirPostingsOnBothSides() {
    double[] changes = {0, .02, .04, .02, .01, .03, .05, .03};
    List<HedonicRow> rows = new ArrayList<>();
    for (int employer = 0; employer < changes.length; employer++) {
      boolean large = employer >= 6;
      addMeans(rows, employer, large ? 6 : 2, 11, 0);
      addMeans(rows, employer, large ? 3 : 2, 11 + changes[employer], HedonicRow.NEWEST);
    }
    Growth growth = HedonicRows.growth(rows);
    assertThat(growth.logGrowth()).isCloseTo(.028, Tolerance.TO_1E9);
    assertThat(growth.standardError()).isCloseTo(.006452761, Tolerance.TO_1E9);
    assertThat(growth.degreesOfFreedom()).isCloseTo(100 / 14.0 - 1, Tolerance.TO_1E6);
  }

  /**
   * Adds postings around a mean, which alone matters, since the others of the employer have no
   * other characteristics.
   */
  private static void addMeans(
      List<HedonicRow> rows, int employer, int count, double mean, int quarter) {
    for (int i = 0; i < count; i++) {
      double apart = .05 * (i - (count - 1) / 2.0);
      rows.add(HedonicRows.row(employer, quarter, 0, mean + apart));
    }
  }

  /**
   * Ten jobs at 60 and ten at 140; 8 and 2 state pay, in the newest quarter 8 and 9. The median
   * grows by 133 %, no job's pay does.
   */
  @Test
  void pureSelectionIsNoGrowth() {
    List<HedonicRow> bySeniority = new ArrayList<>();
    List<HedonicRow> byEmployer = new ArrayList<>();
    for (int quarter = 0; quarter <= HedonicRow.NEWEST; quarter++) {
      for (int job = 0; job < 10; job++) {
        if (job < 8) {
          bySeniority.add(HedonicRows.row(job, quarter, 0, Math.log(60)));
          byEmployer.add(HedonicRows.row(job, quarter, 0, Math.log(60)));
        }
        if (job < (quarter == HedonicRow.NEWEST ? 9 : 2)) {
          bySeniority.add(HedonicRows.row(job, quarter, 1, Math.log(140)));
          byEmployer.add(HedonicRows.row(10 + job, quarter, 0, Math.log(140)));
        }
      }
    }
    assertThat(median(bySeniority, HedonicRow.NEWEST) / median(bySeniority, 0) - 1)
        .isCloseTo(4 / 3.0, Tolerance.TO_1E9);
    assertThat(HedonicRows.growth(bySeniority).logGrowth()).isCloseTo(0, Tolerance.TO_1E9);
    Growth growth = HedonicRows.growth(byEmployer);
    assertThat(growth.effects()).isEqualTo(EmployerEffects.FIXED);
    assertThat(growth.logGrowth()).isCloseTo(0, Tolerance.TO_1E9);
  }

  private static double median(List<HedonicRow> rows, int quarter) {
    return Percentile.median(
        rows.stream()
            .filter(row -> row.quarter() == quarter)
            .mapToDouble(row -> Math.exp(row.logPay()))
            .toArray());
  }

  @Test
  void payAndQuartersAreChecked() {
    assertThatIllegalArgumentException().isThrownBy(() -> HedonicRows.row(0, 5, 0, 11));
    assertThatIllegalArgumentException().isThrownBy(() -> HedonicRows.row(0, -1, 0, 11));
    assertThatIllegalArgumentException().isThrownBy(() -> HedonicRows.row(0, 0, 0, Math.log(0)));
  }
}
