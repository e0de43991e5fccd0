package wagewire.reporting.serve.assistant;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureText;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.figure.GrowthFigures;
import wagewire.reporting.figure.GrowthWindowBreaks;
import wagewire.reporting.figure.ToolFigures;
import wagewire.reporting.figure.WrongParameterException;
import wagewire.reporting.serve.answer.FigureResource;
import wagewire.reporting.serve.answer.RequestParameters;

/** Figures of a choice, as the API's resource of the same figures finds them. */
final class FiguresTool implements AssistantTool {

  private static final String TOOL = "tool";

  private final String name;
  private final FigureResource resource;
  private final Figures figures;

  FiguresTool(String name, FigureResource resource, Figures figures) {
    this.name = name;
    this.resource = resource;
    this.figures = figures;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ToolReply answer(RequestParameters parameters) {
    return switch (resource) {
      case GROWTH -> growth(parameters);
      case TOOLS -> reply(tools(parameters));
      case PAY, POSTINGS -> reply(resource.find(figures, parameters));
    };
  }

  private ToolReply reply(List<Figure> found) {
    String note = found.isEmpty() ? FigureText.NONE : ToolFigures.remark(found);
    return FiguresReply.of(figures, found, note.isEmpty() ? List.of() : List.of(note));
  }

  /** Answers with inferred growth alone: that of all boards misleads as boards are added. */
  private ToolReply growth(RequestParameters parameters) {
    List<Figure> found =
        resource.find(figures, parameters).stream()
            .filter(figure -> figure.metric().equals("active_growth"))
            .toList();
    if (found.isEmpty()) {
      String none = GrowthFigures.none(figures, parameters.figureChoice());
      return FiguresReply.of(figures, found, List.of(none));
    }
    Optional<String> breaks = GrowthWindowBreaks.line(GrowthWindowBreaks.of(figures, found));
    return FiguresReply.of(figures, found, breaks.stream().toList());
  }

  /**
   * Finds the figures of the tool that is asked for, else of those named most.
   *
   * @throws WrongParameterException for a tool that no figure is of; names the nearest
   */
  private List<Figure> tools(RequestParameters parameters) {
    String asked = parameters.one(TOOL);
    if (asked == null) {
      return resource.find(figures, parameters);
    }
    List<Figure> found =
        ToolFigures.find(
            figures,
            ToolFigures.requireSplit(parameters.figureChoice()),
            FigureResource.MOST_TOOLS);
    List<String> known = found.stream().flatMap(FiguresTool::each).distinct().toList();
    if (known.isEmpty()) {
      return found;
    }
    WrongParameterException.unlessKnown(TOOL, asked, known);
    return found.stream().filter(figure -> each(figure).anyMatch(asked::equals)).toList();
  }

  /** Returns the figure's tool, or the two of a pair. */
  private static Stream<String> each(Figure figure) {
    return Stream.of(figure.tool().split("\\+"));
  }
}
