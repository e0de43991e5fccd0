package wagewire.lab.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import wagewire.app.collecting.CollectionRound;
import wagewire.app.collecting.MarketFeed;
import wagewire.app.connect.Servers;
import wagewire.app.pipeline.Pipeline;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.collect.QuietRule;
import wagewire.ingest.publish.CollectReport;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.server.MarketServer;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.wanted.WantedFigure;
import wagewire.lab.wanted.WantedFigures;
import wagewire.lab.wanted.WantedText;
import wagewire.lab.wanted.WantedTruths;
import wagewire.metrics.release.Refresher;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.brief.BriefWriter;
import wagewire.reporting.brief.render.MarkdownBrief;
import wagewire.reporting.figure.Figures;
import wagewire.warehouse.Warehouse;

/**
 * Serves a simulated market over HTTP, collects it each Monday through every stage, and compares
 * the resulting figures with the market's own books.
 */
public final class Demo {

  private static final Duration MORNING = Duration.ofHours(6);

  private final Servers servers;
  private final MarketSettings settings;
  private final Watcher watcher;

  public Demo(Servers servers, MarketSettings settings, Watcher watcher) {
    this.servers = servers;
    this.settings = settings;
    this.watcher = watcher;
  }

  /** Receives the demo's progress. */
  public interface Watcher {

    /** Called after a week was collected. */
    void collected(LocalDate monday, DemoCounts counts);

    /** Called at the start of each step that follows collecting. */
    void step(String what);

    /** Called at the start of each part of such a step. */
    default void part(String what) {}
  }

  public DemoResult run() {
    long start = System.nanoTime();
    SimulatedMarket market = SimulatedMarket.create(settings);
    SimulatedClock clock = new SimulatedClock(moment(settings.firstMonday()));
    Warehouse warehouse = Warehouse.open(servers.dataSource());
    DemoCounts counts = new DemoCounts();
    try (MarketServer server = MarketServer.start(market);
        Pipeline pipeline = Pipeline.start(servers, warehouse, clock);
        CollectionRound round =
            new CollectionRound(servers, MarketFeed.fetching(), QuietRule.STANDARD, clock)) {
      for (int week = 0; week <= settings.weeks(); week++) {
        LocalDate monday = settings.firstMonday().plusWeeks(week);
        clock.moveTo(moment(monday));
        server.moveTo(clock.instant());
        List<CollectReport> reports =
            round.collect(boards(market, server, monday), _ -> {}, _ -> {}, _ -> {});
        counts.add(reports);
        pipeline.requireRunning();
        watcher.collected(monday, counts);
      }
      watcher.step("waiting for the warehouse");
      pipeline.catchUp(records -> {});
    }
    watcher.step("calculating figures");
    new Refresher(warehouse, clock).refresh(watcher::part);
    Figures figures = new Figures(warehouse.sql());
    IsoWeek week = figures.newestWeek().orElseThrow();
    String brief = MarkdownBrief.of(new BriefWriter(figures).write(null));
    List<TruthRow> growth = GrowthTruth.rows(market, figures, week);
    List<TruthRow> levels = LatestWeekTruth.rows(market, figures, week);
    List<WantedFigure> wanted =
        WantedFigures.read(
            figures, week, WantedTruths.of(market, week, market.books().tracked(week.sunday())));
    double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    return new DemoResult(
        true,
        settings.seed(),
        settings.weeks(),
        seconds,
        growth,
        levels,
        wanted,
        brief,
        counts.line(),
        TruthText.of(growth, levels, week) + "\n" + WantedText.of(wanted));
  }

  /** Returns the boards that have joined by the day, with addresses of the market's server. */
  private static List<BoardEntry> boards(
      SimulatedMarket market, MarketServer server, LocalDate day) {
    return market.boards(day).stream()
        .map(board -> new BoardEntry(board.source(), server.address(board.board())))
        .toList();
  }

  private static Instant moment(LocalDate monday) {
    return monday.atStartOfDay(ZoneOffset.UTC).toInstant().plus(MORNING);
  }
}
