package wagewire.app.command.figure;

import java.util.ArrayList;
import java.util.List;
import wagewire.app.connect.CommonOptions;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureText;
import wagewire.reporting.figure.Figures;

/** Prints figures: the sentence, then the citation. */
final class FigurePrinter {

  private FigurePrinter() {}

  /**
   * @param found of the figures
   * @param none text where nothing is found
   * @param remarks lines that follow them in text
   */
  static void print(
      CommonOptions options,
      Figures figures,
      List<Figure> found,
      String none,
      List<String> remarks) {
    List<String> lines = new ArrayList<>(opening(figures));
    if (found.isEmpty()) {
      lines.add(none);
    }
    for (Figure figure : found) {
      lines.add(FigureText.of(figure));
      lines.add("  " + FigureText.citation(figure));
    }
    lines.addAll(remarks);
    options.print(found.stream().map(FigureText::worded).toList(), String.join("\n", lines));
  }

  /** Returns the lines before all figures. */
  static List<String> opening(Figures figures) {
    return figures.simulated() ? List.of(FigureText.SIMULATED, "") : List.of();
  }
}
