package wagewire.app.command.figure;

import java.io.PrintWriter;
import java.util.List;
import wagewire.model.json.Json;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureText;

/** Prints figures: the sentence, then the citation. */
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
      output.println(FigureText.NONE);
    }
    for (Figure figure : figures) {
      output.println(FigureText.of(figure));
      output.printf(
          "  figure %s, %s, %s, release %s%n",
          figure.figureId(), figure.metric(), figure.status(), figure.vintage());
    }
    output.flush();
  }
}
