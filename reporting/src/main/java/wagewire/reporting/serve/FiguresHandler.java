package wagewire.reporting.serve;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.brief.render.FigureCharts;
import wagewire.reporting.brief.render.FigureCsv;
import wagewire.reporting.brief.render.FigureParquet;
import wagewire.reporting.chart.Chart;
import wagewire.reporting.figure.Claim;
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

/** Figures of a choice, of one week or of several, and their chart. */
final class FiguresHandler implements Handler {

  private static final String CLAIM = "claim";
  private static final int WEEKS_OF_CHART = 104;

  private final FigureResource question;
  private final ResponseFormat format;
  private final Figures figures;
  private final ReleaseResponses answers;

  FiguresHandler(
      FigureResource question, ResponseFormat format, DSLContext sql, ReleaseResponses answers) {
    this.question = question;
    this.format = format;
    this.figures = new Figures(sql);
    this.answers = answers;
  }

  /** Returns the path of the route. */
  String path() {
    return "/api/v1/" + question.id() + format.suffix();
  }

  @Override
  public void handle(Context context) {
    RequestParameters parameters = RequestParameters.of(context, names());
    answers.send(context, release -> answer(release, parameters));
  }

  /** Names of the parameters that it takes. */
  List<String> names() {
    List<String> names = new ArrayList<>(question.parameters());
    if (question == FigureResource.GROWTH && format == ResponseFormat.JSON) {
      names.add(CLAIM);
    }
    if (format.isPicture()) {
      names.addAll(ChartResponses.NAMES);
      if (!question.isDrawnOverTime()) {
        names.remove(FigureResource.WEEKS);
      }
    }
    return names;
  }

  private ResponseBody answer(@Nullable NewestRelease release, RequestParameters parameters) {
    List<Figure> found = question.find(figures, parameters);
    return switch (format) {
      case JSON -> json(with(found, parameters.weeks(1)), parameters.one(CLAIM));
      case CSV ->
          ResponseBody.text(format, FigureCsv.of(Figure.class, with(found, parameters.weeks(1))));
      case PARQUET ->
          ResponseBody.bytes(format, FigureParquet.of(with(found, parameters.weeks(1))))
              .asFile(question.id() + format.suffix());
      case XLSX ->
          FigureWorkbook.of(question.id() + format.suffix(), with(found, parameters.weeks(1)));
      case SVG, PNG ->
          ChartResponses.of(
              chart(
                  found,
                  question.isDrawnOverTime() ? parameters.weeks(WEEKS_OF_CHART) : 1,
                  release != null && release.simulated()),
              format,
              parameters);
    };
  }

  private static ResponseBody json(List<Figure> figures, @Nullable String claim) {
    return ResponseBody.json(
        claim == null
            ? figures.stream().map(FigureText::worded).toList()
            : Claim.read(CLAIM, claim).judge(figures));
  }

  /** The figures, each with those of the weeks before it in front. */
  private List<Figure> with(List<Figure> found, int weeks) {
    return figures.histories().of(found, weeks).stream().flatMap(List::stream).toList();
  }

  /** Draws the first shown figure over time; levels of pay and shares as rows. */
  private @Nullable Chart chart(List<Figure> found, int weeks, boolean simulated) {
    return switch (question) {
      case TOOLS -> FigureCharts.tools(found, simulated);
      case PAY -> FigureCharts.pay(found, simulated);
      case GROWTH, POSTINGS -> first(found, weeks, simulated);
    };
  }

  private @Nullable Chart first(List<Figure> found, int weeks, boolean simulated) {
    Optional<Figure> shown =
        found.stream().filter(Figure::shown).findFirst().or(() -> found.stream().findFirst());
    return shown
        .map(figure -> FigureCharts.history(figures.histories().of(figure, weeks), simulated))
        .orElse(null);
  }
}
