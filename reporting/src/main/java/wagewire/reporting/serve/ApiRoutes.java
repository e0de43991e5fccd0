package wagewire.reporting.serve;

import io.javalin.config.RoutesConfig;
import wagewire.model.table.ResourceTable;
import wagewire.reporting.serve.answer.FigureResource;
import wagewire.reporting.serve.answer.PostingResponses;
import wagewire.reporting.serve.answer.ReleaseResponses;
import wagewire.reporting.serve.answer.ResponseBody;
import wagewire.reporting.serve.answer.ResponseFormat;
import wagewire.reporting.serve.answer.RoleWords;
import wagewire.warehouse.Warehouse;

/** The addresses of figures for programs, and what describes them. */
final class ApiRoutes {

  private static final String DESCRIPTION =
      String.join("\n", ResourceTable.file(ApiRoutes.class, "openapi.json")) + "\n";

  private ApiRoutes() {}

  /** Returns the service as OpenAPI 3.1 describes it, with roles of the vocabulary in use. */
  static String description() {
    return RoleWords.filled(DESCRIPTION);
  }

  static void register(
      RoutesConfig routes, Warehouse warehouse, AccessPolicy access, ReleaseResponses answers) {
    for (FigureResource question : FigureResource.values()) {
      for (ResponseFormat format : ResponseFormat.values()) {
        FiguresHandler handler = new FiguresHandler(question, format, warehouse.sql(), answers);
        routes.get(handler.path(), handler);
      }
    }
    routes.get(
        "/openapi.json",
        context ->
            answers.send(context, _ -> ResponseBody.text(ResponseFormat.JSON, description())));
    routes.get(FigureHandler.PATH, new FigureHandler(warehouse.sql(), answers));
    routes.get(FigureHistoryHandler.PATH, new FigureHistoryHandler(warehouse.sql(), answers));
    BriefHandler.register(routes, warehouse.sql(), access.publicUrl(), answers);
    FeedHandler.register(routes, warehouse.sql(), access.publicUrl(), answers);
    ErrataHandler.register(routes, warehouse.sql(), answers);
    for (ResponseFormat format : PostingResponses.FORMATS) {
      FigurePostingsHandler handler =
          new FigurePostingsHandler(format, warehouse, access.redistribution(), answers);
      routes.get(handler.path(), handler);
    }
  }
}
