package wagewire.metrics.statistics.pay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.Tolerance;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

class ModelledPayBySeniorityTest {

  /**
   * The answers are a second computation, by loops over pairs of rows. Sample {@code with-rare} has
   * seniorities with too few postings. A prototype agrees in means, spread and correlations where
   * there are none; where there are, it takes their residuals into the pool, of which those of a
   * single posting are 0 by construction. It takes the error of the median residual from a kernel
   * density instead of Woodruff's interval.
   */
  @ParameterizedTest
  @ValueSource(strings = {"ladder", "with-rare"})
  void aSampleHasItsKnownMedians(String sample) {
    ModelledPayBySeniority model = requireNonNull(model(read(sample)));
    List<ResourceRow> expected =
        ResourceTable.read(ModelledPayBySeniorityTest.class, "medians.tsv").stream()
            .filter(row -> row.get("sample").equals(sample))
            .toList();
    assertThat(model.pays()).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      ResourceRow row = expected.get(i);
      SeniorityPay pay = model.pays().get(i);
      assertThat(pay.seniority()).isEqualTo((int) row.number("seniority"));
      assertThat(pay.postings()).isEqualTo((int) row.number("postings"));
      assertThat(pay.employers()).isEqualTo((int) row.number("employers"));
      assertThat(pay.logPay()).isCloseTo(row.number("log_pay"), Tolerance.TO_1E9);
      assertThat(pay.variance()).isCloseTo(row.number("variance"), Tolerance.TO_1E9);
      assertThat(model.covariance(0, i))
          .isCloseTo(row.number("covariance_with_first"), Tolerance.TO_1E9);
      assertThat(model.covariance(i, 0)).isEqualTo(model.covariance(0, i));
      assertThat(model.degreesOfFreedom())
          .isCloseTo(row.number("degrees_of_freedom"), Tolerance.TO_1E9);
    }
  }

  /**
   * Ten employers each post one junior and one senior job, five of them 0.1 above and five 0.1
   * below the means 11 and 12. Residuals are ten times −0.1 and ten times 0.1, median 0; s² =
   * 20·0.01/(20−2) = 1/90. Pairs of an employer: 20 products of 0.01 over 20 pairs, so ρ' = 0.01·90
   * = 0.9. Variance of a mean 1/900, covariance 0.9·10/(90·100) = 1/1000. Half of the rows are at
   * or below the median, in whole employers: error √(0.9·10·(1/0.9)²/400) = 1/6. With t[9] =
   * 2.262157 Woodruff's ranks are ⌈20·(0.5 ∓ 0.377026)⌉ = 3 and 18, half-width 0.1, over t is
   * 0.044205587.
   */
  @Test
  void pairsOfOneEmployerGoTogether() {
    List<double[]> rows = new ArrayList<>();
    for (int employer = 0; employer < 10; employer++) {
      double apart = employer < 5 ? .1 : -.1;
      rows.add(new double[] {employer, 1, 11 + apart});
      rows.add(new double[] {employer, 3, 12 + apart});
    }
    ModelledPayBySeniority model = requireNonNull(model(rows));
    double shift = .044205587 * .044205587;
    SeniorityPay junior = model.pays().getFirst();
    assertThat(junior.logPay()).isCloseTo(11, Tolerance.TO_1E9);
    assertThat(junior.variance()).isCloseTo(1 / 900.0 + shift, Tolerance.TO_1E9);
    assertThat(model.covariance(0, 1)).isCloseTo(1 / 1000.0 + shift, Tolerance.TO_1E9);
    assertThat(model.degreesOfFreedom()).isCloseTo(9, Tolerance.TO_1E9);
    assertThat(junior.median()).isCloseTo(Math.exp(11), Tolerance.TO_1E6);
    Interval interval = requireNonNull(model.interval(junior));
    double reach = 2.262157 * Math.sqrt(junior.variance());
    assertThat(Math.log(interval.low())).isCloseTo(11 - reach, Tolerance.TO_1E6);
    assertThat(Math.log(interval.high())).isCloseTo(11 + reach, Tolerance.TO_1E6);
  }

  /** Pay of 20 of one seniority, most of them low: the median is below the mean of the logs. */
  @Test
  void ofOneSeniorityItIsTheMedianAndNotTheMeanOfLogs() {
    List<double[]> rows = new ArrayList<>();
    for (int employer = 0; employer < 20; employer++) {
      rows.add(new double[] {employer, 2, 11 + (employer < 15 ? .001 * employer : 1)});
    }
    SeniorityPay pay = requireNonNull(model(rows)).pays().getFirst();
    assertThat(pay.logPay()).isCloseTo(11.0095, Tolerance.TO_1E9);
  }

  @Test
  void aSeniorityNeedsThreePostingsOfThreeEmployers() {
    List<double[]> rows = new ArrayList<>(read("ladder"));
    rows.add(new double[] {900, 7, 13});
    rows.add(new double[] {901, 7, 13});
    rows.add(new double[] {901, 7, 13});
    assertThat(seniorities(rows)).containsExactly(1, 2, 3, 4);
    rows.set(rows.size() - 1, new double[] {902, 7, 13});
    assertThat(seniorities(rows)).containsExactly(1, 2, 3, 4, 7);
  }

  private static List<Integer> seniorities(List<double[]> rows) {
    return requireNonNull(model(rows)).pays().stream().map(SeniorityPay::seniority).toList();
  }

  @Test
  void tooFewPostingsHaveNoMedian() {
    assertThat(model(List.of())).isNull();
    List<double[]> rows = new ArrayList<>();
    for (int employer = 0; employer < 5; employer++) {
      rows.add(new double[] {employer, 2, 11 + .1 * employer});
    }
    assertThat(model(rows)).isNull();
    List<double[]> ofOne = read("ladder").stream().map(row -> with(row, 0, 1)).toList();
    assertThat(model(ofOne)).isNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model(List.of(new double[] {0, 1, Double.NaN})));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelledPayBySeniority.of(new int[2], new int[1], new double[1]));
  }

  @Test
  void payThatNeverVariesHasNoError() {
    List<double[]> rows = read("ladder").stream().map(row -> with(row, 2, 11)).toList();
    SeniorityPay pay = requireNonNull(model(rows)).pays().getLast();
    assertThat(pay.logPay()).isEqualTo(11);
    assertThat(pay.variance()).isZero();
  }

  /** The covariance matrix has no combination of negative variance. */
  @Test
  void differencesHaveAVariance() {
    ModelledPayBySeniority model = requireNonNull(model(read("with-rare")));
    for (int one = 0; one < model.pays().size(); one++) {
      for (int other = 0; other < one; other++) {
        double ofDifference =
            model.covariance(one, one)
                + model.covariance(other, other)
                - 2 * model.covariance(one, other);
        assertThat(ofDifference).isPositive();
        assertThat(model.covariance(one, other)).isPositive();
      }
    }
  }

  @Property(tries = 20)
  void theOrderOfRowsChangesNoDigit(@ForAll @LongRange(min = 1, max = 1000) long seed) {
    List<double[]> shuffled = new ArrayList<>(read("with-rare"));
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(requireNonNull(model(shuffled)).pays())
        .isEqualTo(requireNonNull(model(read("with-rare"))).pays());
  }

  @Test
  void aCommonFactorMovesAllMediansByIt() {
    List<double[]> raised = read("ladder").stream().map(row -> with(row, 2, row[2] + .7)).toList();
    List<SeniorityPay> before = requireNonNull(model(read("ladder"))).pays();
    List<SeniorityPay> after = requireNonNull(model(raised)).pays();
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i).logPay()).isCloseTo(before.get(i).logPay() + .7, Tolerance.TO_1E9);
      assertThat(after.get(i).variance()).isCloseTo(before.get(i).variance(), Tolerance.TO_1E9);
    }
  }

  private static double[] with(double[] row, int column, double value) {
    double[] changed = row.clone();
    changed[column] = value;
    return changed;
  }

  private static List<double[]> read(String sample) {
    return ResourceTable.read(ModelledPayBySeniorityTest.class, sample + ".tsv").stream()
        .map(row ->
            new double[] {row.number("employer"), row.number("seniority"), row.number("log_pay")})
        .toList();
  }

  private static @Nullable ModelledPayBySeniority model(List<double[]> rows) {
    return ModelledPayBySeniority.of(
        rows.stream().mapToInt(row -> (int) row[0]).toArray(),
        rows.stream().mapToInt(row -> (int) row[1]).toArray(),
        rows.stream().mapToDouble(row -> row[2]).toArray());
  }
}
