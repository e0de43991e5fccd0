package wagewire.reporting.document;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.chart.Chart;
import wagewire.reporting.chart.ChartFiles;
import wagewire.reporting.chart.ChartTheme;
import wagewire.reporting.chart.ChartVariant;

/**
 * A chart as a picture, for light and dark, wide and narrow screens.
 *
 * @param stem its address without what says the format
 * @param query the rest of the address; empty or with its question mark
 * @param alternative alternative text for screen readers
 * @param height in pixels of the wide layout
 * @param narrowHeight in pixels of the narrow layout
 * @param twin the same as a table; null where a table stands beside it anyway
 */
public record ChartImage(
    String stem,
    String query,
    String alternative,
    int height,
    int narrowHeight,
    @Nullable Grid twin) {

  public static final int WIDTH = ChartVariant.Layout.WIDE.width();
  public static final int NARROW_WIDTH = ChartVariant.Layout.NARROW.width();

  /** A picture with its data. */
  public static ChartImage of(String stem, Chart chart) {
    return of(stem, "", chart);
  }

  /** A picture with its data. */
  public static ChartImage of(String stem, String query, Chart chart) {
    return of(stem, query, chart, ChartTable.of(chart));
  }

  public static ChartImage of(String stem, String query, Chart chart, @Nullable Grid twin) {
    return new ChartImage(
        stem,
        query,
        ChartFiles.alternative(chart),
        ChartFiles.height(chart),
        ChartFiles.height(chart, ChartVariant.Layout.NARROW),
        twin);
  }

  /** Returns the address of the wide, light SVG. */
  public String address() {
    return stem + ".svg" + query;
  }

  /** Returns the address of the PNG. */
  public String points() {
    return stem + ".png" + query;
  }

  public String address(ChartTheme theme, ChartVariant.Layout layout) {
    return "%s%slayout=%s&theme=%s"
        .formatted(address(), query.isEmpty() ? "?" : "&", id(layout), id(theme));
  }

  private static String id(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
