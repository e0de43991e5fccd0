package wagewire.lab.validate;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import wagewire.lab.market.settings.RandomKey;
import wagewire.metrics.statistics.Interval;

/**
 * The share of intervals of one metric that contain the true value. Widths and biases are in
 * percent for growth and pay, in points for shares and their changes.
 *
 * @param figures shown figures of all markets; widths and biases are of all of them
 * @param markets with at least one: of each, one figure is drawn for the share that holds the
 *     truth, so that the trials are independent
 * @param held number of those that contain the true value
 * @param interval of the share that holds the truth, exact, in 0..1
 * @param bias figure less true value
 * @param measurement figure less what the books say of the tracked employers alone
 */
record IntervalCoverage(
    String metric,
    String horizon,
    EmployerClass employers,
    StatusFilter status,
    int figures,
    int markets,
    int held,
    Interval interval,
    double width,
    MeanOfMarkets bias,
    MeanOfMarkets measurement) {

  /** Returns the coverage; empty without such a figure. */
  static Optional<IntervalCoverage> of(
      String metric,
      String horizon,
      EmployerClass employers,
      StatusFilter status,
      List<Trial> trials) {
    List<Trial> those =
        trials.stream()
            .filter(trial -> trial.metric().equals(metric) && trial.horizon().equals(horizon))
            .filter(employers::holds)
            .filter(status::holds)
            .toList();
    if (those.isEmpty()) {
      return Optional.empty();
    }
    List<Trial> drawn = oneOfEachMarket(those);
    int held = (int) drawn.stream().filter(Trial::holdsTruth).count();
    return Optional.of(
        new IntervalCoverage(
            metric,
            horizon,
            employers,
            status,
            those.size(),
            drawn.size(),
            held,
            ExactBinomial.interval(held, drawn.size()),
            MeanOfMarkets.of(those, Trial::width).mean(),
            MeanOfMarkets.of(those, Trial::error),
            MeanOfMarkets.of(those, Trial::measurementError)));
  }

  /** Draws one figure of each market; the same trials give the same draw. */
  static List<Trial> oneOfEachMarket(List<Trial> trials) {
    return trials.stream()
        .collect(Collectors.groupingBy(Trial::market, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(market -> RandomKey.of(market.getKey()).pick(market.getValue()))
        .toList();
  }

  /** Returns the share in 0..1. */
  double share() {
    return (double) held / markets;
  }

  /** The statuses whose figures are counted. */
  enum StatusFilter {
    PUBLISH("publish"),
    PUBLISH_OR_CAUTION("publish or caution");

    private final String label;

    StatusFilter(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    boolean holds(Trial trial) {
      return switch (this) {
        case PUBLISH -> trial.status().equals("publish");
        case PUBLISH_OR_CAUTION -> true;
      };
    }
  }

  /** A class of figures by number of employers. */
  enum EmployerClass {
    UNDER_20("under 20", 0, 19),
    FROM_20("20 to 59", 20, 59),
    FROM_60("60 to 199", 60, 199),
    FROM_200("200 and more", 200, Integer.MAX_VALUE),
    ANY("any number", 0, Integer.MAX_VALUE);

    private final String label;
    private final int least;
    private final int most;

    EmployerClass(String label, int least, int most) {
      this.label = label;
      this.least = least;
      this.most = most;
    }

    String label() {
      return label;
    }

    boolean holds(Trial trial) {
      return trial.employers() >= least && trial.employers() <= most;
    }
  }
}
