package wagewire.app.command.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wagewire.app.alert.AlertOptions;
import wagewire.app.alert.Alerts;
import wagewire.app.alert.Webhook;
import wagewire.app.collecting.CatalogueOptions;
import wagewire.app.collecting.CollectLimits;
import wagewire.app.collecting.CollectionRound;
import wagewire.app.collecting.QuietOption;
import wagewire.app.command.Terminal;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.ServedWarehouse;
import wagewire.app.connect.Servers;
import wagewire.app.delivery.Deliveries;
import wagewire.app.delivery.DeliveryPlan;
import wagewire.app.delivery.DeliverySettings;
import wagewire.app.metrics.FetchMetrics;
import wagewire.app.pipeline.ClockCheck;
import wagewire.app.pipeline.Pipeline;
import wagewire.app.pipeline.PipelineProgress;
import wagewire.app.schedule.ReleaseScheduler;
import wagewire.app.schedule.ReleaseTask;
import wagewire.app.schedule.ReleaseTime;
import wagewire.app.schedule.ScheduleOptions;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.fetch.FetchSettings;
import wagewire.reporting.serve.HttpService;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.backup.Pruning;
import wagewire.warehouse.operations.RunKind;
import wagewire.warehouse.operations.RunLedger;
import wagewire.warehouse.operations.RunResult;

/** {@code run}: runs everything in one process, on schedule. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description =
        "Runs everything in one process until it is stopped: collects the catalogue's boards when"
            + " they are due, loads their listings, makes a release every week and delivers its"
            + " brief, serves figures over HTTP and sends alerts to a webhook. Several of them on"
            + " one database share the work.")
public final class RunCommand implements Callable<Integer> {

  private static final Duration DAILY = Duration.ofHours(24);

  private final Clock clock = Clock.systemUTC();

  @Mixin private CommonOptions options;
  @Mixin private CatalogueOptions catalogue;
  @Mixin private QuietOption quiet;
  @Mixin private ServiceOptions service;
  @Mixin private ScheduleOptions schedule;
  @Mixin private AlertOptions alerting;
  @Mixin private AccessOptions accessOptions;

  @Option(
      names = "--every",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "From visit to visit of a board, such as 24h, 90m, 30s (default: 24h).")
  private Duration every = DAILY;

  @Override
  public Integer call() {
    HttpEndpoint listening = accessOptions.listening(options.commandLine(), options.settings());
    ReleaseTime time = schedule.releaseTime(options.commandLine());
    CollectLimits limits = catalogue.limits(options.commandLine());
    List<BoardEntry> boards = catalogue.boards();
    FetchSettings fetching = IngestCommand.required(catalogue.fetching(boards));
    try (Webhook webhook = alerting.webhook(options.commandLine());
        DeliveryPlan plan =
            DeliverySettings.read(options.settings(), clock, listening.access().publicUrl());
        Servers servers = Servers.all(options)) {
      Warehouse warehouse = Warehouse.open(servers.dataSource());
      RunLedger ledger = new RunLedger(warehouse, clock);
      ledger.markLost();
      Alerts alerts = new Alerts(warehouse, webhook, clock, this::say);
      Deliveries deliveries = new Deliveries(warehouse, plan, clock, this::say);
      ReleaseTask release =
          new ReleaseTask(
              warehouse,
              () -> {
                ClockCheck.require(servers.dataSource(), clock);
                PipelineProgress.awaitServices(servers);
              },
              clock,
              this::say);
      try (Pipeline pipeline = Pipeline.start(servers, warehouse, clock);
          ServedWarehouse served = servers.serve(warehouse);
          HttpService http = listening.start(served, service.metrics());
          ReleaseScheduler _ =
              ReleaseScheduler.start(
                  servers.dataSource(),
                  time,
                  () -> {
                    release.run();
                    deliveries.afterRelease();
                    Pruning.remove(warehouse, clock);
                  },
                  () -> {
                    deliveries.retry();
                    alerts.notice();
                  },
                  clock)) {
        Terminal.print(options.command(), listening.address(http));
        // A database restored from a backup shows first what was published since.
        pipeline.catchUp(_ -> {});
        say("the next release is made at " + time.after(clock.instant()));
        IngestWorker worker =
            new IngestWorker(
                pipeline::requireRunning,
                () -> new CollectionRound(servers, fetching, quiet.rule(), limits, clock),
                boards,
                every,
                collected(ledger),
                new FetchMetrics(service.metrics()),
                options.commandLine().getErr());
        return service.run(options.commandLine(), servers, worker, worker::isHealthy, worker::left);
      }
    }
  }

  /** Prints and enters in the ledger the visits since the last call. */
  private Consumer<RoundCounts> collected(RunLedger ledger) {
    AtomicReference<Instant> since = new AtomicReference<>(clock.instant());
    return counts -> {
      options.print(counts, counts.line());
      Instant started = since.getAndSet(clock.instant());
      ledger.add(RunKind.COLLECTING, started, RunResult.done(counts, counts.exitCode()));
    };
  }

  private void say(String line) {
    Terminal.note(options.command(), line);
  }
}
