package wagewire.reporting.chart;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Marks of figures that are not shown, as a drawn chart has them. */
final class HollowCircles {

  private HollowCircles() {}

  /** Returns the middles of circles that are not filled. */
  static List<Point2D> of(Chart chart, ChartVariant look) {
    String svg = ChartFiles.svg(chart, look, look.layout().width());
    return Jsoup.parse(svg, Parser.xmlParser()).select("circle[style*=fill:none]").stream()
        .<Point2D>map(circle ->
            new Point2D.Double(
                Double.parseDouble(circle.attr("cx")), Double.parseDouble(circle.attr("cy"))))
        .toList();
  }

  /** Returns where values are drawn. */
  static Rectangle2D plot(Chart chart, ChartVariant look) {
    ChartRenderingInfo info = new ChartRenderingInfo();
    JFreeChart drawn =
        switch (chart) {
          case IntervalChart intervals -> IntervalDrawing.of(intervals, look);
          case LineChart lines -> LineDrawing.of(lines, look);
        };
    drawn.createBufferedImage(look.layout().width(), ChartFiles.height(chart, look.layout()), info);
    return info.getPlotInfo().getDataArea();
  }
}
