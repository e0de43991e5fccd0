package wagewire.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import wagewire.reporting.chart.LineChart.Gap;
import wagewire.reporting.chart.LineChart.Line;
import wagewire.reporting.chart.LineChart.Point;

class LineDrawingTest {

  /** Of the height of the scale; a label takes some 0.05. */
  private static final double APART = 0.054;

  @Test
  void theLabelOfALineThatEndsEarlyIsInTheColumnOfTheOthers() {
    XYPlot plot = plot(ChartUnit.INDEX, line("Subject", 104, 40), line("Early", 104.1, 28));

    assertThat(labels(plot)).hasSize(2);
    assertThat(labels(plot).stream().map(XYTextAnnotation::getX).distinct()).hasSize(1);
    assertThat(plot.getAnnotations()).filteredOn(XYLineAnnotation.class::isInstance).hasSize(1);
  }

  @Test
  void labelsAreApartOnAScaleFromZeroToo() {
    XYPlot plot = plot(ChartUnit.COUNT, line("Subject", 410, 40), line("Other", 410.5, 40));

    double scale = plot.getRangeAxis().getRange().getLength();
    List<Double> heights = labels(plot).stream().map(XYTextAnnotation::getY).sorted().toList();
    assertThat(heights.getLast() - heights.getFirst()).isGreaterThan(APART * scale);
    assertThat(heights.getLast()).isLessThan(plot.getRangeAxis().getUpperBound());
    assertThat(plot.getAnnotations()).noneMatch(XYLineAnnotation.class::isInstance);
  }

  @Test
  void weeksThatAreNotShownHaveHollowMarksBelowThePlotAndTheirReasonsBelowThem() {
    Line line = line("Subject", 104, 10);
    LocalDate last = line.points().getLast().day();
    List<Gap> gaps =
        List.of(
            new Gap(last.plusWeeks(1), "too few postings"),
            new Gap(last.plusWeeks(2), "too few postings"));
    LineChart chart =
        new LineChart(
            "T", "S", "W", ChartUnit.INDEX, List.of(new Line("Subject", line.points(), gaps)));

    assertThat(HollowCircles.of(chart, ChartVariant.USUAL))
        .hasSize(2)
        .allSatisfy(mark -> {
          var plot = HollowCircles.plot(chart, ChartVariant.USUAL);
          assertThat(mark.getY()).isGreaterThan(plot.getMaxY());
          assertThat(mark.getX()).isBetween(plot.getMinX(), plot.getMaxX());
        });
    assertThat(ChartFiles.svg(chart)).contains("○ Not shown: too few postings (2)<");
  }

  private static XYPlot plot(ChartUnit unit, Line... lines) {
    LineChart chart = new LineChart("Title", "Subtitle", "Source", unit, List.of(lines));
    return LineDrawing.of(chart, ChartVariant.USUAL).getXYPlot();
  }

  private static List<XYTextAnnotation> labels(XYPlot plot) {
    return plot.getAnnotations().stream()
        .filter(XYTextAnnotation.class::isInstance)
        .map(XYTextAnnotation.class::cast)
        .toList();
  }

  private static Line line(String name, double value, int weeks) {
    LocalDate first = LocalDate.of(2026, 1, 5);
    return new Line(
        name,
        IntStream.range(0, weeks)
            .mapToObj(week -> new Point(first.plusWeeks(week), value, value, value))
            .toList());
  }
}
