package wagewire.reporting.serve;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.figure.ToolFigures;
import wagewire.reporting.figure.UnfinishedWeek;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.page.BriefPage;
import wagewire.reporting.page.CollectorState;
import wagewire.reporting.page.EmbedPage;
import wagewire.reporting.page.EmptyPage;
import wagewire.reporting.page.ExplorerPage;
import wagewire.reporting.page.FigurePage;
import wagewire.reporting.page.OverviewPage;
import wagewire.reporting.page.Page;
import wagewire.reporting.page.RolePage;
import wagewire.reporting.serve.answer.ReleaseResponses.Work;
import wagewire.reporting.serve.answer.ResponseBody;

/** Pages of figures, which read the same until the next release. */
final class FigurePages {

  private final Figures figures;
  private final CollectorState collector;

  FigurePages(Figures figures, CollectorState collector) {
    this.figures = figures;
    this.collector = collector;
  }

  Work overview() {
    return page(release -> OverviewPage.of(release, figures));
  }

  Work role(FigureChoice choice) {
    return page(release -> RolePage.of(release, figures, choice));
  }

  Work growth(FigureChoice choice) {
    return page(release -> ExplorerPage.growth(release, figures, choice));
  }

  /** Returns the page; with a metropolitan area seniority, country and week are left out. */
  Work pay(FigureChoice choice) {
    FigureChoice kept =
        choice.metro() == null
            ? choice
            : new FigureChoice(choice.role(), null, null, null).ofMetro(choice.metro());
    return page(release -> ExplorerPage.pay(release, figures, kept));
  }

  Work tools(FigureChoice choice) {
    FigureChoice whole = ToolFigures.requireSplit(choice);
    return page(release -> ExplorerPage.tools(release, figures, whole));
  }

  /**
   * @param week null for the newest one
   */
  Work brief(@Nullable IsoWeek week) {
    return page(release -> {
      figures.requireWeek(week);
      return BriefPage.of(release, figures, week);
    });
  }

  Work figure(String id) {
    return page(release -> FigurePage.of(release, FigureHandler.require(figures, id), figures));
  }

  /** Returns the page that pages of other hosts may show in a frame. */
  Work embed(String id) {
    return orEmpty(release ->
        ResponseBody.page(EmbedPage.of(release, FigureHandler.require(figures, id), figures))
            .framed());
  }

  /** Returns the page that says that there are no figures, and why. */
  EmptyPage empty() {
    return EmptyPage.of(
        figures
            .unfinishedWeek()
            .map(UnfinishedWeek::text)
            .orElse("No postings have been collected or imported yet."),
        collector.progress());
  }

  private Work page(Function<NewestRelease, Page> page) {
    return orEmpty(release -> ResponseBody.page(page.apply(release)));
  }

  private Work orEmpty(Function<NewestRelease, ResponseBody> work) {
    return release -> release == null ? ResponseBody.page(empty()) : work.apply(release);
  }
}
