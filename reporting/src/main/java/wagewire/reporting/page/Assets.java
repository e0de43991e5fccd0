package wagewire.reporting.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import wagewire.model.listing.ContentHash;

/** The files that pages need, each under an address that changes with what it holds. */
public enum Assets {
  STYLE("page.css", "text/css; charset=utf-8", "page.css"),
  SCRIPT("page.js", "text/javascript; charset=utf-8", "page.js"),
  LINES_SCRIPT("plot-lines.js", "text/javascript; charset=utf-8", "plot-lines.js"),
  DRAWING_SCRIPT("plot-drawing.js", "text/javascript; charset=utf-8", "plot-drawing.js"),
  CHART_SCRIPT("chart.js", "text/javascript; charset=utf-8", "chart.js"),
  UPLOT_STYLE("uPlot.css", "text/css; charset=utf-8", uPlot("uPlot.min.css")),
  UPLOT_SCRIPT("uPlot.js", "text/javascript; charset=utf-8", uPlot("uPlot.iife.min.js")),
  ICON("icon.svg", "image/svg+xml", "icon.svg"),
  /** The icon as a bitmap, for programs that know no other. */
  BITMAP_ICON("favicon.ico", "image/x-icon", "favicon.ico");

  private static final int LETTERS = 12;

  private final String file;
  private final String mediaType;

  /** Its bytes as characters, one each. */
  private final String content;

  private final String hash;

  /**
   * @param resource beside this class, or from the root of the class path
   */
  Assets(String file, String mediaType, String resource) {
    this.file = file;
    this.mediaType = mediaType;
    this.content = read(resource);
    this.hash = ContentHash.ofBytes(bytes()).substring(0, LETTERS);
  }

  /** Returns the path of a file of uPlot in its jar, which has the version in it. */
  private static String uPlot(String file) {
    Properties jar = new Properties();
    try (InputStream stream = open("/META-INF/maven/org.webjars.npm/uplot/pom.properties")) {
      jar.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "/META-INF/resources/webjars/uplot/%s/dist/%s"
        .formatted(Objects.requireNonNull(jar.getProperty("version")), file);
  }

  private static String read(String resource) {
    try (InputStream stream = open(resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String resource) {
    return Objects.requireNonNull(Assets.class.getResourceAsStream(resource), resource);
  }

  public String file() {
    return file;
  }

  public String mediaType() {
    return mediaType;
  }

  public byte[] bytes() {
    return content.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Returns the content of a file of text. */
  public String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /** Returns the hash of the content. */
  public String hash() {
    return hash;
  }

  /** Returns the path below the server's root. */
  public String address() {
    return "/assets/" + hash + "/" + file;
  }
}
