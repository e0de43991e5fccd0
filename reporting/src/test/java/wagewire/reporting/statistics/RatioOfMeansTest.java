package wagewire.reporting.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatioOfMeansTest {

  private static final Clusters EMPLOYERS =
      Clusters.of(List.of("acme", "acme", "globex", "globex", "initech", "initech"));
  private static final boolean[] NAMES_TOOL = {true, false, true, false, true, false};

  @Test
  void payWithAToolIsComparedWithPayWithoutIt() {
    double[] pay = {110, 100, 132, 120, 88, 80};
    Estimate premium = requireNonNull(RatioOfMeans.of(EMPLOYERS, pay, NAMES_TOOL));
    assertThat(premium.value()).isCloseTo(1.1, Near.TO_1E9);
  }

  @Test
  void employersThatAllPayTheSamePremiumLeaveNoDoubt() {
    double[] pay = {110, 100, 132, 120, 88, 80};
    Interval interval =
        requireNonNull(requireNonNull(RatioOfMeans.of(EMPLOYERS, pay, NAMES_TOOL)).interval());
    assertThat(interval.halfWidth()).isLessThan(1e-12);
  }

  @Test
  void anEmployerThatDiffersWidensTheInterval() {
    double[] pay = {110, 100, 132, 120, 70, 80};
    Estimate premium = requireNonNull(RatioOfMeans.of(EMPLOYERS, pay, NAMES_TOOL));
    Interval interval = requireNonNull(premium.interval());
    // z = deviations of 110, 132, 70 from a third of 312, less those of 100, 120, 80 from a third
    // of 300.
    double[] z = {110 / 312.0 - 100 / 300.0, 132 / 312.0 - 120 / 300.0, 70 / 312.0 - 80 / 300.0};
    double error = Math.sqrt(1.5 * (z[0] * z[0] + z[1] * z[1] + z[2] * z[2]));
    assertThat(interval.high()).isCloseTo(1.04 * Math.exp(4.302653 * error), Near.TO_1E6);
    assertThat(interval.contains(premium.value())).isTrue();
  }

  @Test
  void withoutOneOfTheGroupsThereIsNoPremium() {
    assertThat(RatioOfMeans.of(EMPLOYERS, new double[6], new boolean[6])).isNull();
  }
}
