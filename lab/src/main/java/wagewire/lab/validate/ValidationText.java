package wagewire.lab.validate;

import java.util.Locale;
import wagewire.lab.validate.IntervalCoverage.StatusFilter;

/** Formats a validation as text, and its tables as Markdown. */
public final class ValidationText {

  private static final String LINE = "%-38s %-13s %8s %8s %6s   %-15s %6s   %s%n";

  private static final String READING =
      "%-38s %d figures of %d markets, %d hold the truth: %s, of books %s%n";
  private static final String READING_ROW = "| %s | %,d | %d | %,d | %s | %s |%n";

  private ValidationText() {}

  /** Returns the text that is printed: a line for each figure, number of employers and status. */
  public static String of(ValidationResult result) {
    StringBuilder text = new StringBuilder();
    for (StatusFilter status : StatusFilter.values()) {
      text.append("status ").append(status.label()).append("\n\n");
      text.append(
          LINE.formatted(
              "", "employers", "figures", "markets", "holds", "95 % interval", "width", "bias"));
      result.coverages().stream()
          .filter(one -> one.status() == status)
          .forEach(one -> text.append(line(one).stripTrailing()).append('\n'));
      text.append('\n');
    }
    text.append(
        "bias of the latest growth over a year, in points; standard errors in parentheses\n\n");
    result.biases().forEach(bias -> text.append(line(bias)));
    text.append('\n');
    if (!result.readings().isEmpty()) {
      text.append(
          "errors by measuring where texts were read, beside those of the other markets\n\n");
      result.readings().forEach(one -> text.append(reading(READING, one)));
      text.append('\n');
    }
    for (ValidationGate gate : result.gates()) {
      text.append(
          "%s  %s: %s%n".formatted(gate.passed() ? "yes" : "NO ", gate.demand(), gate.detail()));
    }
    return text.toString();
  }

  /** Returns the same as Markdown tables. */
  public static String markdown(ValidationResult result) {
    StringBuilder text = new StringBuilder();
    for (StatusFilter status : StatusFilter.values()) {
      text.append("Status %s:%n%n".formatted(status.label()));
      text.append("| figure | employers | figures | markets | holds the truth | width | bias |\n");
      text.append("|---|---|---:|---:|---|---:|---:|\n");
      result.coverages().stream()
          .filter(one -> one.status() == status)
          .forEach(one -> text.append(row(one)));
      text.append('\n');
    }
    text.append("| growth over a year in | markets | bias, points | of it by measuring |\n");
    text.append("|---|---:|---:|---:|\n");
    for (YearBias bias : result.biases()) {
      text.append(
          "| %s | %d | %s | %s |%n"
              .formatted(bias.where(), bias.markets(), bias.bias(), bias.measurement()));
    }
    if (!result.readings().isEmpty()) {
      text.append(
          "\n| figure | figures of texts | markets | hold the truth | error | of books |\n");
      text.append("|---|---:|---:|---:|---:|---:|\n");
      result.readings().forEach(one -> text.append(reading(READING_ROW, one)));
    }
    text.append("\n| demand | met | measured |\n|---|---|---|\n");
    for (ValidationGate gate : result.gates()) {
      text.append(
          "| %s | %s | %s |%n"
              .formatted(gate.demand(), gate.passed() ? "yes" : "no", gate.detail()));
    }
    return text.toString();
  }

  private static String row(IntervalCoverage one) {
    return "| %s | %s | %,d | %d | %s (%s) | %s | %s |%n"
        .formatted(
            FigureName.of(one),
            one.employers().label(),
            one.figures(),
            one.markets(),
            percent(one.share()) + " %",
            interval(one),
            number(one.width()),
            one.bias());
  }

  private static String line(IntervalCoverage one) {
    return LINE.formatted(
        FigureName.of(one),
        one.employers().label(),
        one.figures(),
        one.markets(),
        percent(one.share()),
        interval(one),
        number(one.width()),
        one.bias());
  }

  private static String line(YearBias bias) {
    return "%-38s %d markets: %s, of it by measuring %s%n"
        .formatted(bias.where(), bias.markets(), bias.bias(), bias.measurement());
  }

  private static String reading(String form, ReadingError one) {
    return form.formatted(
        FigureName.of(one.metric(), one.horizon()),
        one.figures(),
        one.markets(),
        one.held(),
        one.ofTexts(),
        one.ofBooks());
  }

  private static String interval(IntervalCoverage one) {
    return percent(one.interval().low()) + " to " + percent(one.interval().high());
  }

  private static String percent(double share) {
    return number(100 * share);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
