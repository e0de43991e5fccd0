package wagewire.lab.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wagewire.lab.validate.IntervalCoverage.StatusFilter;

/**
 * A requirement on the figures.
 *
 * @param detail measured values
 */
record ValidationGate(String demand, boolean passed, String detail) {

  /** Coverage requirement: fails when the upper end of the share's own interval is below it. */
  static final double LEAST_COVERAGE = 0.93;

  /** Minimum number of markets for a line of the table to be judged. */
  static final int LEAST_MARKETS = 20;

  /** Maximum absolute bias of the latest growth over a year, in points. */
  static final double MOST_BIAS = 0.5;

  /** Maximum share of markets in which the naive figure may hold the truth where coverage grows. */
  static final double MOST_NAIVE = 0.5;

  static List<ValidationGate> all(
      List<IntervalCoverage> coverages, List<YearBias> biases, Optional<NaiveCoverage> naive) {
    List<ValidationGate> gates = new ArrayList<>();
    gates.add(coverage(coverages));
    biases.stream().filter(ValidationGate::isJudged).forEach(bias -> gates.add(bias(bias)));
    naive.ifPresent(measured -> gates.add(naive(measured)));
    return gates;
  }

  private static ValidationGate coverage(List<IntervalCoverage> coverages) {
    List<String> below =
        coverages.stream()
            .filter(one -> one.status() == StatusFilter.PUBLISH && one.markets() >= LEAST_MARKETS)
            .filter(one -> one.interval().high() < LEAST_COVERAGE)
            .map(one ->
                "%s %s, %s employers: %d of %d"
                    .formatted(
                        one.metric(),
                        one.horizon(),
                        one.employers().label(),
                        one.held(),
                        one.markets()))
            .toList();
    return new ValidationGate(
        "no figure with status publish is covered significantly less often than 93 %",
        below.isEmpty(), below.isEmpty() ? "none is" : String.join("; ", below));
  }

  private static boolean isJudged(YearBias bias) {
    return bias.where().equals("all markets") || bias.where().equals("no growth");
  }

  /**
   * Judges a bias. Error from sampling employers is not bias: the part due to measuring must be
   * small, and the whole must not be significantly large.
   */
  private static ValidationGate bias(YearBias bias) {
    double beyondChance = Math.abs(bias.bias().mean()) - bias.bias().reach();
    return new ValidationGate(
        "the newest growth over a year is off by less than 0.5 points, " + bias.where(),
        Math.abs(bias.measurement().mean()) < MOST_BIAS && beyondChance < MOST_BIAS,
        "%s, of it by measuring %s; in brackets the standard errors"
            .formatted(bias.bias(), bias.measurement()));
  }

  private static ValidationGate naive(NaiveCoverage naive) {
    return new ValidationGate(
        "where coverage grows, the naive figure holds the truth in less than half of the markets",
        naive.naive() < MOST_NAIVE * naive.markets(),
        "%d of %d; the panel's in %d".formatted(naive.naive(), naive.markets(), naive.panel()));
  }
}
