package wagewire.metrics.panel;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;
import static wagewire.metrics.panel.PanelNotation.line;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wagewire.metrics.statistics.Interval;

/** Known answers: methodology, section 6. */
class ChainedIndexTest {

  @Test
  void anIndexBeginsWhereObservedBoardsHoldEnoughOfThePostings() {
    List<UnitSeries> units = PanelNotation.of("a: 1 1 2 2", "b: - 30 30 30", "c: - - 30 30");
    assertThat(ChainedIndex.firstCovered(units, 0.3)).isEqualTo(2);
    assertThat(ChainedIndex.firstCovered(PanelNotation.of("a: 5 5"), 0.3)).isZero();
    assertThat(ChainedIndex.firstCovered(PanelNotation.of("a: - -"), 0.3)).isEqualTo(2);
  }

  private static final List<UnitSeries> FAILING_AND_NEW =
      PanelNotation.of("a: 100 110 121 ?", "b: 50 50 55 55", "c: - - 80 84");

  @Test
  void aNewUnitIsNoGrowthAndAFailingOneNoLoss() {
    assertThat(line(index(FAILING_AND_NEW, 0)))
        .containsExactly(100.0, 106.666667, 117.333333, 120.809877);
  }

  @Test
  void panelUnitsAndShareTellHowMuchALinkRestsOn() {
    ChainedIndex index = index(FAILING_AND_NEW, 0);
    assertThat(index.panelUnits(1)).isEqualTo(2);
    assertThat(index.panelUnits(2)).isEqualTo(2);
    assertThat(index.panelUnits(3)).isEqualTo(2);
    assertThat(index.panelShare(1)).isEqualTo(1);
    assertThat(index.panelShare(2)).isCloseTo(176 / 256.0, offset(1e-9));
    double imputed = 121 * 139 / 135.0;
    assertThat(index.panelShare(3)).isCloseTo(139 / (139 + imputed), offset(1e-9));
  }

  @Test
  void caseOneImputingKeepsAChainFromDrifting() {
    List<UnitSeries> units = PanelNotation.of("a: 100 200 ? 100", "b: 100 100 100 100");
    assertThat(line(index(units, 0))).containsExactly(100.0, 150.0, 150.0, 100.0);
  }

  @Test
  void caseTwoAReturnIsComparedWithTheImputedValue() {
    List<UnitSeries> units = PanelNotation.of("a: 100 ? 110", "b: 100 110 110");
    assertThat(line(index(units, 0))).containsExactly(100.0, 110.0, 110.0);
  }

  @Test
  void fourMissingWeeksAreImputedAndFiveAreNot() {
    List<UnitSeries> four = PanelNotation.of("a: 100 ? ? ? ? 50", "b: 100 100 100 100 100 100");
    assertThat(index(four, 0).index(5)).isEqualTo(75);
    assertThat(index(four, 0).panelUnits(5)).isEqualTo(2);
    List<UnitSeries> five =
        PanelNotation.of("a: 100 ? ? ? ? ? 50", "b: 100 100 100 100 100 100 100");
    assertThat(index(five, 0).index(6)).isEqualTo(100);
    assertThat(index(five, 0).panelUnits(6)).isEqualTo(1);
    assertThat(index(five, 0).panelShare(4)).isEqualTo(0.5);
    assertThat(index(five, 0).panelShare(5)).isEqualTo(1);
  }

  @Test
  void aUnitThatWasNotTrackedInBetweenReentersAsNew() {
    List<UnitSeries> units = PanelNotation.of("a: 100 - 50 100", "b: 100 100 100 100");
    assertThat(line(index(units, 0)).get(2)).isEqualTo(100);
    assertThat(line(index(units, 0)).get(3)).isCloseTo(200 / 1.5, offset(1e-6));
  }

  @Test
  void aBoardThatIsGoneCountsAsZero() {
    List<UnitSeries> units = PanelNotation.of("a: 100 x x", "b: 100 100 110");
    assertThat(line(index(units, 0))).containsExactly(100.0, 50.0, 55.0);
  }

  @Test
  void oneWeekWithoutAnyCollectionIsInterpolated() {
    List<UnitSeries> units = PanelNotation.of("a: 100 ? 120 120", "b: 100 ? 100 100");
    ChainedIndex index = index(units, 0);
    assertThat(line(index)).containsExactly(100.0, 105.0, 110.0, 110.0);
    assertThat(index.interpolated(1)).isTrue();
    assertThat(index.interpolated(2)).isFalse();
  }

  @Test
  void twoWeeksWithoutCollectionAndALastOneHaveNoIndex() {
    ChainedIndex two = index(PanelNotation.of("a: 100 ? ? 120", "b: 100 ? ? 100"), 0);
    assertThat(two.index(1)).isNaN();
    assertThat(two.index(2)).isNaN();
    assertThat(two.index(3)).isCloseTo(110, offset(1e-9));
    ChainedIndex last = index(PanelNotation.of("a: 100 110 ?"), 0);
    assertThat(last.index(2)).isNaN();
  }

  @Test
  void growthFromNothingBreaksTheChain() {
    ChainedIndex index = index(PanelNotation.of("a: 0 0 5 6", "b: 0 0 5 5"), 2);
    assertThat(index.index(1)).isNaN();
    assertThat(index.index(2)).isEqualTo(100);
    assertThat(index.index(3)).isCloseTo(110, offset(1e-9));
    ChainedIndex dead = index(PanelNotation.of("a: 5 0 0 4"), 0);
    assertThat(dead.index(2)).isZero();
    assertThat(dead.index(3)).isNaN();
  }

  @Test
  void theBaseMayBeAnyWeekOrTheMeanOfSeveral() {
    List<UnitSeries> units = PanelNotation.of("a: 50 100 150 100 200");
    assertThat(line(index(units, 1))).containsExactly(50.0, 100.0, 150.0, 100.0, 200.0);
    assertThat(ChainedIndex.of(units, 0, 4).index(4)).isEqualTo(200);
    assertThat(index(units, 9).index(0)).isNaN();
  }

  @Test
  void unitsOfDifferentLengthAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> index(PanelNotation.of("a: 1 2", "b: 1 2 3"), 0));
  }

  @Test
  void anEmptyPanelHasNoWeeks() {
    assertThat(index(List.of(), 0).weeks()).isZero();
  }

  @Test
  void intervalsComeFromResampledEmployersAndRepeat() {
    List<UnitSeries> units = new ArrayList<>();
    for (int u = 0; u < 10; u++) {
      units.addAll(PanelNotation.of("employer %d: 100 %d ? %d".formatted(u, 100 + u, 110 + 2 * u)));
    }
    units.addAll(PanelNotation.of("employer 10: 100 100 110 110"));
    ChainedIndex index = index(units, 0);
    List<?> intervals = intervals(index);
    assertThat(intervals(index(units, 0))).isEqualTo(intervals);
    Interval last = requireNonNull(intervals(index).get(3));
    assertThat(last.contains(index.index(3))).isTrue();
    assertThat(last.halfWidth()).isGreaterThan(1);
    assertThat(intervals(index).getFirst()).isEqualTo(new Interval(100, 100, "cluster_bootstrap"));
  }

  @Test
  void anIndexThatGoesOnIsTheOneOfAllWeeks() {
    List<UnitSeries> units = new ArrayList<>();
    for (int u = 0; u < 12; u++) {
      units.addAll(
          PanelNotation.of(
              "employer %d: %d %d %d %s %d %d %d %d %d"
                  .formatted(
                      u,
                      20 + u,
                      22 + u,
                      19 + 2 * u,
                      u == 3 ? "?" : "21",
                      20,
                      23 + u,
                      25,
                      24,
                      30 - u)));
    }
    ChainedIndex all = index(units, 0);
    double[][] replicates = all.replicates();
    ChainedIndex continued =
        ChainedIndex.continuing(units, IndexBase.of(6, all.index(6), replicates[6]));
    for (int week = 7; week < 9; week++) {
      assertThat(continued.index(week)).isCloseTo(all.index(week), offset(1e-9));
      assertThat(requireNonNull(intervals(continued).get(week)).low())
          .isCloseTo(requireNonNull(intervals(all).get(week)).low(), offset(1e-4));
      assertThat(continued.panelShare(week)).isEqualTo(all.panelShare(week));
    }
    assertThat(continued.index(1)).isNaN();
  }

  @Test
  void sevenEmployersHaveNoIntervals() {
    List<UnitSeries> units = new ArrayList<>();
    for (int u = 0; u < 7; u++) {
      units.addAll(PanelNotation.of("employer %d: 100 110".formatted(u)));
    }
    assertThat(intervals(index(units, 0))).containsOnlyNulls();
  }

  private static List<@Nullable Interval> intervals(ChainedIndex index) {
    List<@Nullable Interval> intervals = new ArrayList<>();
    for (double[] week : index.replicates()) {
      intervals.add(ChainedIndex.interval(week));
    }
    return intervals;
  }

  @Property
  void withoutGapsTheChainIsTheDirectRatio(
      @ForAll @Size(18) List<@IntRange(min = 1, max = 300) Integer> numbers) {
    List<UnitSeries> units = new ArrayList<>();
    double[] totals = new double[6];
    for (int u = 0; u < 3; u++) {
      StringBuilder unit = new StringBuilder("unit " + u + ":");
      for (int week = 0; week < 6; week++) {
        unit.append(' ').append(numbers.get(6 * u + week));
        totals[week] += numbers.get(6 * u + week);
      }
      units.addAll(PanelNotation.of(unit.toString()));
    }
    ChainedIndex index = index(units, 0);
    for (int week = 0; week < 6; week++) {
      assertThat(index.index(week)).isCloseTo(100 * totals[week] / totals[0], offset(1e-6));
    }
  }

  @Property
  void commonGrowthIsFoundWhateverIsMissing(
      @ForAll @Size(24) List<Boolean> seen, @ForAll @IntRange(min = -20, max = 20) int growth) {
    List<UnitSeries> units = new ArrayList<>();
    units.addAll(PanelNotation.of(growing("always", 100, growth, List.of())));
    for (int u = 0; u < 4; u++) {
      units.addAll(
          PanelNotation.of(
              growing("unit " + u, 10 + 90 * u, growth, seen.subList(6 * u, 6 * u + 6))));
    }
    ChainedIndex index = index(units, 0);
    for (int week = 0; week < 6; week++) {
      assertThat(index.index(week))
          .isCloseTo(100 * Math.pow(1 + growth / 100.0, week), offset(1e-6));
    }
  }

  private static String growing(String name, double first, int growth, List<Boolean> seen) {
    StringBuilder unit = new StringBuilder(name + ":");
    for (int week = 0; week < 6; week++) {
      double value = first * Math.pow(1 + growth / 100.0, week);
      unit.append(seen.isEmpty() || seen.get(week) ? " " + value : " ?");
    }
    return unit.toString();
  }

  private static ChainedIndex index(List<UnitSeries> units, int baseWeek) {
    return ChainedIndex.of(units, baseWeek, 1);
  }
}
