package wagewire.reporting.chart;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.data.category.CategoryDataset;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.chart.IntervalChart.Row;

/**
 * A dot with a bar for its interval and its text; for a figure that is not shown a hollow mark
 * beside the scale, and the reason.
 */
final class IntervalRenderer extends AbstractCategoryItemRenderer {

  @Serial private static final long serialVersionUID = 1L;

  private static final double DOT = 9;
  private static final double SPACE = 8;

  private final transient List<Row> marks;

  private final ChartTheme theme;

  /** True when texts follow the dots. */
  private final boolean texts;

  IntervalRenderer(List<Row> marks, ChartVariant look) {
    this.marks = marks;
    this.theme = look.theme();
    this.texts = !look.isNarrow();
  }

  @Override
  public void drawItem(
      Graphics2D graphics,
      @Nullable CategoryItemRendererState state,
      Rectangle2D area,
      CategoryPlot plot,
      CategoryAxis rows,
      ValueAxis scale,
      CategoryDataset dataset,
      int series,
      int row,
      int pass) {
    Row mark = marks.get(row);
    double y = rows.getCategoryMiddle(row, marks.size(), area, plot.getDomainAxisEdge());
    Double value = mark.value();
    if (value == null) {
      NotShownMarks.beside(graphics, area, y, theme);
      writeText(graphics, mark, area.getMinX(), y);
      return;
    }
    double x = place(value, area, plot, scale);
    double end = x + DOT / 2;
    Color colour = mark.caution() ? theme.caution() : theme.accent();
    Double low = mark.low();
    Double high = mark.high();
    if (low != null && high != null) {
      end = Math.max(end, place(high, area, plot, scale));
      graphics.setPaint(colour);
      graphics.setStroke(ChartStyle.LINE);
      graphics.draw(
          new Line2D.Double(place(low, area, plot, scale), y, place(high, area, plot, scale), y));
    }
    graphics.setPaint(colour);
    graphics.fill(new Ellipse2D.Double(x - DOT / 2, y - DOT / 2, DOT, DOT));
    writeText(graphics, mark, end + SPACE, y);
  }

  private void writeText(Graphics2D graphics, Row mark, double x, double y) {
    boolean isShown = mark.value() != null;
    graphics.setPaint(isShown ? theme.ink() : theme.context());
    graphics.setFont(isShown ? ChartStyle.STRONG : ChartStyle.TEXT);
    if (texts) {
      write(graphics, mark.text(), x, y);
    }
  }

  /** Draws the text on its own background, over the grid lines. */
  private void write(Graphics2D graphics, String text, double x, double middle) {
    FontMetrics font = graphics.getFontMetrics();
    Paint ink = graphics.getPaint();
    double top = middle - font.getAscent() / 2.0 - 1;
    graphics.setPaint(theme.ground());
    graphics.fill(
        new Rectangle2D.Double(x - 2, top, font.stringWidth(text) + 4.0, font.getHeight()));
    graphics.setPaint(ink);
    graphics.drawString(text, (float) x, (float) (middle + font.getAscent() / 2.0 - 1.5));
  }

  private static double place(double value, Rectangle2D area, CategoryPlot plot, ValueAxis scale) {
    return scale.valueToJava2D(value, area, plot.getRangeAxisEdge());
  }
}
