package wagewire.reporting.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.brief.render.FigureCsv;
import wagewire.reporting.correction.ErrataQuery;
import wagewire.reporting.correction.ErratumCriteria;
import wagewire.reporting.correction.ErratumEntry;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.WrongParameterException;
import wagewire.reporting.serve.answer.ReleaseResponses;
import wagewire.reporting.serve.answer.RequestParameters;
import wagewire.reporting.serve.answer.ResponseBody;
import wagewire.reporting.serve.answer.ResponseFormat;

/** Corrections of released figures for programs, some at a time. */
final class ErrataHandler {

  private static final String PATH = "/api/v1/errata";
  private static final String SINCE = "since";
  private static final String FIGURE = "figure";
  private static final String WEEK = "week";
  private static final String LIMIT = "limit";
  private static final String OFFSET = "offset";
  private static final List<String> FILTERS = List.of(SINCE, FIGURE, WEEK);
  private static final List<String> NAMES =
      Stream.concat(FILTERS.stream(), Stream.of(LIMIT, OFFSET)).toList();
  private static final int USUAL = 100;
  private static final int MOST = 1_000;
  private static final int LAST = 10_000_000;

  private final ErrataQuery errata;
  private final ReleaseResponses answers;

  private ErrataHandler(DSLContext sql, ReleaseResponses answers) {
    this.errata = new ErrataQuery(sql);
    this.answers = answers;
  }

  static void register(RoutesConfig routes, DSLContext sql, ReleaseResponses answers) {
    ErrataHandler handler = new ErrataHandler(sql, answers);
    for (ResponseFormat format : List.of(ResponseFormat.JSON, ResponseFormat.CSV)) {
      routes.get(PATH + format.suffix(), context -> handler.send(context, format));
    }
  }

  private void send(Context context, ResponseFormat format) {
    RequestParameters parameters = RequestParameters.of(context, NAMES);
    ErratumCriteria criteria =
        new ErratumCriteria(
            since(parameters.chosen(SINCE)),
            parameters.chosen(FIGURE),
            FigureChoice.read(null, null, null, parameters.chosen(WEEK)).week());
    int limit = parameters.number(LIMIT, 1, MOST, USUAL);
    int offset = parameters.number(OFFSET, 0, LAST, 0);
    String next = next(context.path(), parameters, limit, offset + limit);
    answers.send(context, _ -> answer(format, errata.find(criteria, offset, limit), next));
  }

  private static ResponseBody answer(ResponseFormat format, ErrataQuery.Page page, String next) {
    ResponseBody body =
        format == ResponseFormat.JSON
            ? ResponseBody.json(page.entries())
            : ResponseBody.text(format, FigureCsv.of(ErratumEntry.class, page.entries()));
    return body.linked(page.more() ? next : null);
  }

  private static @Nullable LocalDate since(@Nullable String day) {
    try {
      return day == null ? null : LocalDate.parse(day);
    } catch (DateTimeException _) {
      throw new WrongParameterException(
          SINCE, "must be a day such as 2026-11-23, not '" + day + "'", "2026-11-23");
    }
  }

  private static String next(String path, RequestParameters parameters, int limit, int offset) {
    String filters =
        FILTERS.stream()
            .filter(name -> parameters.chosen(name) != null)
            .map(name ->
                name
                    + "="
                    + URLEncoder.encode(
                        String.valueOf(parameters.chosen(name)), StandardCharsets.UTF_8)
                    + "&")
            .collect(Collectors.joining());
    return "<%s?%slimit=%d&offset=%d>; rel=\"next\"".formatted(path, filters, limit, offset);
  }
}
