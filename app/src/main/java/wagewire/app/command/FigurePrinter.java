package wagewire.app.command;

import java.io.PrintWriter;
import java.util.List;
import wagewire.model.json.Json;
import wagewire.reporting.query.Figure;

/** Prints figures for a writer: the sentence, then what to cite. */
final class FigurePrinter {

  private FigurePrinter() {}

  static void print(PrintWriter output, List<Figure> figures, boolean json, boolean simulated) {
    if (json) {
      output.println(Json.text(figures));
      output.flush();
      return;
    }
    if (simulated) {
      output.println("Simulated market: nothing here is about real employers.");
      output.println();
    }
    if (figures.isEmpty()) {
      output.println(
          "No such figure: fewer than 3 postings, or one that is not split this way"
              + " (docs/metrics.md).");
    }
    for (Figure figure : figures) {
      output.println(text(figure));
      output.printf(
          "  figure %s, %s, %s, release %s%n",
          figure.figureId(), figure.metric(), figure.status(), figure.vintage());
    }
    output.flush();
  }

  /** Its sentence, or its number where it has none. */
  static String text(Figure figure) {
    String sentence = figure.sentence();
    if (sentence != null) {
      return sentence;
    }
    Double value = figure.value();
    if (value == null) {
      return "Withheld (" + figure.metric() + "): " + figure.reason() + ".";
    }
    return switch (figure.metric()) {
      case "active_growth_naive" ->
          "For comparison only, all boards, whenever they joined: %+.1f %% (%s)."
              .formatted(value, figure.horizon().replace('_', ' '));
      case "median_board_growth" ->
          "The median board grew %+.1f %% (%s).".formatted(value, figure.horizon());
      default -> "%s: %s %s.".formatted(figure.metric(), value, figure.unit());
    };
  }
}
