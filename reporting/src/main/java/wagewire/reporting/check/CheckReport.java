package wagewire.reporting.check;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** "9 of 12 (failed: base effect, one employer; noted: holiday)". */
  public String line() {
    String others =
        Stream.of(CheckOutcome.FAILED, CheckOutcome.NOTED)
            .filter(outcome -> !of(outcome).isEmpty())
            .map(outcome -> outcome.name().toLowerCase(Locale.ROOT) + ": " + titles(outcome))
            .collect(Collectors.joining("; "));
    return "%d of %d".formatted(of(CheckOutcome.PASSED).size(), results.size())
        + (others.isEmpty() ? "" : " (" + others + ")");
  }

  private String titles(CheckOutcome outcome) {
    return of(outcome).stream()
        .map(result -> result.check().title())
        .collect(Collectors.joining(", "));
  }
}
