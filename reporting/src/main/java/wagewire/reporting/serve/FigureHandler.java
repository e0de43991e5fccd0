package wagewire.reporting.serve;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.brief.render.FigureCharts;
import wagewire.reporting.brief.render.FigureCsv;
import wagewire.reporting.brief.render.FigureParquet;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureText;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.serve.answer.ChartResponses;
import wagewire.reporting.serve.answer.FigureResource;
import wagewire.reporting.serve.answer.FigureWorkbook;
import wagewire.reporting.serve.answer.ReleaseResponses;
import wagewire.reporting.serve.answer.RequestParameters;
import wagewire.reporting.serve.answer.ResponseBody;
import wagewire.reporting.serve.answer.ResponseFormat;

/** One figure by its id, of any release; as CSV and as a chart with the weeks before it. */
final class FigureHandler implements Handler {

  static final String PATH = "/api/v1/figures/{id}";

  private static final int WEEKS_OF_CHART = 104;

  private final Figures figures;
  private final ReleaseResponses answers;

  FigureHandler(DSLContext sql, ReleaseResponses answers) {
    this.figures = new Figures(sql);
    this.answers = answers;
  }

  @Override
  public void handle(Context context) {
    String name = context.pathParam("id");
    RequestParameters parameters = RequestParameters.of(context, names(ResponseFormat.of(name)));
    answers.send(context, release -> answer(release, name, parameters));
  }

  /** Names of the parameters that it takes. */
  static List<String> names(ResponseFormat format) {
    return switch (format) {
      case JSON -> List.of();
      case CSV, PARQUET, XLSX -> List.of(FigureResource.WEEKS);
      case SVG, PNG ->
          Stream.concat(Stream.of(FigureResource.WEEKS), ChartResponses.NAMES.stream()).toList();
    };
  }

  private ResponseBody answer(
      @Nullable NewestRelease release, String name, RequestParameters parameters) {
    ResponseFormat format = ResponseFormat.of(name);
    Figure figure = require(figures, format.stem(name));
    return switch (format) {
      case JSON -> ResponseBody.json(FigureText.worded(figure));
      case CSV -> ResponseBody.text(format, FigureCsv.of(history(figure, parameters, 1)));
      case PARQUET ->
          ResponseBody.bytes(format, FigureParquet.of(history(figure, parameters, 1))).asFile(name);
      case XLSX -> FigureWorkbook.of(name, history(figure, parameters, 1));
      case SVG, PNG ->
          ChartResponses.of(
              FigureCharts.history(
                  history(figure, parameters, WEEKS_OF_CHART),
                  release != null && release.simulated()),
              format,
              parameters);
    };
  }

  /** The figure itself even where a later release restates its week. */
  private List<Figure> history(Figure figure, RequestParameters parameters, int usual) {
    return figures.histories().of(figure, parameters.weeks(usual));
  }

  /** Answers 404 for an id that no figure has. */
  static Figure require(Figures figures, String id) {
    return figures
        .byId(id)
        .orElseThrow(() ->
            new NotFoundResponse(
                "There is no figure '%s'. Ids are printed with each figure and listed in trends.facts."
                    .formatted(id)));
  }
}
