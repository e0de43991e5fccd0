package wagewire.lab.validate;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Bias of the latest growth over a year of open postings, in points.
 *
 * @param where name of the set of markets
 * @param bias figure less true value
 * @param measurement figure less what the books say of the tracked employers alone
 */
record YearBias(String where, int markets, MeanOfMarkets bias, MeanOfMarkets measurement) {

  /** Returns the bias over all markets, and over informative subsets of them. */
  static List<YearBias> all(List<Trial> trials) {
    return Stream.of(
            of("all markets", trials, _ -> true),
            of("demand moves", trials, Trial::marketMoves),
            of("no growth", trials, trial -> !trial.marketMoves()),
            of("coverage grows", trials, Trial::coverageGrows),
            of("coverage stays", trials, trial -> !trial.coverageGrows()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<YearBias> of(String where, List<Trial> trials, Predicate<Trial> markets) {
    List<Trial> those = trials.stream().filter(Trial::isYearGrowth).filter(markets).toList();
    long number = those.stream().mapToInt(Trial::market).distinct().count();
    return those.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new YearBias(
                where,
                (int) number,
                MeanOfMarkets.of(those, Trial::error),
                MeanOfMarkets.of(those, Trial::measurementError)));
  }
}
