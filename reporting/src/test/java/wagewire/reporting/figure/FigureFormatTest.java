package wagewire.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import wagewire.reporting.testing.FigureBuilder;

class FigureFormatTest {

  private static final Figure GROWTH = figure(8.4, "percent").interval(2.6, 14.4, "t").figure();
  private static final Figure SHARE_CHANGE =
      figure(2.64, "points").interval(-1.7, 6.9, "t").figure();

  @Test
  void theUnitDecidesHowANumberAndItsIntervalAreWritten() {
    assertThat(FigureFormat.number(GROWTH)).isEqualTo("+8 %");
    assertThat(FigureFormat.range(GROWTH)).isEqualTo("+3 to +14 %");
    assertThat(FigureFormat.number(SHARE_CHANGE)).isEqualTo("+2.6 points");
    assertThat(FigureFormat.range(SHARE_CHANGE)).isEqualTo("−1.7 to +6.9 points");
    assertThat(FigureFormat.number(figure(1243.0, "count").figure())).isEqualTo("1,243");
    assertThat(FigureFormat.range(figure(41.0, "days").interval(37, 45, "t").figure()))
        .isEqualTo("37 to 45");
  }

  @Test
  void aChangeHasItsIntervalInBrackets() {
    assertThat(FigureFormat.change(GROWTH)).isEqualTo("+8 % (+3 to +14)");
    assertThat(FigureFormat.change(SHARE_CHANGE)).isEqualTo("+2.6 (−1.7 to +6.9)");
    assertThat(FigureFormat.change(figure(-0.3, "percent").figure())).isEqualTo("0 %");
  }

  @Test
  void aFigureThatIsNotShownGivesItsReasonAndAMissingOneADash() {
    Figure suppressed = figure(8.0, "percent").withheld("few_postings").figure();
    assertThat(FigureFormat.number(suppressed)).isEqualTo("not shown (few postings)");
    assertThat(FigureFormat.change(suppressed)).isEqualTo("not shown (few postings)");
    assertThat(FigureFormat.range(suppressed)).isEqualTo("–");
    assertThat(FigureFormat.number(null)).isEqualTo("–");
  }

  private static FigureBuilder figure(double value, String unit) {
    return FigureBuilder.of("active_growth", value).unit(unit);
  }
}
