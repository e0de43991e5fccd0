package wagewire.metrics.statistics.cluster;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.Tolerance;

class RatioOfMeansTest {

  private static final Clusters EMPLOYERS =
      Clusters.of(List.of("acme", "acme", "globex", "globex", "initech", "initech"));
  private static final boolean[] NAMES_TOOL = {true, false, true, false, true, false};

  @Test
  void payWithAToolIsComparedWithPayWithoutIt() {
    double[] pay = {110, 100, 132, 120, 88, 80};
    Estimate premium = requireNonNull(ofOneKind(EMPLOYERS, pay, NAMES_TOOL));
    assertThat(premium.value()).isCloseTo(1.1, Tolerance.TO_1E9);
  }

  @Test
  void employersThatAllPayTheSamePremiumLeaveNoDoubt() {
    double[] pay = {110, 100, 132, 120, 88, 80};
    Interval interval =
        requireNonNull(requireNonNull(ofOneKind(EMPLOYERS, pay, NAMES_TOOL)).interval());
    assertThat(interval.halfWidth()).isLessThan(1e-12);
  }

  @Test
  void anEmployerThatDiffersWidensTheInterval() {
    double[] pay = {110, 100, 132, 120, 70, 80};
    Estimate premium = requireNonNull(ofOneKind(EMPLOYERS, pay, NAMES_TOOL));
    Interval interval = requireNonNull(premium.interval());
    // z = deviations of 110, 132, 70 from a third of 312, less those of 100, 120, 80 from a third
    // of 300.
    double[] z = {110 / 312.0 - 100 / 300.0, 132 / 312.0 - 120 / 300.0, 70 / 312.0 - 80 / 300.0};
    double error = Math.sqrt(1.5 * (z[0] * z[0] + z[1] * z[1] + z[2] * z[2]));
    assertThat(interval.high()).isCloseTo(1.04 * Math.exp(4.302653 * error), Tolerance.TO_1E6);
    assertThat(interval.contains(premium.value())).isTrue();
  }

  @Test
  void withoutOneOfTheGroupsThereIsNoPremium() {
    assertThat(ofOneKind(EMPLOYERS, new double[6], new boolean[6])).isNull();
  }

  /** Marketers name the tool and are paid double; within each kind of job it adds a tenth. */
  @Test
  void theMixOfKindsIsNoPremium() {
    List<String> employers = new ArrayList<>();
    double[] pay = new double[24];
    boolean[] names = new boolean[24];
    int[] kind = new int[24];
    for (int row = 0; row < 24; row++) {
      employers.add("employer " + row % 6 % 3);
      kind[row] = row < 12 ? 0 : 1;
      names[row] = row < 12 ? row < 9 : row < 15;
      pay[row] = (row < 12 ? 200 : 100) * (names[row] ? 1.1 : 1);
    }
    Clusters clusters = Clusters.of(employers);
    double plain = requireNonNull(ofOneKind(clusters, pay, names)).value();
    assertThat(plain).isCloseTo((9 * 220 + 3 * 110) / (3 * 200 + 9 * 100.0), Tolerance.TO_1E9);
    Estimate within = requireNonNull(RatioOfMeans.within(clusters, pay, names, kind));
    assertThat(within.value()).isCloseTo(1.1, Tolerance.TO_1E9);
    assertThat(requireNonNull(within.interval()).halfWidth()).isLessThan(1e-9);
  }

  @Test
  void aKindThatOnlyOneGroupHasIsLeftOut() {
    double[] pay = {110, 100, 132, 120, 70, 80};
    Estimate all = requireNonNull(ofOneKind(EMPLOYERS, pay, NAMES_TOOL));
    Clusters more =
        Clusters.of(List.of("acme", "acme", "globex", "globex", "initech", "initech", "hooli"));
    double[] morePay = {110, 100, 132, 120, 70, 80, 900};
    boolean[] names = {true, false, true, false, true, false, true};
    int[] kind = {0, 0, 0, 0, 0, 0, 1};
    assertThat(RatioOfMeans.within(more, morePay, names, kind)).isEqualTo(all);
  }

  /** One pair a kind: the ratio's variance is that of the pairs' differences. */
  @Test
  void pairsOfOneAndOneAreComparedAsPairs() {
    Clusters employers = Clusters.of(List.of("a", "a", "b", "b", "c", "c", "d", "d"));
    double[] pay = {12, 10, 21, 20, 36, 30, 44, 40};
    boolean[] names = {true, false, true, false, true, false, true, false};
    int[] kind = {0, 0, 1, 1, 2, 2, 3, 3};
    Estimate premium = requireNonNull(RatioOfMeans.within(employers, pay, names, kind));
    assertThat(premium.value()).isCloseTo(1.13, Tolerance.TO_1E9);
    double squares = 0;
    for (int pair = 0; pair < 4; pair++) {
      double apart = pay[2 * pair] / 113 - pay[2 * pair + 1] / 100;
      squares += apart * apart;
    }
    double error = Math.sqrt(4 / 3.0 * squares);
    assertThat(requireNonNull(premium.interval()).high())
        .isCloseTo(1.13 * Math.exp(3.182446 * error), Tolerance.TO_1E6);
  }

  /** Its own spread is unknown: 2 employers that name the tool are too few, whatever the others. */
  @Test
  void theGroupWithFewerEmployersDecides() {
    Clusters employers = Clusters.of(List.of("a", "b", "c", "d", "e", "f"));
    double[] pay = {110, 100, 132, 120, 70, 80};
    boolean[] names = {true, true, false, false, false, false};
    Estimate premium = requireNonNull(ofOneKind(employers, pay, names));
    assertThat(premium.clusters()).isEqualTo(2);
    assertThat(premium.interval()).isNull();
  }

  private static @Nullable Estimate ofOneKind(Clusters employers, double[] value, boolean[] first) {
    return RatioOfMeans.within(employers, value, first, new int[value.length]);
  }
}
