package wagewire.reporting.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** Type and lines that all charts share. */
final class ChartStyle {

  static final Stroke LINE = new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  static final Stroke THIN = new BasicStroke(1f);
  static final Stroke HOLLOW = new BasicStroke(1.5f);
  static final Stroke DOTS =
      new BasicStroke(
          1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1f, new float[] {1f, 4f}, 0f);

  static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
  static final Font STRONG = TEXT.deriveFont(Font.BOLD);
  private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 17);
  private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

  /** Mean width of a letter in pixels. */
  private static final double LETTER = 8.4;

  private ChartStyle() {}

  /** The plot between title, subtitle and source. */
  static JFreeChart framed(Chart chart, Plot plot, ChartTheme theme) {
    plot.setBackgroundPaint(theme.ground());
    plot.setOutlineVisible(false);
    plot.setInsets(new RectangleInsets(8, 4, 4, 12));
    JFreeChart framed = new JFreeChart(null, TEXT, plot, false);
    framed.setBackgroundPaint(theme.ground());
    framed.setPadding(new RectangleInsets(14, 14, 10, 14));
    framed.setTextAntiAlias(true);
    framed.addSubtitle(0, line(chart.title(), TITLE, theme.ink(), RectangleEdge.TOP));
    framed.addSubtitle(1, line(chart.subtitle(), TEXT, theme.context(), RectangleEdge.TOP));
    framed.addSubtitle(line(chart.source(), SMALL, theme.context(), RectangleEdge.BOTTOM));
    return framed;
  }

  /** The lines by their names, above the plot. */
  static TextTitle names(String names, ChartTheme theme) {
    return line(names, STRONG, theme.accent(), RectangleEdge.TOP);
  }

  /** A line of small text between plot and source. */
  static TextTitle note(String note, ChartTheme theme) {
    return line(note, SMALL, theme.context(), RectangleEdge.BOTTOM);
  }

  /** Returns the fraction of the range that the longest text needs after its end. */
  static double room(Stream<String> texts, double width) {
    double longest = LETTER * (texts.mapToInt(String::length).max().orElse(0) + 2);
    return longest / Math.max(width - longest, LETTER);
  }

  static void apply(Axis axis, ChartTheme theme) {
    axis.setTickLabelFont(TEXT);
    axis.setTickLabelPaint(theme.ink());
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
  }

  static void applyToScale(ValueAxis axis, ChartTheme theme) {
    apply(axis, theme);
    axis.setTickLabelPaint(theme.context());
  }

  private static TextTitle line(String text, Font font, Color colour, RectangleEdge edge) {
    TextTitle title = new TextTitle(text, font);
    title.setPaint(colour);
    title.setPosition(edge);
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setTextAlignment(HorizontalAlignment.LEFT);
    title.setPadding(3, 2, 3, 2);
    title.setExpandToFitSpace(true);
    return title;
  }
}
