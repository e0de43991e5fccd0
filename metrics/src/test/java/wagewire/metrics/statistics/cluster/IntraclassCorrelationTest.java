package wagewire.metrics.statistics.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wagewire.metrics.statistics.Tolerance;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

class IntraclassCorrelationTest {

  static Stream<ResourceRow> known() {
    return ResourceTable.read(IntraclassCorrelationTest.class, "correlation.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("known")
  void theCorrelationIsTheKnownOne(ResourceRow row) {
    List<double[]> mentions =
        Arrays.stream(row.get("mentions").split(";")).map(ShareRows::numbers).toList();
    assertThat(IntraclassCorrelation.ofTools(ShareRows.numbers(row.get("described")), mentions))
        .isCloseTo(row.number("correlation"), Tolerance.TO_1E9);
  }

  /** Two tools of three employers with 4, 4 and 2 postings, M = 10, Σ(m² − m) = 26. */
  @Test
  void theWorkedExampleOfTwoToolsIsReproduced() {
    // The first is named in 4, 0, 1: p = 1/2, deviations 2, −2, 0.
    double first = 4 + 4 - .25 * 10;
    // The second in 2, 1, 0: p = 3/10, deviations 0.8, −0.2, −0.6.
    double second = .64 + .04 + .36 - .21 * 10;
    assertThat(first).isEqualTo(5.5);
    double expected = (first + second) / ((.25 + .21) * 26);
    assertThat(
            IntraclassCorrelation.ofTools(
                new double[] {4, 4, 2}, List.of(new double[] {4, 0, 1}, new double[] {2, 1, 0})))
        .isCloseTo(expected, Tolerance.TO_1E9)
        .isCloseTo(.3712375, Tolerance.TO_1E6);
  }

  @Test
  void employersWithOnePostingEachTellNothing() {
    assertThat(
            IntraclassCorrelation.ofTools(ShareRows.same(4, 1), List.of(new double[] {1, 0, 0, 1})))
        .isZero();
  }

  @Test
  void partsOfAPostingAreNoPairs() {
    ShareTotals whole = ShareTotals.of(new double[] {6, 4}, new double[] {5, 1});
    ShareTotals parts = ShareTotals.of(new double[] {6, 3.5, .5}, new double[] {5, .75, .25});
    // Deviations 1.4, −1.35, −0.05 of a share of 0.6; pairs 30 and 8.75.
    double together = 1.96 + 1.8225 + .0025 - .24 * 10;
    assertThat(IntraclassCorrelation.of(List.of(parts)))
        .isCloseTo(together / (.24 * 38.75), Tolerance.TO_1E9);
    assertThat(IntraclassCorrelation.of(List.of(whole)))
        .isCloseTo((1.96 + 1.96 - 2.4) / (.24 * 42), Tolerance.TO_1E9);
  }

  @Test
  void sharesOfNoneAndOfAllTellNothing() {
    double[] described = {5, 8, 3};
    assertThat(IntraclassCorrelation.ofTools(described, List.of(new double[3], described)))
        .isZero();
    ShareTotals half = ShareTotals.of(described, new double[] {5, 0, 3});
    ShareTotals none = ShareTotals.of(described, new double[3]);
    assertThat(IntraclassCorrelation.of(List.of(half, none)))
        .isEqualTo(IntraclassCorrelation.of(List.of(half)));
    ShareTotals empty = ShareTotals.of(new double[0], new double[0]);
    assertThat(IntraclassCorrelation.of(List.of(half, empty)))
        .isEqualTo(IntraclassCorrelation.of(List.of(half)));
  }

  /** By the formula it would be 9: 81.9 − 9 over 8.1. */
  @Test
  void theLargestEmployerAloneCannotMakeItExceedOne() {
    double[] described = ShareRows.same(91, 1);
    described[0] = 10;
    double[] mentions = new double[91];
    mentions[0] = 10;
    assertThat(IntraclassCorrelation.ofTools(described, List.of(mentions))).isEqualTo(1);
  }

  @Property
  void employersOfOneShareHaveNoCorrelation(
      @ForAll @Size(min = 2, max = 20) List<@IntRange(min = 1, max = 50) Integer> sizes,
      @ForAll @IntRange(min = 1, max = 9) int tenths) {
    double[] described = sizes.stream().mapToDouble(size -> 10 * size).toArray();
    double[] mentions = sizes.stream().mapToDouble(size -> tenths * size).toArray();
    assertThat(IntraclassCorrelation.ofTools(described, List.of(mentions))).isZero();
  }

  @Property
  void employersOfOneSizeThatNameItAlwaysOrNeverHaveTheCorrelationOne(
      @ForAll @IntRange(min = 2, max = 40) int employers,
      @ForAll @IntRange(min = 2, max = 60) int postings,
      @ForAll @IntRange(min = 1, max = 39) int naming) {
    double[] mentions = new double[employers];
    Arrays.fill(mentions, 0, Math.min(naming, employers - 1), postings);
    assertThat(
            IntraclassCorrelation.ofTools(ShareRows.same(employers, postings), List.of(mentions)))
        .isCloseTo(1, Tolerance.TO_1E9);
  }

  @Property
  void theOrderOfEmployersAndOfToolsDoesNotMatter(
      @ForAll @Size(16) List<@IntRange(max = 60) Integer> one,
      @ForAll @Size(16) List<@IntRange(max = 60) Integer> two) {
    ShareTotals first = ShareRows.ofPairs(one);
    ShareTotals second = ShareRows.ofPairs(two);
    assertThat(IntraclassCorrelation.of(List.of(first, second)))
        .isCloseTo(
            IntraclassCorrelation.of(
                List.of(ShareRows.reversed(second), ShareRows.reversed(first))),
            Tolerance.TO_1E9);
  }

  @Property
  void aToolAndItsAbsenceHaveTheSameCorrelation(
      @ForAll @Size(16) List<@IntRange(max = 60) Integer> pairs) {
    ShareTotals named = ShareRows.ofPairs(pairs);
    double[] others = named.postings().clone();
    for (int u = 0; u < others.length; u++) {
      others[u] -= named.counted()[u];
    }
    assertThat(IntraclassCorrelation.of(List.of(ShareTotals.of(named.postings(), others))))
        .isCloseTo(IntraclassCorrelation.of(List.of(named)), Tolerance.TO_1E9);
  }
}
