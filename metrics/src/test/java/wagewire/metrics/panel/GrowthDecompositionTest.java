package wagewire.metrics.panel;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import wagewire.metrics.panel.GrowthDecomposition.Part;

/** Known answers: methodology, section 6. */
class GrowthDecompositionTest {

  private static final int[] THEN = {0};
  private static final int[] NOW = {1};

  @Test
  void aSourceAddedMidYearIsTheNewPart() {
    GrowthDecomposition parts =
        parts(unit("oo", 200, 220), unit("oo", 150, 155), unit("-o", 0, 115));
    assertThat(parts.panel().points()).isCloseTo(7.142857, offset(5e-7));
    assertThat(parts.entered().points()).isCloseTo(32.857143, offset(5e-7));
    assertThat(parts.left()).isEqualTo(new Part(0, 0));
    assertThat(parts.naive()).isCloseTo(40, offset(1e-9));
    assertThat(parts.panel().units()).isEqualTo(2);
    assertThat(parts.entered().units()).isEqualTo(1);
  }

  @Test
  void employersThatDiedBelongToThePanelAndThoseThatAreNotSeenAnyMoreAreLost() {
    GrowthDecomposition parts = parts(unit("ox", 100, 0), unit("oo", 100, 100), unit("o?", 50, 0));
    assertThat(parts.panel().points()).isEqualTo(-40);
    assertThat(parts.left()).isEqualTo(new Part(-20, 1));
    assertThat(parts.naive()).isEqualTo(-60);
  }

  @Test
  void whatABoardThatFailsHadStillCountsUntilItLapses() {
    GrowthDecomposition parts = parts(unit("o?", 100, 98), unit("oo", 100, 110));
    assertThat(parts.panel()).isEqualTo(new Part(5, 1));
    assertThat(parts.left()).isEqualTo(new Part(-1, 1));
    assertThat(parts.naive()).isEqualTo(4);
  }

  @Test
  void aBoardThatIsNoEmployersOwnIsOutsideThePanel() {
    GrowthDecomposition parts = parts(unit("--", 100, 130), unit("--", 80, 70), unit("oo", 20, 20));
    assertThat(parts.panel()).isEqualTo(new Part(0, 1));
    assertThat(parts.entered()).isEqualTo(new Part(15, 1));
    assertThat(parts.left()).isEqualTo(new Part(-5, 1));
  }

  @Test
  void aUnitSeenInSomeWeeksOfTheWindowIsInThePanelInThoseOnly() {
    int[] then = {1, 0};
    int[] now = {3, 2};
    GrowthDecomposition parts =
        requireNonNull(GrowthDecomposition.of(List.of(unit("-ooo", 0, 50, 60, 70)), now, then));
    assertThat(parts.panel()).isEqualTo(new Part(40, 1));
    assertThat(parts.entered()).isEqualTo(new Part(120, 1));
  }

  @Test
  void growthFromNothingHasNoParts() {
    assertThat(GrowthDecomposition.of(List.of(unit("oo", 0, 10)), NOW, THEN)).isNull();
    assertThat(GrowthDecomposition.of(List.of(), NOW, THEN)).isNull();
  }

  @Property
  void partsAddUp(
      @ForAll @Size(12) List<@IntRange(max = 500) Integer> counts,
      @ForAll @Size(12) List<@IntRange(max = 3) Integer> states) {
    List<UnitSeries> units = new ArrayList<>();
    double then = 0;
    double now = 0;
    for (int u = 0; u < 6; u++) {
      String both = "" + "o?-x".charAt(states.get(u)) + "o?-x".charAt(states.get(u + 6));
      units.add(unit(both, counts.get(u), counts.get(u + 6)));
      then += counts.get(u);
      now += counts.get(u + 6);
    }
    GrowthDecomposition parts = GrowthDecomposition.of(units, NOW, THEN);
    if (then == 0) {
      assertThat(parts).isNull();
      return;
    }
    assertThat(requireNonNull(parts).naive()).isCloseTo(100 * (now / then - 1), offset(1e-6));
    assertThat(parts.entered().points()).isNotNegative();
    assertThat(parts.left().points()).isNotPositive();
  }

  private static GrowthDecomposition parts(UnitSeries... units) {
    return requireNonNull(GrowthDecomposition.of(List.of(units), NOW, THEN));
  }

  /** A letter a week: o observed, ? missing, - absent, x gone. */
  private static UnitSeries unit(String letters, double... counts) {
    WeekState[] states = new WeekState[letters.length()];
    for (int week = 0; week < states.length; week++) {
      states[week] =
          switch (letters.charAt(week)) {
            case 'o' -> WeekState.OBSERVED;
            case '?' -> WeekState.MISSING;
            case 'x' -> WeekState.GONE;
            default -> WeekState.ABSENT;
          };
    }
    return UnitSeries.of("employer", states, counts);
  }
}
