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

  /** "11 run, 9 passed; noted: base effect (…); failed: …; not possible: …". */
  public String line() {
    StringBuilder line = new StringBuilder();
    line.append(results.size())
        .append(" run, ")
        .append(of(CheckOutcome.PASSED).size())
        .append(" passed");
    append(line, "failed", of(CheckOutcome.FAILED));
    append(line, "noted", of(CheckOutcome.NOTED));
    if (!notRun.isEmpty()) {
      line.append("; not possible this week: ")
          .append(notRun.stream().map(CounterCheck::title).collect(Collectors.joining(", ")));
    }
    return line.toString();
  }

  private static void append(StringBuilder line, String word, List<Result> results) {
    if (!results.isEmpty()) {
      line.append("; ")
          .append(word)
          .append(": ")
          .append(
              results.stream()
                  .map(result -> "%s (%s)".formatted(result.check().title(), result.sentence()))
                  .collect(Collectors.joining(", ")));
    }
  }
}
