package wagewire.app.command;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import wagewire.app.alert.AlertOptions;
import wagewire.app.alert.Alerts;
import wagewire.app.alert.Webhook;
import wagewire.app.collecting.CatalogueOptions;
import wagewire.app.collecting.MarketFeed;
import wagewire.app.collecting.MarketOption;
import wagewire.app.collecting.Round;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.app.log.Correlation;
import wagewire.app.metrics.StageMetrics;
import wagewire.app.pipeline.Pipeline;
import wagewire.app.pipeline.Progress;
import wagewire.app.pipeline.TopicSetup;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.fetch.FetchSettings;
import wagewire.ingest.keep.KeptResponses;
import wagewire.reporting.measure.Refresher;
import wagewire.reporting.measure.ReleaseCheck;
import wagewire.reporting.operations.RunEnd;
import wagewire.reporting.operations.RunKind;
import wagewire.reporting.operations.RunLedger;
import wagewire.reporting.query.Figures;
import wagewire.reporting.tell.BriefWriter;
import wagewire.reporting.tell.MarkdownBrief;
import wagewire.reporting.warehouse.AdvisoryLock;
import wagewire.reporting.warehouse.Warehouse;
import wagewire.transform.service.TransformWorker;

/** {@code refresh}: one round for a scheduler, or figures again and again. */
@Command(
    name = "refresh",
    mixinStandardHelpOptions = true,
    description =
        "One round for a scheduler: collects the catalogue's boards, works out the"
            + " figures of all weeks that no release has stated, prints the brief. One that was"
            + " broken off is taken up where it stopped.",
    footer = {
      "",
      "Exit codes:  0 done, also when nothing was new; 65 a check holds the release back;",
      "             69 Kafka, PostgreSQL or all boards out of reach; 70 a defect of ours;",
      "             75 another refresh is running on this database: nothing was done."
    })
public final class RefreshCommand implements Callable<Integer> {

  private static final Duration CATCHING_UP = Duration.ofMinutes(1);

  /** Held by one refresh of all that use the database, from its start to its end. */
  private static final String ROUND = "wagewire.round";

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;
  @Mixin private CatalogueOptions catalogue;
  @Mixin private MarketOption simulated;
  @Mixin private ServiceOptions service;
  @Mixin private AlertOptions alerting;

  @Option(names = "--figures-only", description = "Work out figures without collecting.")
  private boolean figuresOnly;

  @Option(
      names = "--every",
      paramLabel = "DURATION",
      converter = Every.class,
      description =
          "With --figures-only: again and again until it is stopped, such as every 6h;"
              + " transform and load then run elsewhere.")
  private @Nullable Duration every;

  @Option(
      names = "--accept",
      paramLabel = "CHECK",
      completionCandidates = AcceptableChecks.class,
      description =
          "Release although the check fails, because the data is meant to be so:"
              + " ${COMPLETION-CANDIDATES}.")
  private List<String> accepted = List.of();

  /** Checks that may be passed. */
  static final class AcceptableChecks implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return ReleaseCheck.acceptableIds().iterator();
    }
  }

  @Override
  public Integer call() {
    requireAcceptable();
    URI market = simulated.address(spec.commandLine(), catalogue);
    if (!figuresOnly) {
      requireNot("--every", every);
      requireNot("--market", market);
      return once(Clock::systemUTC, catalogue.responses(spec.commandLine()));
    }
    catalogue.requireNothingKept(spec.commandLine(), "--figures-only");
    if (market == null) {
      return figures(Clock::systemUTC);
    }
    try (MarketFeed feed = new MarketFeed(market)) {
      return figures(feed::clock);
    }
  }

  private void requireAcceptable() {
    for (String check : accepted) {
      if (!ReleaseCheck.acceptableIds().contains(check)) {
        throw new ParameterException(
            spec.commandLine(),
            "--accept takes %s, not '%s'"
                .formatted(String.join(", ", ReleaseCheck.acceptableIds()), check));
      }
    }
  }

  private void requireNot(String option, @Nullable Object value) {
    if (value != null) {
      throw new ParameterException(spec.commandLine(), option + " goes with --figures-only");
    }
  }

  private int figures(Supplier<Clock> clock) {
    Duration pause = every;
    return pause == null ? once(clock, null) : repeat(clock, pause);
  }

  /** Figures of what services that run elsewhere have taken in. */
  private int repeat(Supplier<Clock> clock, Duration pause) {
    try (Webhook webhook = alerting.webhook(spec.commandLine());
        Servers servers = Servers.all(options)) {
      Warehouse warehouse = Warehouse.open(servers.dataSource());
      RunLoop loop =
          new RunLoop(
              pause,
              () -> {
                RunEnd end =
                    kept(
                        warehouse,
                        webhook,
                        RunKind.FIGURES,
                        () -> {
                          awaitServices(servers);
                          return RunEnd.figures(release(warehouse, clock.get()));
                        });
                if (end.vintage() != null) {
                  printBrief(warehouse);
                }
                return true;
              },
              spec.commandLine().getErr());
      return service.run(spec.commandLine(), servers, loop, () -> !loop.failing(), () -> null);
    }
  }

  /** Does the work, enters how it ended, and tells whom it concerns. */
  private RunEnd kept(
      Warehouse warehouse, @Nullable Webhook webhook, RunKind kind, Supplier<RunEnd> work) {
    try {
      return new RunLedger(warehouse, Clock.systemUTC()).keep(kind, work);
    } finally {
      new Alerts(warehouse, webhook, Clock.systemUTC(), this::say).notice();
    }
  }

  private static void awaitServices(Servers servers) {
    TopicSetup.ensure(servers.kafkaObjects());
    try (Progress progress =
        new Progress(servers.kafkaObjects(), servers.dataSource(), TransformWorker.GROUP)) {
      progress.await(CATCHING_UP);
    }
  }

  private int once(Supplier<Clock> time, @Nullable KeptResponses responses) {
    List<BoardEntry> boards = figuresOnly ? List.of() : catalogue.boards();
    FetchSettings fetching =
        figuresOnly ? null : IngestCommand.required(catalogue.fetching(boards));
    Clock clock = time.get();
    try (Webhook webhook = alerting.webhook(spec.commandLine());
        Servers servers = Servers.all(options)) {
      Warehouse warehouse = Warehouse.open(servers.dataSource());
      try (AdvisoryLock _ =
          AdvisoryLock.tryTake(warehouse, ROUND).orElseThrow(Refresher::another)) {
        RunEnd end =
            kept(
                warehouse,
                webhook,
                figuresOnly ? RunKind.FIGURES : RunKind.REFRESH,
                () -> round(servers, warehouse, boards, fetching, clock, responses));
        if (end.vintage() == null) {
          say("nothing new: no release was made");
        }
        printBrief(warehouse);
        return end.exitCode();
      }
    }
  }

  private RunEnd round(
      Servers servers,
      Warehouse warehouse,
      List<BoardEntry> boards,
      @Nullable FetchSettings fetching,
      Clock clock,
      @Nullable KeptResponses responses) {
    RoundCounts counts = null;
    try (Pipeline pipeline = Pipeline.start(servers, warehouse, clock)) {
      if (fetching != null) {
        counts = pipeline.watch(() -> collect(servers, boards, fetching, clock, responses));
      }
      pipeline.catchUp(records -> {});
    }
    String vintage = release(warehouse, clock);
    return counts == null
        ? RunEnd.figures(vintage)
        : RunEnd.collected(counts, vintage, counts.exitCode());
  }

  /** The release that was made; null when nothing was new. */
  private @Nullable String release(Warehouse warehouse, Clock clock) {
    Optional<String> vintage =
        StageMetrics.refresh(
            service.metrics(),
            () -> new Refresher(warehouse, clock).accepting(accepted).refresh(step -> {}));
    vintage.ifPresent(name -> say("released " + name));
    return vintage.orElse(null);
  }

  private void printBrief(Warehouse warehouse) {
    Figures figures = new Figures(warehouse.sql());
    if (figures.newestWeek().isPresent()) {
      PrintWriter output = spec.commandLine().getOut();
      output.print(MarkdownBrief.of(new BriefWriter(figures).write(null)));
      output.flush();
    }
  }

  private RoundCounts collect(
      Servers servers,
      List<BoardEntry> boards,
      FetchSettings fetching,
      Clock clock,
      @Nullable KeptResponses responses) {
    try (Round round = new Round(servers, fetching, clock, responses)) {
      RoundCounts counts =
          RoundCounts.of(
              round.collect(
                  boards,
                  report -> {
                    if (report.notable()) {
                      Correlation.of(report, () -> say(report.line()));
                    }
                  },
                  this::say));
      say(counts.line());
      return counts;
    }
  }

  private void say(String line) {
    PrintWriter errors = spec.commandLine().getErr();
    errors.println(line);
    errors.flush();
  }
}
