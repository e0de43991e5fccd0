package wagewire.reporting.chart;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.util.SVGConstants;
import org.jfree.chart.ChartUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Charts as files of pictures, 760 pixels wide; the same chart gives the same bytes. */
public final class ChartFiles {

  public static final int WIDTH = 760;

  private static final int HEIGHT_OF_LINES = 420;
  private static final int HEIGHT_OF_ROW = 32;
  private static final int LEAST_ROWS = 2;
  private static final int FRAME = 150;
  private static final int SCALE = 2;

  private ChartFiles() {}

  /** As a reader who does not see it is told: the finding, and what is measured. */
  public static String alternative(Chart chart) {
    return sentence(chart.title()) + " " + sentence(chart.subtitle());
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  /** In pixels of {@link #WIDTH}. */
  public static int height(Chart chart) {
    return switch (chart) {
      case IntervalChart intervals ->
          FRAME + HEIGHT_OF_ROW * Math.max(LEAST_ROWS, intervals.marks().size());
      case LineChart _ -> HEIGHT_OF_LINES;
    };
  }

  /** With its title and description for screen readers. */
  public static String svg(Chart chart) {
    Document document = emptyDocument();
    SVGGraphics2D graphics = new SVGGraphics2D(document);
    graphics.setSVGCanvasSize(new Dimension(WIDTH, height(chart)));
    Drawing.of(chart).draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height(chart)));
    Element root = graphics.getRoot();
    root.setAttribute("viewBox", "0 0 %d %d".formatted(WIDTH, height(chart)));
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

  /** Twice as large as the SVG. */
  public static byte[] png(Chart chart) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try {
      ChartUtils.writeScaledChartAsPNG(
          written, Drawing.of(chart), WIDTH, height(chart), SCALE, SCALE);
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
