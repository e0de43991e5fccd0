package wagewire.reporting.chart;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.data.category.DefaultCategoryDataset;
import wagewire.reporting.chart.IntervalChart.Row;

/** Draws values below each other, each with its interval, followed by its text. */
final class IntervalDrawing {

  /** Mean width of a letter of a row's label, in pixels. */
  private static final double LABEL_LETTER = 7.4;

  private static final double MARGIN = 0.08;
  private static final double ROOM_FOR_DOT = 0.02;

  private IntervalDrawing() {}

  static JFreeChart of(IntervalChart chart, ChartVariant look) {
    ChartTheme theme = look.theme();
    DefaultCategoryDataset rows = new DefaultCategoryDataset();
    chart.marks().forEach(mark -> rows.addValue(mark.value(), "", label(mark, look)));
    CategoryAxis labels = new CategoryAxis();
    ChartStyle.apply(labels, theme);
    labels.setMaximumCategoryLabelWidthRatio(look.isNarrow() ? 0.55f : 0.9f);
    labels.setMaximumCategoryLabelLines(look.isNarrow() ? 3 : 1);
    labels.setLowerMargin(0);
    labels.setUpperMargin(0);
    NumberAxis scale = new NumberAxis();
    ChartStyle.applyToScale(scale, theme);
    double low = Math.min(0, ends(chart.marks()).min().orElse(0));
    double high = Math.max(0, ends(chart.marks()).max().orElse(1));
    double span = high > low ? high - low : 1;
    scale.setRange(
        low - (low < 0 ? MARGIN : ROOM_FOR_DOT) * span,
        high + span * (look.isNarrow() ? MARGIN : room(chart.marks(), look)));
    scale.setNumberFormatOverride(chart.unit().shortFormat());
    CategoryPlot plot =
        new CategoryPlot(rows, labels, scale, new IntervalRenderer(chart.marks(), look));
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
    if (chart.marks().stream().anyMatch(mark -> mark.value() == null)) {
      plot.setAxisOffset(NotShownMarks.BESIDE_ROWS);
    }
    plot.setRangeGridlinePaint(theme.grid());
    plot.setRangeGridlineStroke(ChartStyle.THIN);
    plot.setRangeZeroBaselineVisible(true);
    plot.setRangeZeroBaselinePaint(theme.context());
    return ChartStyle.framed(chart, plot, theme);
  }

  /** Puts the text below the label where the layout is narrow. */
  private static String label(Row mark, ChartVariant look) {
    return look.isNarrow() ? mark.label() + "\n" + mark.text() : mark.label();
  }

  private static double room(List<Row> marks, ChartVariant look) {
    return ChartStyle.room(marks.stream().map(Row::text), rows(marks, look));
  }

  /** Returns the width of the plot without its labels, in pixels. */
  private static double rows(List<Row> marks, ChartVariant look) {
    int longest = marks.stream().mapToInt(mark -> mark.label().length()).max().orElse(0);
    return look.plotWidth() - LABEL_LETTER * longest;
  }

  /** Returns what the scale holds: figures that are not shown have no value on it. */
  static DoubleStream ends(List<Row> marks) {
    return marks.stream()
        .filter(mark -> mark.value() != null)
        .flatMap(mark -> Stream.of(mark.value(), mark.low(), mark.high()))
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue);
  }
}
