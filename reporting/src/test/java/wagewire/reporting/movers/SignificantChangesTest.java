package wagewire.reporting.movers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import wagewire.metrics.statistics.Interval;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.testing.FigureBuilder;

class SignificantChangesTest {

  @Test
  void aSureChangeAmongManyIsAMoverAndABareOneIsNot() {
    List<Figure> figures = still(18);
    figures.add(share("marketo", 8, 5, 11));
    figures.add(share("eloqua", -3, -5.9, -0.1));
    SignificantChanges movement = SignificantChanges.of(figures);
    assertThat(movement.comparisons()).isEqualTo(20);
    assertThat(movement.movers())
        .extracting(mover -> mover.figure().tool())
        .containsExactly("marketo");
  }

  @Test
  void aBareChangeAloneIsAMover() {
    assertThat(SignificantChanges.of(List.of(share("eloqua", -3, -5.9, -0.1))).movers()).hasSize(1);
  }

  @Test
  void whatIsWithheldIsNoComparison() {
    Figure withheld = FigureBuilder.of("tool_share_change", 9.0).withheld("wide").figure();
    assertThat(SignificantChanges.of(List.of(withheld)))
        .isEqualTo(new SignificantChanges(0, List.of()));
  }

  @Test
  void growthOfFewEmployersIsHeldAgainstStudentsT() {
    Figure growth =
        FigureBuilder.of("active_growth", 20.0)
            .horizon("four_week")
            .interval(5, 100 * (1.2 * 1.2 / 1.05 - 1), Interval.LINEARISED)
            .counts(100, 9)
            .figure();
    SignificantChanges.Change mover = SignificantChanges.of(List.of(growth)).movers().getFirst();
    // t = 2.306004 · ln 1.2 / ln(1.2/1.05) = 3.1485 with 8 degrees of freedom
    assertThat(mover.p()).isBetween(0.0134, 0.0140);
    assertThat(mover.q()).isEqualTo(mover.p());
  }

  @Test
  void aPremiumThatStandsOutAloneIsChanceAmongMany() {
    List<Figure> premiums = new ArrayList<>();
    premiums.add(premium("marketo", 4.96, 1.32, 8.74));
    assertThat(SignificantChanges.ofPremiums(premiums).movers()).hasSize(1);
    for (int i = 0; i < 15; i++) {
      premiums.add(premium("tool-" + i, 0.5, -4, 5.2));
    }
    assertThat(SignificantChanges.ofPremiums(premiums))
        .isEqualTo(new SignificantChanges(16, List.of()));
  }

  @Test
  void theSurestComesFirst() {
    SignificantChanges movement =
        SignificantChanges.of(List.of(share("a", 4, 1, 7), share("b", -9, -12, -6)));
    assertThat(movement.movers())
        .extracting(mover -> mover.figure().tool())
        .containsExactly("b", "a");
  }

  @Property(tries = 50)
  void moreComparisonsOfNothingNeverMakeMoreMovers(
      @ForAll @IntRange(min = 0, max = 60) int others,
      @ForAll @IntRange(min = 1, max = 60) int more) {
    List<Figure> few = still(others);
    few.add(share("marketo", 5, 1.5, 8.5));
    List<Figure> many = still(others + more);
    many.add(share("marketo", 5, 1.5, 8.5));
    assertThat(SignificantChanges.of(many).movers().size())
        .isLessThanOrEqualTo(SignificantChanges.of(few).movers().size());
  }

  private static Figure premium(String tool, double percent, double low, double high) {
    return FigureBuilder.of("tool_premium", percent)
        .tool(tool)
        .interval(low, high, Interval.LINEARISED)
        .counts(165, 83)
        .figure();
  }

  private static List<Figure> still(int number) {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      figures.add(share("tool-" + i, 0.5, -4, 5));
    }
    return figures;
  }

  private static Figure share(String tool, double points, double low, double high) {
    return FigureBuilder.of("tool_share_change", points)
        .unit("points")
        .tool(tool)
        .interval(low, high, Interval.NEWCOMBE)
        .figure();
  }
}
