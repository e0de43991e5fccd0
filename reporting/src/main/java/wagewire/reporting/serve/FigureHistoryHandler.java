package wagewire.reporting.serve;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.FigureQuery;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.page.component.FigureSeries;
import wagewire.reporting.serve.answer.FigureResource;
import wagewire.reporting.serve.answer.ReleaseResponses;
import wagewire.reporting.serve.answer.RequestParameters;
import wagewire.reporting.serve.answer.ResponseBody;

/** A figure with the weeks before it, or the same figure of another role. */
final class FigureHistoryHandler implements Handler {

  static final String PATH = "/api/v1/figures/{id}/history";

  /** Names of the parameters that it takes. */
  static final List<String> NAMES = List.of("role", FigureResource.WEEKS);

  private static final int USUAL_WEEKS = 104;

  private final Figures figures;
  private final ReleaseResponses answers;

  FigureHistoryHandler(DSLContext sql, ReleaseResponses answers) {
    this.figures = new Figures(sql);
    this.answers = answers;
  }

  @Override
  public void handle(Context context) {
    String id = context.pathParam("id");
    RequestParameters parameters = RequestParameters.of(context, NAMES);
    answers.send(context, _ -> answer(id, parameters.one("role"), parameters.weeks(USUAL_WEEKS)));
  }

  private ResponseBody answer(String id, @Nullable String other, int weeks) {
    Figure figure = FigureHandler.require(figures, id);
    String role = other == null ? figure.role() : FigureChoice.read(other, null, null, null).role();
    List<Figure> history =
        (role.equals(figure.role()) ? List.of(figure) : ofRole(figure, role))
            .stream().flatMap(one -> figures.histories().of(one, weeks).stream()).toList();
    return ResponseBody.json(FigureSeries.of(figure, role, history));
  }

  /** Finds the figure of the role that differs in nothing else; none where it is not kept. */
  private List<Figure> ofRole(Figure figure, String role) {
    return figures.one(FigureQuery.like(figure).with("role", role)).stream().toList();
  }
}
