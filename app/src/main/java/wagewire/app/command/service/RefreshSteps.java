package wagewire.app.command.service;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wagewire.app.alert.Alerts;
import wagewire.app.alert.Webhook;
import wagewire.app.collecting.CollectLimits;
import wagewire.app.collecting.CollectionRound;
import wagewire.app.command.ProgressDisplay;
import wagewire.app.command.figure.BriefCommand;
import wagewire.app.connect.Servers;
import wagewire.app.delivery.Deliveries;
import wagewire.app.delivery.DeliveryPlan;
import wagewire.app.log.LogCorrelation;
import wagewire.app.metrics.Metrics;
import wagewire.app.metrics.StageMetrics;
import wagewire.app.pipeline.ClockCheck;
import wagewire.app.pipeline.Pipeline;
import wagewire.app.pipeline.PipelineProgress;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.collect.QuietRule;
import wagewire.ingest.fetch.FetchSettings;
import wagewire.metrics.release.Refresher;
import wagewire.model.error.WagewireException;
import wagewire.reporting.brief.BriefWriter;
import wagewire.reporting.figure.Figures;
import wagewire.warehouse.AdvisoryLock;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.backup.Pruning;
import wagewire.warehouse.engine.RemoteEngine;
import wagewire.warehouse.operations.RunKind;
import wagewire.warehouse.operations.RunLedger;
import wagewire.warehouse.operations.RunResult;

/** Steps of a refresh. Each is entered in the ledger of runs. */
final class RefreshSteps {

  /** Name of the lock, held from a refresh's start to its end. */
  private static final String ROUND = "wagewire.round";

  private final Servers servers;
  private final Warehouse warehouse;
  private final @Nullable Webhook webhook;
  private final DeliveryPlan deliveries;
  private final List<String> accepted;
  private final @Nullable Supplier<RemoteEngine> machines;
  private final Metrics metrics;
  private final PrintWriter output;
  private final ProgressDisplay bar;

  /**
   * @param webhook null without alerts
   * @param deliveries where briefs are delivered
   * @param accepted ids of release checks whose failure is accepted
   * @param machines connects to those that count postings; null for this process alone
   * @param output takes the brief
   */
  RefreshSteps(
      Servers servers,
      @Nullable Webhook webhook,
      DeliveryPlan deliveries,
      List<String> accepted,
      @Nullable Supplier<RemoteEngine> machines,
      Metrics metrics,
      PrintWriter output,
      ProgressDisplay bar) {
    this.servers = servers;
    this.warehouse = Warehouse.open(servers.dataSource());
    this.webhook = webhook;
    this.deliveries = deliveries;
    this.accepted = List.copyOf(accepted);
    this.machines = machines;
    this.metrics = metrics;
    this.output = output;
    this.bar = bar;
  }

  /**
   * Takes the lock that lets one refresh run at a time on a database, across machines; to be called
   * before any board is requested.
   *
   * @throws WagewireException ANOTHER_REFRESH_RUNS, also when {@code run} or an import makes its
   *     release
   */
  AdvisoryLock lock() {
    AdvisoryLock lock = AdvisoryLock.tryTake(warehouse, ROUND).orElseThrow(Refresher::another);
    if (Refresher.isRunning(warehouse)) {
      lock.close();
      throw Refresher.another();
    }
    return lock;
  }

  /** Collects, loads what was collected, and makes a release. */
  RunResult round(
      List<BoardEntry> boards,
      FetchSettings fetching,
      QuietRule quiet,
      CollectLimits limits,
      Clock clock) {
    return recorded(
        RunKind.REFRESH,
        () -> {
          RoundCounts counts;
          try (Pipeline pipeline = Pipeline.start(servers, warehouse, clock)) {
            // A database restored from a backup shows first what was published since.
            pipeline.catchUp(bar::waiting);
            counts = pipeline.watch(() -> collect(boards, fetching, quiet, limits, clock));
            pipeline.catchUp(bar::waiting);
          }
          return RunResult.collected(counts, release(clock), counts.exitCode());
        });
  }

  /** Transforms and loads pending records in this process, and makes a release. */
  RunResult releaseHere(Clock clock) {
    return recorded(
        RunKind.FIGURES,
        () -> {
          try (Pipeline pipeline = Pipeline.start(servers, warehouse, clock)) {
            pipeline.catchUp(bar::waiting);
          }
          return RunResult.figures(release(clock));
        });
  }

  /** Waits until services of other processes have loaded pending records, and makes a release. */
  RunResult releaseAfterServices(Clock clock) {
    return recorded(
        RunKind.FIGURES,
        () -> {
          servers.kafka().ensureTopics();
          PipelineProgress.awaitServices(servers);
          return RunResult.figures(release(clock));
        });
  }

  /**
   * Sends alerts; to be called after {@link #lock} is given back, so that a slow webhook keeps
   * nobody from refreshing.
   */
  void alert() {
    new Alerts(warehouse, webhook, Clock.systemUTC(), this::say).notice();
  }

  /**
   * Delivers the brief of a release of the last seven days to those who did not get it; to be
   * called after {@link #lock} is given back, and not where a release check held a release back.
   */
  void deliver(Clock clock) {
    new Deliveries(warehouse, deliveries, clock, this::say).afterRelease();
  }

  /** Removes old rows that no release needs. */
  void prune() {
    Pruning.remove(warehouse, Clock.systemUTC());
  }

  /** Says that no release was made, and which week is not over. */
  void sayNothingNew() {
    Figures figures = new Figures(warehouse.sql());
    String unfinished = figures.unfinishedWeek().map(week -> ". " + week.text()).orElse("");
    say("nothing new: no release was made" + unfinished);
  }

  /** Prints the brief; nothing before the first figures. */
  void printBrief(boolean json) {
    Figures figures = new Figures(warehouse.sql());
    if (figures.newestWeek().isPresent()) {
      output.print(BriefCommand.text(new BriefWriter(figures).write(null), json));
      output.flush();
    }
  }

  void say(String line) {
    bar.say(line);
  }

  private RunResult recorded(RunKind kind, Supplier<RunResult> work) {
    return new RunLedger(warehouse, Clock.systemUTC()).record(kind, work);
  }

  /** Makes a release and returns its name; null when nothing was new. */
  private @Nullable String release(Clock clock) {
    ClockCheck.require(servers.dataSource(), Clock.systemUTC());
    Optional<String> vintage =
        StageMetrics.refresh(
            metrics,
            () ->
                new Refresher(warehouse, clock)
                    .accepting(accepted)
                    .on(machines)
                    .refresh(bar::doing));
    bar.close();
    vintage.ifPresent(name -> say("released " + name));
    return vintage.orElse(null);
  }

  private RoundCounts collect(
      List<BoardEntry> boards,
      FetchSettings fetching,
      QuietRule quiet,
      CollectLimits limits,
      Clock clock) {
    try (CollectionRound round = new CollectionRound(servers, fetching, quiet, limits, clock)) {
      RoundCounts counts =
          RoundCounts.of(
              round.collect(
                  boards,
                  bar::boards,
                  report -> {
                    bar.visited();
                    if (report.notable()) {
                      LogCorrelation.of(report, () -> say(report.line()));
                    }
                  },
                  this::say));
      say(counts.line());
      return counts;
    }
  }
}
