package wagewire.reporting.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.testing.FigureBuilder;

class ListedPostingsTest {

  @ParameterizedTest
  @CsvSource({
    "active_growth, percent, at boards that were observed in both",
    "tool_share_change, points, compared with the older one",
    "pay_index_growth, percent, compared with the older one",
    "active, count, the mean of the week's days",
  })
  void postingsOfAComparisonAndOfAMeanAreExplained(String metric, String unit, String note) {
    assertThat(ListedPostings.note(figure(metric, unit))).contains(note);
  }

  @ParameterizedTest
  @CsvSource({"pay_p50, currency", "tool_share, share", "opened, count", "panel_index, index"})
  void ofOtherFiguresEachPostingCountsAsOne(String metric, String unit) {
    assertThat(ListedPostings.note(figure(metric, unit))).isEmpty();
    assertThat(ListedPostings.areOfNewerPeriod(figure(metric, unit))).isFalse();
  }

  private static Figure figure(String metric, String unit) {
    return FigureBuilder.of(metric, 1.0).unit(unit).figure();
  }
}
