package wagewire.reporting.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.page.EmployerPage;
import wagewire.reporting.page.PostingSearchPage;
import wagewire.reporting.search.EmployerProfile;
import wagewire.reporting.search.EmployerQuery;
import wagewire.reporting.search.FoundPosting;
import wagewire.reporting.search.PostingCriteria;
import wagewire.reporting.search.PostingSearch;
import wagewire.reporting.serve.answer.PostingResponses;
import wagewire.reporting.serve.answer.ReleaseResponses;
import wagewire.reporting.serve.answer.RequestParameters;
import wagewire.reporting.serve.answer.ResponseBody;
import wagewire.reporting.serve.answer.ResponseFormat;
import wagewire.reporting.serve.answer.SearchParameters;
import wagewire.warehouse.Warehouse;

/**
 * The search for postings, as a page and for programs, some at a time, and the pages of employers.
 * Answers are not kept, since postings are forgotten at once; those whose source does not allow
 * passing them on are left out.
 */
final class SearchRoutes {

  private static final String PATH = "/api/v1/postings/search";
  private static final int USUAL = 100;

  private final PostingSearch search;
  private final EmployerQuery employers;
  private final Figures figures;
  private final ReleaseResponses answers;

  private SearchRoutes(Warehouse warehouse, AccessPolicy access, ReleaseResponses answers) {
    this.search = new PostingSearch(warehouse, access.redistribution());
    this.employers = new EmployerQuery(warehouse, access.redistribution());
    this.figures = new Figures(warehouse.sql());
    this.answers = answers;
  }

  static void register(
      RoutesConfig routes, Warehouse warehouse, AccessPolicy access, ReleaseResponses answers) {
    SearchRoutes routed = new SearchRoutes(warehouse, access, answers);
    routes.get(PostingSearchPage.PATH, routed::page);
    routes.get(EmployerPage.PATH + "{employer}", routed::employer);
    for (ResponseFormat format : PostingResponses.FORMATS) {
      routes.get(PATH + format.suffix(), context -> routed.found(context, format));
    }
  }

  private void page(Context context) {
    RequestParameters parameters = SearchParameters.ofPage(context);
    int page = SearchParameters.page(parameters, PostingSearchPage.SIZE);
    String query = SearchParameters.query(parameters);
    answers.sendUnkept(
        context, release -> ResponseBody.page(page(release, parameters, query, page)));
  }

  private PostingSearchPage page(
      @Nullable NewestRelease release, RequestParameters parameters, String query, int page) {
    PostingCriteria criteria = SearchParameters.criteria(parameters, release);
    List<FoundPosting> found =
        search.find(criteria, (page - 1) * PostingSearchPage.SIZE, PostingSearchPage.SIZE + 1);
    return PostingSearchPage.of(
        release,
        criteria,
        parameters.chosen(SearchParameters.DAYS),
        found,
        search.count(criteria),
        found.isEmpty() && page == 1 ? search.countEach(criteria) : List.of(),
        query,
        page);
  }

  private void employer(Context context) {
    RequestParameters.of(context, List.of());
    String employer = context.pathParam("employer");
    answers.sendUnkept(
        context,
        release -> {
          LocalDate newest = release == null ? LocalDate.EPOCH : release.week().sunday();
          EmployerProfile profile = employers.profile(employer, newest);
          if (profile.postings() == 0) {
            throw new NotFoundResponse("No posting of '%s' is on record.".formatted(employer));
          }
          return ResponseBody.page(
              EmployerPage.of(
                  release,
                  employer,
                  figures.employerName(employer).orElse(employer),
                  profile,
                  search.find(PostingCriteria.ofEmployer(employer), 0, EmployerPage.POSTINGS)));
        });
  }

  private void found(Context context, ResponseFormat format) {
    RequestParameters parameters = SearchParameters.ofProgram(context);
    int limit = SearchParameters.limit(parameters, USUAL);
    int offset = SearchParameters.offset(parameters);
    String query = SearchParameters.query(parameters);
    String path = context.path();
    answers.sendUnkept(
        context,
        release -> {
          PostingCriteria criteria = SearchParameters.criteria(parameters, release);
          List<FoundPosting> found = search.find(criteria, offset, limit + 1);
          List<FoundPosting> shown = found.subList(0, Math.min(limit, found.size()));
          ResponseBody body = PostingResponses.of(FoundPosting.class, "postings", shown, format);
          return body.linked(
              found.size() > limit ? next(path, query, limit, offset + limit) : null);
        });
  }

  private static String next(String path, String query, int limit, int offset) {
    return "<%s?%slimit=%d&offset=%d>; rel=\"next\""
        .formatted(path, query.isEmpty() ? "" : query + "&", limit, offset);
  }
}
