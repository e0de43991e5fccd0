package wagewire.reporting.chart;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.chart.LineChart.Gap;

/** Hollow marks of figures that are not shown: between plot and axis, where no value is. */
final class NotShownMarks extends AbstractXYAnnotation {

  /** Distances of axes from the plot that leave room for marks left of its rows. */
  static final RectangleInsets BESIDE_ROWS = new RectangleInsets(4, 22, 4, 4);

  /** Distances of axes from the plot that leave room for marks below it. */
  static final RectangleInsets BELOW_LINES = new RectangleInsets(4, 4, 18, 4);

  @Serial private static final long serialVersionUID = 1L;

  private static final double SIZE = 8;
  private static final double DISTANCE = 11;

  private final transient List<LocalDate> days;
  private final ChartTheme theme;

  NotShownMarks(List<LocalDate> days, ChartTheme theme) {
    this.days = List.copyOf(days);
    this.theme = theme;
  }

  @Override
  public void draw(
      Graphics2D graphics,
      XYPlot plot,
      Rectangle2D area,
      ValueAxis time,
      ValueAxis scale,
      int renderer,
      @Nullable PlotRenderingInfo info) {
    for (LocalDate day : days) {
      double milliseconds = day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
      double x = time.valueToJava2D(milliseconds, area, plot.getDomainAxisEdge());
      draw(graphics, x, area.getMaxY() + DISTANCE, theme);
    }
  }

  /** Draws the mark of a row, left of the plot. */
  static void beside(Graphics2D graphics, Rectangle2D plot, double y, ChartTheme theme) {
    draw(graphics, plot.getMinX() - DISTANCE, y, theme);
  }

  /** Returns "○ Not shown: interval too wide (3 weeks)", with each reason once. */
  static String note(List<Gap> gaps) {
    Map<String, Integer> reasons = new LinkedHashMap<>();
    gaps.forEach(gap -> reasons.merge(gap.reason(), 1, Integer::sum));
    return reasons.entrySet().stream()
        .map(reason -> "%s (%d)".formatted(reason.getKey(), reason.getValue()))
        .collect(Collectors.joining(", ", "○ Not shown: ", ""));
  }

  /** The plot clips what lies beside it. */
  private static void draw(Graphics2D graphics, double x, double y, ChartTheme theme) {
    Shape clip = graphics.getClip();
    graphics.setClip(null);
    graphics.setPaint(theme.context());
    graphics.setStroke(ChartStyle.HOLLOW);
    graphics.draw(new Ellipse2D.Double(x - SIZE / 2, y - SIZE / 2, SIZE, SIZE));
    graphics.setClip(clip);
  }
}
