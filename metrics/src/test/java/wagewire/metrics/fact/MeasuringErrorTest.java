package wagewire.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import wagewire.metrics.statistics.Interval;

/** Tests the error of measuring growth at the boards tracked. */
class MeasuringErrorTest {

  @Test
  void growthOfACountIsAsUncertainAsBothCounts() {
    // 445 -> 479: se of the logarithm = sqrt(0.02 * (1/445 + 1/479) + 0.007^2) = 0.0116502
    Interval interval = new MeasuringError(0.02, 0.007, 0).ofGrowth(445, 479);
    double ratio = 479 / 445.0;
    double reach = Math.exp(1.959964 * 0.0116502);
    assertThat(interval.low()).isCloseTo(100 * (ratio / reach - 1), within(1e-3));
    assertThat(interval.high()).isCloseTo(100 * (ratio * reach - 1), within(1e-3));
  }

  @Test
  void aRiseAndTheFallBackHaveTheSameError() {
    MeasuringError error = MeasuringError.ofRole();
    Interval rise = error.ofGrowth(20, 30);
    Interval fall = error.ofGrowth(30, 20);
    assertThat((1 + rise.low() / 100) * (1 + fall.high() / 100)).isCloseTo(1, within(1e-12));
  }

  @Test
  void groupsAreMeasuredMoreExactlyThanTheirRoles() {
    assertThat(MeasuringError.ofGroup().ofGrowth(100, 100).halfWidth())
        .isLessThan(MeasuringError.ofRole().ofGrowth(100, 100).halfWidth());
  }

  @Test
  void sqlNamesTheAmountAndTheErrorsOfRolesAndGroups() {
    String sql = MeasuringError.expand("select :measuring_error(active) from cell");
    assertThat(sql)
        .startsWith("select 1.959964 * sqrt(")
        .contains("* active", "* unobserved", "end)::double precision * active) ^ 2")
        .doesNotContain(":measuring")
        .contains("then " + MeasuringError.ofGroup().random())
        .contains("else " + MeasuringError.ofRole().random());
  }
}
