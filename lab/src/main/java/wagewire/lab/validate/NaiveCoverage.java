package wagewire.lab.validate;

import java.util.List;
import java.util.Optional;
import wagewire.metrics.statistics.Interval;

/**
 * Coverage of growth over a year in the markets where more boards join: of the panel's interval,
 * and of an interval of the same width around the naive figure. One figure is drawn of each market.
 *
 * @param panel markets in which the panel's interval contains the true value
 * @param naive markets in which the moved interval does
 * @param panelBias of all their figures, in percent
 * @param naiveBias of all their naive figures, in percent
 */
record NaiveCoverage(
    int markets, int panel, int naive, MeanOfMarkets panelBias, MeanOfMarkets naiveBias) {

  /** Returns the coverage; empty when boards join late in no market. */
  static Optional<NaiveCoverage> of(List<Trial> trials) {
    List<Trial> those =
        trials.stream()
            .filter(Trial::isYearGrowth)
            .filter(trial -> trial.coverageGrows() && trial.hasNaive())
            .toList();
    List<Trial> drawn = IntervalCoverage.oneOfEachMarket(those);
    return drawn.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new NaiveCoverage(
                drawn.size(),
                (int) drawn.stream().filter(Trial::holdsTruth).count(),
                (int) drawn.stream().filter(Trial::naiveHoldsTruth).count(),
                MeanOfMarkets.of(those, Trial::error),
                MeanOfMarkets.of(those, trial -> trial.naive() - trial.truth())));
  }

  /** Returns the exact interval in 0..1. */
  Interval panelInterval() {
    return ExactBinomial.interval(panel, markets);
  }

  /** Returns the exact interval in 0..1. */
  Interval naiveInterval() {
    return ExactBinomial.interval(naive, markets);
  }
}
