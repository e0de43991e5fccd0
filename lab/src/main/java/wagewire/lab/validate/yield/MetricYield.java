package wagewire.lab.validate.yield;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import wagewire.lab.wanted.WantedFigure;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.statistics.Percentile;

/**
 * The figures of one metric and horizon over all markets.
 *
 * @param inferred true when its intervals are for all employers of the market, false when they are
 *     the error of measuring those tracked
 * @param wanted figures of the list times markets
 * @param shown how many are shown
 * @param printable how many are shown and right
 * @param coverage share of the intervals shown that contain the truth, in 0..1; null where none is
 *     shown
 * @param coverageSe its standard error
 * @param halfWidth median half-width of the intervals shown, by number of tracked employers: in
 *     percent of the value of counts and pay, else in percent or points
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record MetricYield(
    String metric,
    String horizon,
    boolean inferred,
    int wanted,
    int shown,
    int printable,
    @Nullable Double coverage,
    @Nullable Double coverageSe,
    Map<Integer, Double> halfWidth) {

  /** Returns a row for each metric and horizon, sorted. */
  static List<MetricYield> all(List<MarketFigures> markets) {
    return markets.stream()
        .flatMap(market -> market.figures().stream())
        .map(figure -> List.of(figure.metric(), figure.horizon()))
        .distinct()
        .sorted((one, other) -> one.toString().compareTo(other.toString()))
        .map(key -> of(markets, key.getFirst(), key.getLast()))
        .toList();
  }

  private static MetricYield of(List<MarketFigures> markets, String metric, String horizon) {
    Predicate<WantedFigure> which =
        figure -> figure.metric().equals(metric) && figure.horizon().equals(horizon);
    ShareOfFigures shown = ShareOfFigures.of(markets, which, figure -> figure.isShown());
    ShareOfFigures printable = ShareOfFigures.of(markets, which, figure -> figure.isPrintable());
    ShareOfFigures covered =
        ShareOfFigures.of(
            markets, which.and(WorldYield.HAS_INTERVAL), figure -> figure.intervalHoldsTruth());
    return new MetricYield(
        metric,
        horizon,
        markets.stream()
            .flatMap(market -> market.figures().stream())
            .anyMatch(which.and(figure -> figure.isInferred())),
        shown.figures(),
        shown.held(),
        printable.held(),
        covered.share(),
        covered.error(),
        halfWidth(markets, which.and(WorldYield.HAS_INTERVAL)));
  }

  private static Map<Integer, Double> halfWidth(
      List<MarketFigures> markets, Predicate<WantedFigure> which) {
    Map<Integer, List<Double>> widths = new TreeMap<>();
    for (MarketFigures market : markets) {
      market.figures().stream()
          .filter(which)
          .map(figure -> width(figure) / 2)
          .filter(Double::isFinite)
          .forEach(
              width -> widths.computeIfAbsent(market.tracked(), _ -> new ArrayList<>()).add(width));
    }
    Map<Integer, Double> medians = new TreeMap<>();
    widths.forEach((tracked, all) ->
        medians.put(
            tracked, Percentile.median(all.stream().mapToDouble(width -> width).toArray())));
    return medians;
  }

  /** Returns the width of an interval in percent or points. */
  static double width(WantedFigure figure) {
    Double low = figure.ciLow();
    Double high = figure.ciHigh();
    Double value = figure.value();
    if (low == null || high == null || value == null) {
      return Double.NaN;
    }
    return switch (Metric.of(figure.metric()).unit()) {
      case "currency", "count" -> 100 * (high - low) / value;
      case "share" -> 100 * (high - low);
      default -> high - low;
    };
  }
}
