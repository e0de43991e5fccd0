package wagewire.reporting.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.correction.ErrataQuery;
import wagewire.reporting.correction.ErratumCriteria;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.figure.WrongParameterException;
import wagewire.reporting.health.BoardCondition;
import wagewire.reporting.health.BoardOrder;
import wagewire.reporting.health.BoardQuery;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.health.QualityQuery;
import wagewire.reporting.page.Assets;
import wagewire.reporting.page.BoardsPage;
import wagewire.reporting.page.CollectorState;
import wagewire.reporting.page.CorrectionsPage;
import wagewire.reporting.page.MethodPage;
import wagewire.reporting.page.PostingsPage;
import wagewire.reporting.page.QualityPage;
import wagewire.reporting.page.component.Filters;
import wagewire.reporting.serve.answer.ReleaseResponses;
import wagewire.reporting.serve.answer.ReleaseResponses.Work;
import wagewire.reporting.serve.answer.RequestParameters;
import wagewire.reporting.serve.answer.ResponseBody;
import wagewire.reporting.trace.CountedPostings;
import wagewire.warehouse.Warehouse;

/** The addresses of figures for people. */
final class PageRoutes {

  private static final List<String> OF_ALL = List.of("seniority", "country", "week");
  private static final List<String> WITH_ROLE = List.of("role", "seniority", "country", "week");
  private static final List<String> WITH_METRO =
      List.of("role", "seniority", "country", "metro", "week");

  private static final int LAST_PAGE = 100_000;

  private final Figures figures;
  private final FigurePages pages;
  private final CountedPostings counted;
  private final BoardQuery boards;
  private final QualityQuery quality;
  private final ErrataQuery errata;
  private final CollectorState memory;
  private final ReleaseResponses answers;

  private PageRoutes(Warehouse warehouse, HttpSettings settings, ReleaseResponses answers) {
    this.figures = new Figures(warehouse.sql());
    this.pages = new FigurePages(figures, settings.memory());
    this.counted = new CountedPostings(warehouse, settings.access().redistribution());
    this.boards = new BoardQuery(warehouse.sql());
    this.quality = new QualityQuery(warehouse.sql());
    this.errata = new ErrataQuery(warehouse.sql());
    this.memory = settings.memory();
    this.answers = answers;
  }

  static void register(
      RoutesConfig routes, Warehouse warehouse, HttpSettings settings, ReleaseResponses answers) {
    PageRoutes routed = new PageRoutes(warehouse, settings, answers);
    routes.get("/", routed::overview);
    routes.get("/roles", PageRoutes::chosenRole);
    routes.get("/roles/{role}", routed::role);
    routes.get("/growth", routed::growth);
    routes.get("/pay", routed::pay);
    routes.get("/tools", routed::tools);
    routes.get("/brief", routed::brief);
    routes.get("/boards", routed::boards);
    routes.get("/quality", routed::quality);
    routes.get("/method", routed::method);
    routes.get("/corrections", routed::corrections);
    routes.get("/figures/{id}", routed::figure);
    routes.get("/figures/{id}/embed", routed::embed);
    routes.get("/figures/{id}/postings", routed::postings);
    routes.get("/assets/{hash}/{file}", PageRoutes::asset);
    routes.get("/favicon.ico", PageRoutes::favicon);
  }

  private void overview(Context context) {
    RequestParameters.of(context, List.of());
    answers.send(context, pages.overview());
  }

  /** The form's answer: the address of the role that was chosen. */
  private static void chosenRole(Context context) {
    toRole(context, RequestParameters.of(context, WITH_ROLE));
  }

  private static void toRole(Context context, RequestParameters parameters) {
    FigureChoice choice =
        parameters.pageChoice(parameters.chosen("role")).ofMetro(parameters.chosen("metro"));
    context.redirect("/roles/" + choice.role() + Filters.query(choice, null), HttpStatus.SEE_OTHER);
  }

  private void role(Context context) {
    FigureChoice choice =
        RequestParameters.of(context, OF_ALL).pageChoice(context.pathParam("role"));
    answers.send(context, pages.role(choice));
  }

  private void growth(Context context) {
    roleByRole(context, WITH_ROLE, pages::growth);
  }

  private void pay(Context context) {
    roleByRole(context, WITH_METRO, pages::pay);
  }

  /** Sends a page of all roles; a request that names one is led to that role's page. */
  private void roleByRole(Context context, List<String> known, Function<FigureChoice, Work> page) {
    RequestParameters parameters = RequestParameters.of(context, known);
    if (parameters.chosen("role") == null) {
      answers.send(
          context, page.apply(parameters.pageChoice(null).ofMetro(parameters.chosen("metro"))));
    } else {
      toRole(context, parameters);
    }
  }

  private void tools(Context context) {
    RequestParameters parameters = RequestParameters.of(context, WITH_ROLE);
    answers.send(context, pages.tools(parameters.pageChoice(parameters.chosen("role"))));
  }

  private void figure(Context context) {
    RequestParameters.of(context, List.of());
    answers.send(context, pages.figure(context.pathParam("id")));
  }

  private void embed(Context context) {
    RequestParameters.of(context, List.of());
    answers.send(context, pages.embed(context.pathParam("id")));
  }

  private void brief(Context context) {
    answers.send(
        context,
        pages.brief(RequestParameters.of(context, List.of("week")).pageChoice(null).week()));
  }

  /** Boards are fetched between releases. */
  private void boards(Context context) {
    RequestParameters parameters =
        RequestParameters.of(context, List.of("platform", "state", "sort", "page"));
    answers.sendFresh(
        context,
        release ->
            ResponseBody.page(
                BoardsPage.of(release, boards, figures, memory, boardChoice(parameters))));
  }

  private BoardQuery.Choice boardChoice(RequestParameters parameters) {
    String platform = parameters.chosen("platform");
    if (platform != null) {
      WrongParameterException.unlessKnown("platform", platform, boards.platforms());
    }
    String state = parameters.chosen("state");
    if (state != null) {
      WrongParameterException.unlessKnown("state", state, BoardCondition.ids());
    }
    String sort = parameters.chosen("sort");
    return new BoardQuery.Choice(
        platform,
        state,
        sort == null ? BoardOrder.HEALTH : BoardOrder.of(sort),
        parameters.number("page", 1, LAST_PAGE, 1));
  }

  /** Sends the quality page fresh: it changes between releases. */
  private void quality(Context context) {
    RequestParameters.of(context, List.of());
    answers.sendFresh(
        context,
        release ->
            ResponseBody.page(
                release == null ? pages.empty() : QualityPage.of(release, quality, memory)));
  }

  private void method(Context context) {
    RequestParameters.of(context, List.of());
    answers.send(context, release -> ResponseBody.page(MethodPage.of(release)));
  }

  private void corrections(Context context) {
    RequestParameters.of(context, List.of());
    answers.send(
        context,
        release -> {
          ErrataQuery.Page found = errata.find(ErratumCriteria.ALL, 0, CorrectionsPage.SHOWN);
          return ResponseBody.page(CorrectionsPage.of(release, found.entries(), found.more()));
        });
  }

  /** Sends postings uncached: a forgotten posting goes at once. */
  private void postings(Context context) {
    RequestParameters.of(context, List.of());
    String id = context.pathParam("id");
    answers.sendUnkept(context, release -> ResponseBody.page(postings(release, id)));
  }

  private PostingsPage postings(@Nullable NewestRelease release, String id) {
    Figure figure = FigureHandler.require(figures, id);
    var found = counted.of(figure, 0, PostingsPage.SHOWN + 1);
    return PostingsPage.of(release, figure, found, figures);
  }

  /** Sends style, script or icon; with the hash of its content, to be kept for a year. */
  private static void asset(Context context) {
    String file = context.pathParam("file");
    Assets asset =
        Arrays.stream(Assets.values())
            .filter(one -> one.file().equals(file))
            .findFirst()
            .orElseThrow(() -> new NotFoundResponse("There is no '%s'.".formatted(file)));
    boolean known = asset.hash().equals(context.pathParam("hash"));
    context
        .header("Cache-Control", known ? "public, max-age=31536000, immutable" : "no-cache")
        .contentType(asset.mediaType())
        .result(asset.bytes());
  }

  /** Sends the icon to programs that ask for it without having read a page. */
  private static void favicon(Context context) {
    context
        .header("Cache-Control", "public, max-age=86400")
        .contentType(Assets.BITMAP_ICON.mediaType())
        .result(Assets.BITMAP_ICON.bytes());
  }
}
