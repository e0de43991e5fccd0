package wagewire.lab.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Formats a report as text: a line for each statistic, and the most frequent mistakes. */
final class EvaluationText {

  private final Floors floors;
  private final int mistakes;

  /**
   * @param mistakes number of kinds of mistakes shown for each field, and of rows for each kind
   */
  EvaluationText(Floors floors, int mistakes) {
    this.floors = floors;
    this.mistakes = mistakes;
  }

  String of(LabelledSetScores report) {
    StringBuilder text =
        new StringBuilder("%n%s, %,d rows%n%n".formatted(report.name(), report.rows()));
    text.append(line("", "", "value", "95 % interval", "right of", "floor"));
    for (Score score : report.scores()) {
      String name = score.measure().name();
      for (ScoreStatistic share : score.shares()) {
        OptionalDouble floor = floors.of(report.name(), name, share.statistic());
        text.append(
            line(
                name,
                share.statistic(),
                decimal(share.value()),
                decimal(share.interval().low()) + " to " + decimal(share.interval().high()),
                share.right() + " of " + share.of(),
                floor.isEmpty() ? "" : judged(share.value(), floor.getAsDouble())));
      }
    }
    report.scores().forEach(score -> text.append(wrong(score)));
    return text.toString();
  }

  private static String judged(double value, double floor) {
    return decimal(floor) + (value < floor ? " NOT REACHED" : "");
  }

  private String wrong(Score score) {
    List<Mistake> shown = score.mistakes().stream().limit(mistakes).toList();
    if (shown.isEmpty()) {
      return "";
    }
    StringBuilder text =
        new StringBuilder(
            "%n%s, read wrong most often (due → said, and where):%n"
                .formatted(score.measure().name()));
    for (Mistake mistake : shown) {
      text.append(
          "  %s → %s, %d%n".formatted(mistake.due(), mistake.said(), mistake.rows().size()));
      mistake.rows().stream()
          .limit(mistakes)
          .forEach(row -> text.append("      ").append(row).append(System.lineSeparator()));
    }
    return text.toString();
  }

  private static String line(Object... cells) {
    return "%-22s %-10s %8s   %-15s %13s   %s".formatted(cells).stripTrailing()
        + System.lineSeparator();
  }

  private static String decimal(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }
}
