package wagewire.lab.wanted;

import org.jspecify.annotations.Nullable;

/** Wanted figures made by hand. */
public final class WantedSamples {

  private WantedSamples() {}

  /** Returns a figure of the first line of the list whose preferred metric it is. */
  public static WantedFigure figure(
      String metric,
      String status,
      @Nullable Double value,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable Double truth) {
    return figure(line(metric), metric, status, value, low, high, truth);
  }

  /** Returns a figure of a line, with a metric that may be another than the preferred one. */
  public static WantedFigure figure(
      WantedLine line,
      String metric,
      String status,
      @Nullable Double value,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable Double truth) {
    WantedLine.Choice choice =
        line.choices().stream()
            .filter(one -> one.metric().equals(metric))
            .findFirst()
            .orElseThrow();
    return new WantedFigure(
        line,
        line.block(),
        metric,
        line.role(),
        line.seniority(),
        "all",
        "all",
        choice.horizon(),
        value,
        low,
        high,
        status,
        value == null ? "wide_interval" : null,
        truth);
  }

  /** Returns the first line that prefers the metric. */
  public static WantedLine line(String metric) {
    return WantedList.lines().stream()
        .filter(line -> line.preferred().metric().equals(metric))
        .findFirst()
        .orElseThrow();
  }
}
