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
import wagewire.app.collecting.CatalogueOptions;
import wagewire.app.collecting.MarketFeed;
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
import wagewire.reporting.query.Figures;
import wagewire.reporting.tell.BriefWriter;
import wagewire.reporting.tell.MarkdownBrief;
import wagewire.reporting.warehouse.Warehouse;
import wagewire.transform.service.TransformWorker;

/** {@code refresh}: one round for a scheduler, or figures again and again. */
@Command(
    name = "refresh",
    mixinStandardHelpOptions = true,
    description =
        "One round for a scheduler: collects the catalogue's boards, works out the"
            + " figures, prints the brief. Ends with 75 when another refresh is running.")
public final class RefreshCommand implements Callable<Integer> {

  private static final Duration CATCHING_UP = Duration.ofMinutes(1);

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;
  @Mixin private CatalogueOptions catalogue;
  @Mixin private ServiceOptions service;

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
    URI market = catalogue.market(spec.commandLine());
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
    try (Servers servers = Servers.all(options)) {
      Warehouse warehouse = Warehouse.open(servers.dataSource());
      RunLoop loop =
          new RunLoop(
              pause,
              () -> {
                awaitServices(servers);
                if (release(warehouse, clock.get())) {
                  printBrief(warehouse);
                }
                return true;
              },
              spec.commandLine().getErr());
      return service.run(spec.commandLine(), servers, loop, () -> !loop.failing(), () -> null);
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
    try (Servers servers = Servers.all(options)) {
      Warehouse warehouse = Warehouse.open(servers.dataSource());
      int exitCode = 0;
      try (Pipeline pipeline = Pipeline.start(servers, warehouse, clock)) {
        if (fetching != null) {
          exitCode = pipeline.watch(() -> collect(servers, boards, fetching, clock, responses));
        }
        pipeline.catchUp(records -> {});
      }
      if (!release(warehouse, clock)) {
        say("nothing new: no release was made");
      }
      printBrief(warehouse);
      return exitCode;
    }
  }

  private boolean release(Warehouse warehouse, Clock clock) {
    Optional<String> vintage =
        StageMetrics.refresh(
            service.metrics(),
            () -> new Refresher(warehouse, clock).accepting(accepted).refresh(step -> {}));
    vintage.ifPresent(name -> say("released " + name));
    return vintage.isPresent();
  }

  private void printBrief(Warehouse warehouse) {
    Figures figures = new Figures(warehouse.sql());
    if (figures.newestWeek().isPresent()) {
      PrintWriter output = spec.commandLine().getOut();
      output.print(MarkdownBrief.of(new BriefWriter(figures).write(null)));
      output.flush();
    }
  }

  private int collect(
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
      return counts.exitCode();
    }
  }

  private void say(String line) {
    PrintWriter errors = spec.commandLine().getErr();
    errors.println(line);
    errors.flush();
  }
}
