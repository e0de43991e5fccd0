package wagewire.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wagewire.reporting.chart.IntervalChart.Row;

class ChartFilesTest {

  private static final Chart GROWTH =
      new IntervalChart(
          "Open postings <rose> & fell",
          "In percent",
          "Week of 16 Nov 2026",
          ChartUnit.CHANGE,
          List.of(
              new Row("Told", 8.0, -7.0, 24.0, false, "+8 % (−7 to +24)"),
              new Row("Doubtful", 9.0, -9.0, 31.0, true, "+9 % *"),
              new Row("Kept back", null, null, null, false, "not shown (wide)")));

  private static final Chart INDEX =
      new LineChart(
          "The index stood at 104",
          "First four weeks = 100",
          "Week of 16 Nov 2026",
          ChartUnit.INDEX,
          List.of(line("Subject", 100), line("Context", 101)));

  private static final Chart PAY_GROWTH =
      new LineChart(
          "Pay was little changed",
          "Over a year",
          "Oct 2026",
          ChartUnit.CHANGE,
          List.of(line("Subject", -3)));

  private static LineChart.Line line(String name, double start) {
    return new LineChart.Line(
        name,
        IntStream.range(0, 30)
            .mapToObj(week ->
                new LineChart.Point(
                    LocalDate.of(2026, 1, 5).plusWeeks(week),
                    start + week,
                    start + week - 2,
                    start + week + 2))
            .toList());
  }

  static List<Chart> charts() {
    return List.of(GROWTH, INDEX, PAY_GROWTH);
  }

  @ParameterizedTest
  @MethodSource("charts")
  void thePictureIsTwiceAsLargeAsTheDrawing(Chart chart) throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(ChartFiles.png(chart)));
    assertThat(picture.getWidth()).isEqualTo(2 * ChartFiles.WIDTH);
    assertThat(picture.getHeight()).isEqualTo(2 * ChartFiles.height(chart));
  }

  @ParameterizedTest
  @MethodSource("charts")
  void theSameChartGivesTheSameBytes(Chart chart) {
    assertThat(ChartFiles.png(chart)).isEqualTo(ChartFiles.png(chart));
    assertThat(ChartFiles.svg(chart)).isEqualTo(ChartFiles.svg(chart));
  }

  @Test
  void everyMarkIsWrittenWithItsNumbersOrItsReason() {
    assertThat(ChartFiles.svg(GROWTH))
        .contains(">Told<", ">+8 % (−7 to +24)<", ">Doubtful<", ">+9 % *<")
        .contains(">Kept back<", ">not shown (wide)<", ">Week of 16 Nov 2026<");
  }

  @Test
  void aNameThatIsMarkupIsDrawnAsText() {
    Row mark = new Row("<script>alert(1)</script>", 8.0, 7.0, 9.0, false, "<img onerror=\"x\">");
    Chart chart =
        new IntervalChart("</title><script>", "<a>", "</svg>", ChartUnit.CHANGE, List.of(mark));
    assertThat(ChartFiles.svg(chart))
        .contains(">&lt;script&gt;alert(1)&lt;/script&gt;<")
        .doesNotContain("<script", "<img", "<a>")
        .containsOnlyOnce("</svg");
  }

  @Test
  void linesAreNamedAtTheirLastValue() {
    assertThat(ChartFiles.svg(INDEX)).contains("Subject 129<", "Context 130<");
  }

  @Test
  void onNarrowScreensNothingOfItIsMissing() {
    ChartVariant narrow = new ChartVariant(ChartTheme.DARK, ChartVariant.Layout.NARROW);
    assertThat(ChartFiles.svg(INDEX, narrow, 400))
        .contains("Subject 129 · Context 130<", "viewBox=\"0 0 400 380\"");
    assertThat(ChartFiles.svg(GROWTH, narrow, 400))
        .contains(">Told<", ">+8 % (−7 to +24)<", ">Kept back<", ">not shown (wide)<");
  }

  @Test
  void whoeverDoesNotSeeItIsToldTheFinding() {
    assertThat(ChartFiles.svg(GROWTH))
        .containsPattern("<title\\s*>Open postings &lt;rose&gt; &amp; fell</title")
        .contains("role=\"img\"");
    assertThat(ChartFiles.alternative(INDEX))
        .isEqualTo("The index stood at 104. First four weeks = 100.");
  }
}
