package wagewire.reporting.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.brief.Brief;
import wagewire.reporting.brief.BriefWriter;
import wagewire.reporting.brief.render.BriefCharts;
import wagewire.reporting.brief.render.BriefDocument;
import wagewire.reporting.brief.render.FigureCsv;
import wagewire.reporting.brief.render.MailBrief;
import wagewire.reporting.brief.render.MarkdownBrief;
import wagewire.reporting.chart.Chart;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.serve.answer.ChartResponses;
import wagewire.reporting.serve.answer.FigureWorkbook;
import wagewire.reporting.serve.answer.ReleaseResponses;
import wagewire.reporting.serve.answer.RequestParameters;
import wagewire.reporting.serve.answer.ResponseBody;
import wagewire.reporting.serve.answer.ResponseFormat;

/** The brief's data section in all its formats, and its charts. */
final class BriefHandler {

  private static final String PATH = "/api/v1/brief";

  /** The parameter that all its addresses take. */
  private static final String WEEK = "week";

  private static final String CHARTS = PATH + "/charts/";
  private static final String MARKDOWN = "text/markdown; charset=utf-8";
  private static final String HTML = "text/html; charset=utf-8";

  private final Figures figures;
  private final ReleaseResponses answers;
  private final @Nullable URI publicUrl;

  /** Charts of the last request; null before the first. */
  private @Nullable Drawn drawn;

  private BriefHandler(DSLContext sql, @Nullable URI publicUrl, ReleaseResponses answers) {
    this.figures = new Figures(sql);
    this.publicUrl = publicUrl;
    this.answers = answers;
  }

  static void register(
      RoutesConfig routes, DSLContext sql, @Nullable URI publicUrl, ReleaseResponses answers) {
    BriefHandler handler = new BriefHandler(sql, publicUrl, answers);
    routes.get(PATH, context -> handler.send(context, ResponseBody::json));
    routes.get(
        PATH + ".csv",
        context ->
            handler.send(
                context,
                brief ->
                    ResponseBody.text(
                        ResponseFormat.CSV, FigureCsv.of(Figure.class, distinct(brief)))));
    routes.get(
        PATH + ".xlsx",
        context ->
            handler.send(
                context,
                brief -> FigureWorkbook.of("brief-" + brief.week() + ".xlsx", distinct(brief))));
    routes.get(
        PATH + ".md", context -> handler.sendFile(context, MARKDOWN, ".md", MarkdownBrief::of));
    routes.get(
        PATH + ".html", context -> handler.sendFile(context, HTML, ".html", MailBrief::html));
    routes.get(CHARTS + "{week}/{file}", handler::chart);
  }

  private void send(Context context, Function<Brief, ResponseBody> writing) {
    IsoWeek week = week(RequestParameters.of(context, List.of(WEEK)));
    answers.send(context, _ -> writing.apply(write(week)));
  }

  /** Sends a format that links to its charts: the answer depends on the origin. */
  private void sendFile(
      Context context, String mediaType, String ending, Function<BriefDocument, String> writing) {
    IsoWeek week = week(RequestParameters.of(context, List.of(WEEK)));
    String origin =
        publicUrl == null ? context.scheme() + "://" + context.host() : publicUrl.toString();
    answers.send(
        context,
        origin + ReleaseResponses.address(context),
        _ -> {
          Brief brief = write(week);
          Map<String, Chart> charts = new BriefCharts(figures).of(brief);
          BriefDocument document = BriefDocument.of(brief, charts, origin + CHARTS + brief.week());
          return ResponseBody.text(mediaType, writing.apply(document))
              .asFile("brief-" + brief.week() + ending);
        });
  }

  private static @Nullable IsoWeek week(RequestParameters parameters) {
    return parameters.pageChoice(null).week();
  }

  private Brief write(@Nullable IsoWeek week) {
    figures.requireWeek(week);
    return new BriefWriter(figures).write(week);
  }

  private static List<Figure> distinct(Brief brief) {
    return brief.sections().stream()
        .flatMap(section -> section.figures().stream())
        .distinct()
        .toList();
  }

  private void chart(Context context) {
    RequestParameters parameters = RequestParameters.of(context, ChartResponses.NAMES);
    String file = context.pathParam("file");
    IsoWeek week = FigureChoice.read(null, null, null, context.pathParam("week")).week();
    ResponseFormat format = ResponseFormat.of(file);
    String id = format.stem(file);
    if (!format.isPicture() || !BriefCharts.IDS.contains(id)) {
      throw new NotFoundResponse(
          "There is no chart '%s'; there are %s, each as .svg and .png."
              .formatted(file, String.join(", ", BriefCharts.IDS)));
    }
    answers.send(
        context,
        release -> {
          Chart chart = charts(release == null ? "" : release.vintage(), week).get(id);
          return ChartResponses.of(chart, format, parameters);
        });
  }

  /** A page asks for all charts of a brief at once, which is written once for them. */
  private synchronized Map<String, Chart> charts(String release, @Nullable IsoWeek week) {
    Drawn last = drawn;
    if (last != null && last.release().equals(release) && Objects.equals(last.week(), week)) {
      return last.charts();
    }
    Map<String, Chart> charts = new BriefCharts(figures).of(write(week));
    drawn = new Drawn(release, week, charts);
    return charts;
  }

  /**
   * @param release that was up
   * @param week null for its newest
   */
  private record Drawn(String release, @Nullable IsoWeek week, Map<String, Chart> charts) {}
}
