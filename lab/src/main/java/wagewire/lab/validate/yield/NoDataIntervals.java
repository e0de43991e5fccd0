package wagewire.lab.validate.yield;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.jspecify.annotations.Nullable;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.validate.MarketDesign;
import wagewire.lab.wanted.WantedLine;
import wagewire.lab.wanted.WantedList;
import wagewire.lab.wanted.WantedTruths;
import wagewire.metrics.statistics.Interval;

/**
 * The intervals that somebody would give who knows a world but has no data of the market: of each
 * line, the 2.5 to 97.5 % range of its truth over other markets of the world.
 */
final class NoDataIntervals {

  private static final double LOW = 2.5;
  private static final double HIGH = 97.5;
  private static final String METHOD = "range_of_markets";

  /** By line. */
  private final Map<Integer, Interval> intervals;

  private NoDataIntervals(Map<Integer, Interval> intervals) {
    this.intervals = intervals;
  }

  /** The truths of one market, by line, without those that its books do not have. */
  record MarketTruths(Map<Integer, Double> values) {

    /** Counts the books of a market. */
    static MarketTruths of(MarketDesign design) {
      SimulatedMarket market = SimulatedMarket.create(design.settings());
      return of(WantedTruths.of(market, design.newestWeek(), _ -> false));
    }

    private static MarketTruths of(WantedTruths truths) {
      Map<Integer, Double> values = new HashMap<>();
      for (WantedLine line : WantedList.lines()) {
        OptionalDouble truth = truths.of(line);
        if (truth.isPresent()) {
          values.put(line.number(), truth.getAsDouble());
        }
      }
      return new MarketTruths(values);
    }

    /** Returns the truths of a market in which one line alone has a truth. */
    static MarketTruths of(WantedLine line, double truth) {
      return new MarketTruths(Map.of(line.number(), truth));
    }
  }

  /**
   * Takes the ranges of many markets.
   *
   * @param markets other ones than those that are scored
   */
  static NoDataIntervals of(List<MarketTruths> markets) {
    Map<Integer, Interval> intervals = new HashMap<>();
    markets.stream()
        .flatMap(market -> market.values().keySet().stream())
        .distinct()
        .forEach(line -> intervals.put(line, range(line, markets)));
    return new NoDataIntervals(intervals);
  }

  /** Returns the interval; null where no market has a truth. */
  @Nullable Interval of(WantedLine line) {
    return intervals.get(line.number());
  }

  private static Interval range(int line, List<MarketTruths> markets) {
    double[] values =
        markets.stream()
            .filter(market -> market.values().containsKey(line))
            .mapToDouble(market -> market.values().getOrDefault(line, Double.NaN))
            .toArray();
    Percentile percentiles = new Percentile().withEstimationType(EstimationType.R_7);
    percentiles.setData(values);
    return new Interval(percentiles.evaluate(LOW), percentiles.evaluate(HIGH), METHOD);
  }
}
