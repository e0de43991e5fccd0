package wagewire.metrics.statistics.cluster;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.Tolerance;

class ShareComparisonTest {

  private static final double[] TEN = same(20, 10);

  @Test
  void theChangeIsInPointsAndPaired() {
    Estimate change =
        requireNonNull(
            new ShareComparison(TEN, same(20, 2), TEN, same(20, 5))
                .change(new GeneralisedVarianceFunction(0)));
    assertThat(change.value()).isCloseTo(30, Tolerance.TO_1E9);
    // Employers that do all the same leave no more doubt than independent postings.
    assertThat(change.effectiveN()).isEqualTo(200);
    assertThat(change.interval()).isNotNull();
    assertThat(requireNonNull(change.interval()).method()).isEqualTo(Interval.NEWCOMBE);
  }

  @Test
  void aShareOfNothingHasNoChange() {
    assertThat(
            new ShareComparison(same(20, 0), same(20, 0), TEN, same(20, 5))
                .change(new GeneralisedVarianceFunction(0)))
        .isNull();
  }

  @Test
  void onlyEmployersDescribedThenAreThePanel() {
    double[] then = {10, 0, 0};
    double[] now = {15, 30, 15};
    ShareComparison compared = new ShareComparison(then, new double[3], now, new double[3]);
    assertThat(compared.panelShare()).isEqualTo(0.25);
    assertThat(compared.largestShare()).isEqualTo(1);
    assertThat(new ShareComparison(then, then, new double[3], new double[3]).panelShare()).isNaN();
  }

  @Test
  void aChangeThatOneEmployerMakesHangsOnIt() {
    double[] then = same(20, 10);
    double[] now = same(20, 10);
    now[0] = 150;
    double[] mentions = same(20, 2);
    double[] more = same(20, 2);
    more[0] = 150;
    ShareComparison compared = new ShareComparison(then, mentions, now, more);
    Estimate change = requireNonNull(compared.change(new GeneralisedVarianceFunction(0)));
    assertThat(change.value()).isGreaterThan(30);
    Estimate claimed = change.withInterval(new Interval(20, 50, Interval.NEWCOMBE));
    assertThat(compared.hangsOnOneEmployer(claimed)).isTrue();
    Estimate unclaimed = change.withInterval(new Interval(-5, 70, Interval.NEWCOMBE));
    assertThat(compared.hangsOnOneEmployer(unclaimed)).isFalse();
  }

  @Test
  void aChangeThatAllShareHangsOnNobody() {
    ShareComparison up = new ShareComparison(TEN, same(20, 2), TEN, same(20, 5));
    assertThat(up.hangsOnOneEmployer(requireNonNull(up.change(new GeneralisedVarianceFunction(0)))))
        .isFalse();
    ShareComparison down = new ShareComparison(TEN, same(20, 5), TEN, same(20, 2));
    assertThat(
            down.hangsOnOneEmployer(
                requireNonNull(down.change(new GeneralisedVarianceFunction(0)))))
        .isFalse();
    ShareComparison none = new ShareComparison(TEN, same(20, 5), TEN, same(20, 5));
    assertThat(
            none.hangsOnOneEmployer(
                requireNonNull(none.change(new GeneralisedVarianceFunction(0)))))
        .isFalse();
  }

  private static double[] same(int employers, double postings) {
    double[] all = new double[employers];
    Arrays.fill(all, postings);
    return all;
  }
}
