package wagewire.reporting.serve;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import wagewire.model.json.Json;
import wagewire.reporting.query.Figure;
import wagewire.reporting.query.FigureChoice;
import wagewire.reporting.query.Figures;
import wagewire.reporting.query.GrowthFigures;

/** The figures of {@code growth --json}. */
final class GrowthHandler implements Handler {

  private final Figures figures;
  private final TimeLimit limit;

  GrowthHandler(Figures figures, TimeLimit limit) {
    this.figures = figures;
    this.limit = limit;
  }

  @Override
  public void handle(Context context) {
    FigureChoice choice = Parameters.figureChoice(context);
    List<Figure> found = limit.call(() -> GrowthFigures.find(figures, choice));
    context.contentType("application/json").result(Json.bytes(found));
  }
}
