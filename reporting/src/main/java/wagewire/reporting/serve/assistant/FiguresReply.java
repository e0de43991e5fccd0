package wagewire.reporting.serve.assistant;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureText;
import wagewire.reporting.figure.Figures;

/**
 * Figures with what a reader has to know of them.
 *
 * @param simulated true when they are of a simulated market
 * @param figures in the order of the commands
 * @param notes what the figures do not say themselves; why there are none
 */
record FiguresReply(boolean simulated, List<QuotableFigure> figures, List<String> notes) {

  /**
   * @param notes what follows the figures
   */
  static ToolReply of(Figures figures, List<Figure> found, List<String> notes) {
    FiguresReply reply =
        new FiguresReply(figures.simulated(), QuotableFigure.of(found), List.copyOf(notes));
    return new ToolReply(reply.text(), reply);
  }

  private String text() {
    return Stream.of(
            opening(simulated).stream(), figures.stream().map(QuotableFigure::text), notes.stream())
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  /** Returns the lines before all figures. */
  static List<String> opening(boolean simulated) {
    return simulated ? List.of(FigureText.SIMULATED) : List.of();
  }
}
