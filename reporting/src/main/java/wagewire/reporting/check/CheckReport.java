package wagewire.reporting.check;

import java.util.List;
import java.util.stream.Collectors;
import wagewire.reporting.figure.Figure;

/**
 * The counter-checks of one headline.
 *
 * @param results of those that could be run, in the order of the table
 * @param notRun those whose figures are not shown or not there
 */
public record CheckReport(Figure headline, List<Result> results, List<CounterCheck> notRun) {

  /**
   * A counter-check that was run.
   *
   * @param sentence short, without a full stop
   */
  public record Result(CounterCheck check, CheckOutcome outcome, String sentence) {}

  /** Returns the results with the outcome. */
  public List<Result> of(CheckOutcome outcome) {
    return results.stream().filter(result -> result.outcome() == outcome).toList();
  }

  /** "9 of 11 (failed: base effect, one employer)". */
  public String line() {
    String failed =
        of(CheckOutcome.FAILED).stream()
            .map(result -> result.check().title())
            .collect(Collectors.joining(", "));
    return "%d of %d".formatted(of(CheckOutcome.PASSED).size(), results.size())
        + (failed.isEmpty() ? "" : " (failed: " + failed + ")");
  }
}
