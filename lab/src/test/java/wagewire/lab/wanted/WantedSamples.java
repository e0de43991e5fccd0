package wagewire.lab.wanted;

import org.jspecify.annotations.Nullable;

/** Wanted figures made by hand. */
public final class WantedSamples {

  private WantedSamples() {}

  /** Returns a figure of the first line of the list of the metric. */
  public static WantedFigure figure(
      String metric,
      String status,
      @Nullable Double value,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable Double truth) {
    WantedLine line = line(metric);
    return new WantedFigure(
        line,
        line.block(),
        metric,
        line.role(),
        line.seniority(),
        line.country(),
        "all",
        "all",
        line.horizon(),
        value,
        low,
        high,
        status,
        value == null ? "wide_interval" : null,
        truth);
  }

  /** Returns the first line of the metric. */
  public static WantedLine line(String metric) {
    return WantedList.lines().stream()
        .filter(line -> line.metric().equals(metric))
        .findFirst()
        .orElseThrow();
  }
}
