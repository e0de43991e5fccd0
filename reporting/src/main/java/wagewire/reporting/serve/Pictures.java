package wagewire.reporting.serve;

import io.javalin.http.NotFoundResponse;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.chart.Chart;
import wagewire.reporting.chart.ChartFiles;

/** Charts as answers. */
final class Pictures {

  /** The parameter that says how many pixels wide a picture is to be. */
  static final String WIDTH = "width";

  private static final int LEAST = 200;
  private static final int MOST = 4_000;

  private Pictures() {}

  /**
   * @param chart null when there is nothing to draw
   */
  static Body of(@Nullable Chart chart, Format format, Parameters parameters) {
    if (chart == null) {
      throw new NotFoundResponse(
          "Nothing can be drawn: what is asked for is withheld, or of fewer than two weeks. The"
              + " address without the picture's ending says why.");
    }
    boolean lines = format == Format.SVG;
    int usual = lines ? ChartFiles.WIDTH : 2 * ChartFiles.WIDTH;
    int width = parameters.number(WIDTH, LEAST, MOST, usual);
    return lines
        ? Body.text(format, ChartFiles.svg(chart, width))
        : Body.png(ChartFiles.png(chart, width));
  }
}
