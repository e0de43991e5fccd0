package wagewire.reporting.serve;

import io.javalin.config.RoutesConfig;
import java.util.List;
import wagewire.reporting.serve.answer.Body;
import wagewire.reporting.serve.answer.Format;
import wagewire.reporting.serve.answer.Question;
import wagewire.reporting.serve.answer.ReleasedAnswers;
import wagewire.warehouse.Warehouse;

/** The addresses of figures for programs, and what describes them. */
final class Api {

  private static final String DESCRIPTION = "/openapi.json";

  private Api() {}

  static void register(RoutesConfig routes, Warehouse warehouse, ReleasedAnswers answers) {
    for (Question question : Question.values()) {
      for (Format format : Format.values()) {
        FiguresHandler handler = new FiguresHandler(question, format, warehouse.sql(), answers);
        routes.get(handler.path(), handler);
      }
    }
    routes.get(
        DESCRIPTION,
        context -> answers.send(context, _ -> Body.text(Format.JSON, Description.TEXT)));
    routes.get(FigureHandler.PATH, new FigureHandler(warehouse.sql(), answers));
    BriefHandler.register(routes, warehouse.sql(), answers);
    for (Format format : List.of(Format.JSON, Format.CSV)) {
      FigurePostingsHandler handler = new FigurePostingsHandler(format, warehouse, answers);
      routes.get(handler.path(), handler);
    }
  }
}
