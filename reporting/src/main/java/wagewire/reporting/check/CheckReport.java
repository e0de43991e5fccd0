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
public record CheckReport(Figure headline, List<CheckResult> results, List<CounterCheck> notRun) {

  /** Returns the results with the outcome. */
  public List<CheckResult> of(CheckOutcome outcome) {
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

  private static void append(StringBuilder line, String word, List<CheckResult> results) {
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
