package wagewire.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wagewire.reporting.chart.IntervalChart.Row;

class IntervalDrawingTest {

  @Test
  void theAxisReachesToWhatIsShownAlone() {
    Row shown = new Row("All", 0.5, -5.0, 5.5, false, "0 % (−5 to +6)");
    Row notShown = new Row("Campaign operations", null, -26.0, 213.0, false, "not shown (wide)");
    assertThat(IntervalDrawing.ends(List.of(shown, notShown))).containsExactly(0.5, -5.0, 5.5);
  }

  @Test
  void theMarkOfAFigureThatIsNotShownIsLeftOfThePlotAndNotOnAValue() {
    Row shown = new Row("All", 0.5, -5.0, 5.5, false, "0 % (−5 to +6)");
    Row notShown = new Row("Campaign operations", null, null, null, false, "not shown (wide)");
    for (ChartVariant.Layout layout : ChartVariant.Layout.values()) {
      ChartVariant look = new ChartVariant(ChartTheme.LIGHT, layout);
      IntervalChart chart =
          new IntervalChart("T", "S", "W", ChartUnit.CHANGE, List.of(shown, notShown));

      assertThat(HollowCircles.of(chart, look))
          .singleElement()
          .satisfies(mark ->
              assertThat(mark.getX())
                  .isLessThan(HollowCircles.plot(chart, look).getMinX())
                  .isPositive());
    }
  }

  @Test
  void whereAllFiguresAreShownThereIsNoHollowMark() {
    Row shown = new Row("All", 0.5, -5.0, 5.5, false, "0 % (−5 to +6)");
    IntervalChart chart = new IntervalChart("T", "S", "W", ChartUnit.CHANGE, List.of(shown));

    assertThat(HollowCircles.of(chart, ChartVariant.USUAL)).isEmpty();
  }
}
