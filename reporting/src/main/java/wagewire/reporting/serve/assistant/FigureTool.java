package wagewire.reporting.serve.assistant;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.figure.WrongParameterException;
import wagewire.reporting.serve.answer.RequestParameters;

/** One figure by its id, of any release, with the weeks before it where they are asked for. */
final class FigureTool implements AssistantTool {

  static final String ID = "id";

  /** Characters of ids; another text is not asked of the database, which cannot take every one. */
  private static final Pattern WRITTEN = Pattern.compile("\\p{Alnum}{1,64}");

  private static final String WEEKS = "weeks";
  private static final int MOST_WEEKS = 104;

  private final Figures figures;

  FigureTool(Figures figures) {
    this.figures = figures;
  }

  @Override
  public String name() {
    return "figure";
  }

  @Override
  public ToolReply answer(RequestParameters parameters) {
    int weeks = parameters.number(WEEKS, 1, MOST_WEEKS, 1);
    Figure figure = require(figures, parameters);
    return FiguresReply.of(figures, figures.histories().of(figure, weeks), List.of());
  }

  /**
   * Returns the figure whose id is given.
   *
   * @throws WrongParameterException for an id that no figure has
   */
  static Figure require(Figures figures, RequestParameters parameters) {
    String id = parameters.require(ID);
    return Optional.of(id)
        .filter(written -> WRITTEN.matcher(written).matches())
        .flatMap(figures::byId)
        .orElseThrow(() ->
            new WrongParameterException(
                ID,
                "'%s' is that of no figure; ids are in the answers of growth, pay, tools and counts"
                    .formatted(id),
                ""));
  }
}
