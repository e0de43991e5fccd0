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
}
