package wagewire.reporting.serve;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Set;
import wagewire.model.source.YesNoUnknown;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.serve.answer.PostingResponses;
import wagewire.reporting.serve.answer.ReleaseResponses;
import wagewire.reporting.serve.answer.RequestParameters;
import wagewire.reporting.serve.answer.ResponseBody;
import wagewire.reporting.serve.answer.ResponseFormat;
import wagewire.reporting.trace.CountedPostings;
import wagewire.reporting.trace.TracedPosting;
import wagewire.warehouse.Warehouse;

/**
 * The postings that a figure counts, some at a time: who wants the next ones follows the header
 * {@code Link}. Those whose source does not allow passing them on are left out.
 */
final class FigurePostingsHandler implements Handler {

  /** Names of the parameters that it takes. */
  static final List<String> NAMES = List.of("limit", "offset");

  private static final int USUAL = 100;
  private static final int MOST = 1_000;
  private static final int LAST = 10_000_000;

  private final ResponseFormat format;
  private final Figures figures;
  private final CountedPostings counted;
  private final ReleaseResponses answers;

  /**
   * @param redistribution terms of the sources whose postings are shown
   */
  FigurePostingsHandler(
      ResponseFormat format,
      Warehouse warehouse,
      Set<YesNoUnknown> redistribution,
      ReleaseResponses answers) {
    this.format = format;
    this.figures = new Figures(warehouse.sql());
    this.counted = new CountedPostings(warehouse, redistribution);
    this.answers = answers;
  }

  /** Returns the path of the route. */
  String path() {
    return "/api/v1/figures/{id}/postings" + format.suffix();
  }

  @Override
  public void handle(Context context) {
    RequestParameters parameters = RequestParameters.of(context, NAMES);
    String id = context.pathParam("id");
    String address = context.path();
    answers.sendUnkept(context, _ -> answer(id, address, parameters));
  }

  private ResponseBody answer(String id, String address, RequestParameters parameters) {
    int limit = parameters.number("limit", 1, MOST, USUAL);
    int offset = parameters.number("offset", 0, LAST, 0);
    List<TracedPosting> found = counted.of(FigureHandler.require(figures, id), offset, limit + 1);
    List<TracedPosting> shown = found.subList(0, Math.min(limit, found.size()));
    ResponseBody body = PostingResponses.of(TracedPosting.class, "postings", shown, format);
    return body.linked(found.size() > limit ? link(address, limit, offset + limit) : null);
  }

  private static String link(String address, int limit, int offset) {
    return "<%s?limit=%d&offset=%d>; rel=\"next\"".formatted(address, limit, offset);
  }
}
