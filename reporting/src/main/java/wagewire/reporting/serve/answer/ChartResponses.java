package wagewire.reporting.serve.answer;

import io.javalin.http.NotFoundResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.chart.Chart;
import wagewire.reporting.chart.ChartFiles;
import wagewire.reporting.chart.ChartTheme;
import wagewire.reporting.chart.ChartVariant;
import wagewire.reporting.figure.WrongParameterException;

/** Charts as answers. */
public final class ChartResponses {

  /** The parameters that say how a picture is to look; {@code width} is in pixels. */
  public static final List<String> NAMES = List.of("width", "theme", "layout");

  private static final String WIDTH = "width";
  private static final int LEAST = 200;
  private static final int MOST = 4_000;

  /** Most pixels of a PNG; each takes four bytes. */
  private static final long PIXELS = 15_000_000;

  private ChartResponses() {}

  /**
   * @param chart null when there is nothing to draw
   * @throws WrongParameterException for a width that makes more pixels than there may be
   */
  public static ResponseBody of(
      @Nullable Chart chart, ResponseFormat format, RequestParameters parameters) {
    if (chart == null) {
      throw new NotFoundResponse(
          "No chart: the figures are not shown, or cover fewer than two weeks. The same address"
              + " without .svg or .png gives the reason.");
    }
    ChartVariant look =
        new ChartVariant(
            one(parameters, "theme", ChartTheme.values(), ChartTheme.LIGHT),
            one(parameters, "layout", ChartVariant.Layout.values(), ChartVariant.Layout.WIDE));
    int usual = look.layout().width();
    if (format == ResponseFormat.SVG) {
      return ResponseBody.text(
          format, ChartFiles.svg(chart, look, parameters.number(WIDTH, LEAST, MOST, usual)));
    }
    int most = widest(chart, look);
    int width = parameters.number(WIDTH, LEAST, MOST, Math.min(2 * usual, most));
    if (width > most) {
      throw new WrongParameterException(
          WIDTH,
          "must be at most %d for a chart of this height, not '%d'; SVG has no limit"
              .formatted(most, width),
          Integer.toString(most));
    }
    return ResponseBody.bytes(format, ChartFiles.png(chart, look, width));
  }

  private static int widest(Chart chart, ChartVariant look) {
    double ratio = (double) ChartFiles.height(chart, look.layout()) / look.layout().width();
    return (int) Math.clamp((long) Math.sqrt(PIXELS / ratio), LEAST, MOST);
  }

  private static <E extends Enum<E>> E one(
      RequestParameters parameters, String name, E[] values, E usual) {
    String asked = parameters.one(name);
    if (asked == null) {
      return usual;
    }
    List<String> known =
        Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
    WrongParameterException.unlessKnown(name, asked, known);
    return values[known.indexOf(asked)];
  }
}
