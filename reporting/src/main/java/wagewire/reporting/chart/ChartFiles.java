package wagewire.reporting.chart;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.util.SVGConstants;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Charts as files of pictures; the same chart gives the same bytes. */
public final class ChartFiles {

  /** Usual width in pixels; other widths are the same picture, scaled. */
  public static final int WIDTH = ChartVariant.Layout.WIDE.width();

  private static final int HEIGHT_OF_LINES = 420;
  private static final int HEIGHT_OF_NARROW_LINES = 380;
  private static final int HEIGHT_OF_ROW = 32;
  private static final int HEIGHT_OF_NARROW_ROW = 50;
  private static final int LEAST_ROWS = 2;
  private static final int FRAME = 150;

  /** Title and source take more lines there. */
  private static final int NARROW_FRAME = 190;

  private static final int SCALE = 2;

  private ChartFiles() {}

  /** Returns the alternative text: finding and measure. */
  public static String alternative(Chart chart) {
    return sentence(chart.title()) + " " + sentence(chart.subtitle());
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  /** Returns the height in pixels at {@link #WIDTH}. */
  public static int height(Chart chart) {
    return height(chart, ChartVariant.Layout.WIDE);
  }

  /** Returns the height in pixels at the layout's width. */
  public static int height(Chart chart, ChartVariant.Layout layout) {
    boolean narrow = layout == ChartVariant.Layout.NARROW;
    return switch (chart) {
      case IntervalChart intervals ->
          (narrow ? NARROW_FRAME : FRAME)
              + (narrow ? HEIGHT_OF_NARROW_ROW : HEIGHT_OF_ROW)
                  * Math.max(LEAST_ROWS, intervals.marks().size());
      case LineChart _ -> narrow ? HEIGHT_OF_NARROW_LINES : HEIGHT_OF_LINES;
    };
  }

  /** Draws the chart in its usual variant, {@link #WIDTH} wide. */
  public static String svg(Chart chart) {
    return svg(chart, ChartVariant.USUAL, WIDTH);
  }

  /**
   * With its title and description for screen readers.
   *
   * @param width in pixels, for readers that do not scale it
   */
  public static String svg(Chart chart, ChartVariant look, int width) {
    int drawn = look.layout().width();
    int high = height(chart, look.layout());
    Document document = emptyDocument();
    SVGGraphics2D graphics = new SVGGraphics2D(document);
    graphics.setSVGCanvasSize(new Dimension(width, scaled(chart, look, width)));
    drawn(chart, look).draw(graphics, new Rectangle2D.Double(0, 0, drawn, high));
    Element root = graphics.getRoot();
    root.setAttribute("viewBox", "0 0 %d %d".formatted(drawn, high));
    root.setAttribute("role", "img");
    root.insertBefore(text(document, "desc", chart.subtitle()), root.getFirstChild());
    root.insertBefore(text(document, "title", chart.title()), root.getFirstChild());
    StringWriter written = new StringWriter();
    try {
      graphics.stream(root, written, true, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written.toString();
  }

  private static JFreeChart drawn(Chart chart, ChartVariant look) {
    return switch (chart) {
      case IntervalChart intervals -> IntervalDrawing.of(intervals, look);
      case LineChart lines -> LineDrawing.of(lines, look);
    };
  }

  private static Document emptyDocument() {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVGConstants.SVG_NAMESPACE_URI, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The JDK makes no empty document", e);
    }
  }

  /** Returns the height in pixels of a picture of the given width. */
  public static int scaled(Chart chart, ChartVariant look, int width) {
    return (int) Math.round((double) height(chart, look.layout()) * width / look.layout().width());
  }

  /** Twice as large as the SVG. */
  public static byte[] png(Chart chart) {
    return png(chart, ChartVariant.USUAL, SCALE * WIDTH);
  }

  /**
   * @param width in pixels
   */
  public static byte[] png(Chart chart, ChartVariant look, int width) {
    BufferedImage picture =
        drawn(chart, look)
            .createBufferedImage(
                width,
                scaled(chart, look, width),
                look.layout().width(),
                height(chart, look.layout()),
                null);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try {
      ChartUtils.writeBufferedImageAsPNG(written, picture);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written.toByteArray();
  }

  private static Element text(Document document, String name, String text) {
    Element element = document.createElementNS(SVGConstants.SVG_NAMESPACE_URI, name);
    element.setTextContent(text);
    return element;
  }
}
