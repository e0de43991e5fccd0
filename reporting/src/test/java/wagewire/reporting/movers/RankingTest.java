package wagewire.reporting.movers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.testing.FigureBuilder;

class RankingTest {

  @Test
  void whatLiesAboveAllOthersIsNamedMost() {
    assertThat(first(shown("a", 0.6, 0.55, 0.65), shown("b", 0.4, 0.35, 0.45)))
        .isEqualTo("Named most");
  }

  @Test
  void whatOthersMayEqualHoldsARangeOfRanks() {
    assertThat(
            first(
                shown("a", 0.5, 0.45, 0.55),
                shown("b", 0.48, 0.43, 0.53),
                shown("c", 0.1, 0.05, 0.15)))
        .isEqualTo("Rank 1 to 2");
  }

  @Test
  void whereSomethingThatIsNotShownMayLeadTheRankIsAmongThoseShown() {
    assertThat(first(shown("a", 0.6, 0.55, 0.65), shown("b", 0.4, 0.35, 0.45), hidden("c")))
        .isEqualTo("Named most among tools shown");
    assertThat(first(shown("a", 0.6, 0.5, 0.7), shown("b", 0.55, 0.5, 0.6), hidden("c")))
        .isEqualTo("Rank 1 to 2 among tools shown");
  }

  @Test
  void anIntervalThatIsKnownBoundsWhatIsNotShown() {
    Figure wide =
        FigureBuilder.of("tool_share", null)
            .tool("c")
            .unit("share")
            .interval(0.05, 0.3, "wilson")
            .withheld("wide")
            .figure();

    assertThat(first(shown("a", 0.6, 0.55, 0.65), wide)).isEqualTo("Named most");
  }

  @Test
  void whereNothingIsShownNothingLeads() {
    assertThat(Ranking.first(List.of(hidden("a")))).isEmpty();
  }

  @Test
  void ranksAreWrittenAsARange() {
    List<Figure> figures =
        List.of(
            shown("a", 0.6, 0.55, 0.65), shown("b", 0.4, 0.35, 0.45), shown("c", 0.39, 0.3, 0.5));

    assertThat(Ranking.ranges(figures).stream().map(Ranking::ranks))
        .containsExactly("1", "2–3", "2–3");
  }

  @Test
  void aCountThatIsNotShownMayBeAnyNumber() {
    Figure hidden =
        FigureBuilder.of("active", null).unit("count").country("US").withheld("dominated").figure();
    Figure shown = FigureBuilder.of("active", 900.0).unit("count").country("CA").figure();

    assertThat(Ranking.firstMayBeNamed(List.of(shown, hidden), 1)).isFalse();
    assertThat(Ranking.first(List.of(shown, hidden)).orElseThrow().amongShown()).isTrue();
  }

  private static String first(Figure... figures) {
    return Ranking.first(List.of(figures)).orElseThrow().words("Named most", "tools");
  }

  private static Figure shown(String tool, double value, double low, double high) {
    return FigureBuilder.of("tool_share", value)
        .tool(tool)
        .unit("share")
        .interval(low, high, "wilson")
        .figure();
  }

  private static Figure hidden(String tool) {
    return FigureBuilder.of("tool_share", null)
        .tool(tool)
        .unit("share")
        .withheld("few_postings")
        .figure();
  }
}
