package wagewire.reporting.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.figure.ToolFigures;
import wagewire.reporting.figure.UnfinishedWeek;
import wagewire.reporting.figure.WrongParameterException;
import wagewire.reporting.health.BoardCondition;
import wagewire.reporting.health.BoardOrder;
import wagewire.reporting.health.BoardQuery;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.health.QualityQuery;
import wagewire.reporting.page.Assets;
import wagewire.reporting.page.BoardsPage;
import wagewire.reporting.page.BriefPage;
import wagewire.reporting.page.CollectorState;
import wagewire.reporting.page.EmbedPage;
import wagewire.reporting.page.EmptyPage;
import wagewire.reporting.page.ExplorerPage;
import wagewire.reporting.page.FigurePage;
import wagewire.reporting.page.MethodPage;
import wagewire.reporting.page.OverviewPage;
import wagewire.reporting.page.Page;
import wagewire.reporting.page.PostingsPage;
import wagewire.reporting.page.QualityPage;
import wagewire.reporting.page.RolePage;
import wagewire.reporting.page.component.Filters;
import wagewire.reporting.serve.answer.ReleaseResponses;
import wagewire.reporting.serve.answer.RequestParameters;
import wagewire.reporting.serve.answer.ResponseBody;
import wagewire.reporting.trace.Tracer;
import wagewire.warehouse.Warehouse;

/** The addresses of figures for people. */
final class PageRoutes {

  private static final List<String> OF_ALL = List.of("seniority", "country", "week");
  private static final List<String> WITH_ROLE = List.of("role", "seniority", "country", "week");

  private static final int LAST_PAGE = 100_000;

  private final Figures figures;
  private final Tracer tracer;
  private final BoardQuery boards;
  private final QualityQuery quality;
  private final CollectorState memory;
  private final ReleaseResponses answers;

  private PageRoutes(Warehouse warehouse, HttpSettings settings, ReleaseResponses answers) {
    this.figures = new Figures(warehouse.sql());
    this.tracer = new Tracer(warehouse, settings.access().redistribution());
    this.boards = new BoardQuery(warehouse.sql());
    this.quality = new QualityQuery(warehouse.sql());
    this.memory = settings.memory();
    this.answers = answers;
  }

  static void register(
      RoutesConfig routes, Warehouse warehouse, HttpSettings settings, ReleaseResponses answers) {
    PageRoutes pages = new PageRoutes(warehouse, settings, answers);
    routes.get("/", pages::overview);
    routes.get("/roles", PageRoutes::chosenRole);
    routes.get("/roles/{role}", pages::role);
    routes.get("/growth", pages::growth);
    routes.get("/pay", pages::pay);
    routes.get("/tools", pages::tools);
    routes.get("/brief", pages::brief);
    routes.get("/boards", pages::boards);
    routes.get("/quality", pages::quality);
    routes.get("/method", pages::method);
    routes.get("/figures/{id}", pages::figure);
    routes.get("/figures/{id}/embed", pages::embed);
    routes.get("/figures/{id}/postings", pages::postings);
    routes.get("/assets/{hash}/{file}", PageRoutes::asset);
  }

  private void overview(Context context) {
    RequestParameters.of(context, List.of());
    send(context, release -> OverviewPage.of(release, figures));
  }

  /** The form's answer: the address of the role that was chosen. */
  private static void chosenRole(Context context) {
    RequestParameters parameters = RequestParameters.of(context, WITH_ROLE);
    FigureChoice choice = parameters.pageChoice(parameters.chosen("role"));
    context.redirect("/roles/" + choice.role() + Filters.query(choice, null), HttpStatus.SEE_OTHER);
  }

  private void role(Context context) {
    FigureChoice choice =
        RequestParameters.of(context, OF_ALL).pageChoice(context.pathParam("role"));
    send(context, release -> RolePage.of(release, figures, choice));
  }

  private void growth(Context context) {
    FigureChoice choice = RequestParameters.of(context, OF_ALL).pageChoice(null);
    send(context, release -> ExplorerPage.growth(release, figures, choice));
  }

  private void pay(Context context) {
    FigureChoice choice = RequestParameters.of(context, OF_ALL).pageChoice(null);
    send(context, release -> ExplorerPage.pay(release, figures, choice));
  }

  private void tools(Context context) {
    RequestParameters parameters = RequestParameters.of(context, WITH_ROLE);
    FigureChoice choice =
        ToolFigures.requireSplit(parameters.pageChoice(parameters.chosen("role")));
    send(context, release -> ExplorerPage.tools(release, figures, choice));
  }

  private void figure(Context context) {
    RequestParameters.of(context, List.of());
    String id = context.pathParam("id");
    send(context, release -> FigurePage.of(release, FigureHandler.require(figures, id), figures));
  }

  private void embed(Context context) {
    RequestParameters.of(context, List.of());
    String id = context.pathParam("id");
    keep(
        context,
        release ->
            ResponseBody.page(EmbedPage.of(release, FigureHandler.require(figures, id), figures))
                .framed());
  }

  private void brief(Context context) {
    IsoWeek week = RequestParameters.of(context, List.of("week")).pageChoice(null).week();
    send(
        context,
        release -> {
          figures.requireWeek(week);
          return BriefPage.of(release, figures, week);
        });
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
                release == null ? empty() : QualityPage.of(release, figures, quality, memory)));
  }

  private void method(Context context) {
    RequestParameters.of(context, List.of());
    answers.send(context, release -> ResponseBody.page(MethodPage.of(release)));
  }

  /** Sends postings uncached: a forgotten posting goes at once. */
  private void postings(Context context) {
    RequestParameters.of(context, List.of());
    String id = context.pathParam("id");
    answers.sendUnkept(context, release -> ResponseBody.page(postings(release, id)));
  }

  private PostingsPage postings(@Nullable NewestRelease release, String id) {
    Figure figure = FigureHandler.require(figures, id);
    var found = tracer.postings(figure, 0, PostingsPage.SHOWN + 1);
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
        .result(asset.text());
  }

  /** A page of the release that is up. */
  @FunctionalInterface
  private interface Work {
    Page page(NewestRelease release);
  }

  /** A page that reads the same until the next release. */
  private void send(Context context, Work work) {
    keep(context, release -> ResponseBody.page(work.page(release)));
  }

  private void keep(Context context, Function<NewestRelease, ResponseBody> work) {
    answers.send(
        context, release -> release == null ? ResponseBody.page(empty()) : work.apply(release));
  }

  private EmptyPage empty() {
    return EmptyPage.of(
        figures
            .unfinishedWeek()
            .map(UnfinishedWeek::text)
            .orElse("No postings have been collected or imported yet."));
  }
}
