package wagewire.app.command.service;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import wagewire.app.alert.AlertOptions;
import wagewire.app.alert.Webhook;
import wagewire.app.collecting.CatalogueOptions;
import wagewire.app.collecting.CollectLimits;
import wagewire.app.collecting.MarketFeed;
import wagewire.app.collecting.MarketOption;
import wagewire.app.collecting.QuietOption;
import wagewire.app.command.ProgressDisplay;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.EngineOption;
import wagewire.app.connect.Servers;
import wagewire.app.delivery.DeliveryPlan;
import wagewire.app.delivery.DeliverySettings;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.fetch.FetchSettings;
import wagewire.metrics.release.ReleaseCheck;
import wagewire.warehouse.AdvisoryLock;
import wagewire.warehouse.operations.RunResult;

/** {@code refresh}: runs one round for a scheduler, or calculates figures repeatedly. */
@Command(
    name = "refresh",
    mixinStandardHelpOptions = true,
    description =
        "Runs one round for a scheduler: collects the catalogue's boards, calculates the"
            + " figures of all weeks that no release has stated, prints the brief and delivers it"
            + " (deliver). An interrupted round is resumed by the next.",
    footer = {
      "",
      "Exit codes:  0 done, also when nothing was new; 65 a release check holds it back;",
      "             69 Kafka, PostgreSQL or all boards out of reach; 70 an internal error;",
      "             75 a later try may succeed; nothing was done where another refresh runs."
    })
public final class RefreshCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;
  @Mixin private CatalogueOptions catalogue;
  @Mixin private QuietOption quiet;
  @Mixin private MarketOption simulated;
  @Mixin private ServiceOptions service;
  @Mixin private AlertOptions alerting;
  @Mixin private EngineOption engine;

  @Option(names = "--figures-only", description = "Work out figures without collecting.")
  private boolean figuresOnly;

  @Option(
      names = "--every",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description =
          "With --figures-only: again and again until it is stopped, such as every 6h;"
              + " transform and load then run elsewhere.")
  private @Nullable Duration every;

  @Option(
      names = "--within",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description =
          "Begin no visit and send no request later than that after the round's beginning, such as"
              + " 6h; boards that are left come first in the next round (default: no limit).")
  private @Nullable Duration within;

  @Option(
      names = "--accept",
      paramLabel = "CHECK",
      completionCandidates = AcceptableChecks.class,
      description =
          "Release although the release check fails, because the data is meant to be so:"
              + " ${COMPLETION-CANDIDATES}.")
  private List<String> accepted = List.of();

  /** Names of the checks that may be accepted. */
  static final class AcceptableChecks implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return ReleaseCheck.acceptableIds().iterator();
    }
  }

  @Override
  public Integer call() {
    requireAcceptable();
    URI market = simulated.address(options.commandLine(), catalogue);
    if (!figuresOnly) {
      requireNot("--every", every);
      requireNot("--market", market);
      return once(Clock::systemUTC);
    }
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
            options.commandLine(),
            "--accept takes %s, not '%s'"
                .formatted(String.join(", ", ReleaseCheck.acceptableIds()), check));
      }
    }
  }

  private void requireNot(String option, @Nullable Object value) {
    if (value != null) {
      throw new ParameterException(options.commandLine(), option + " requires --figures-only");
    }
  }

  private int figures(Supplier<Clock> clock) {
    Duration pause = every;
    return pause == null ? once(clock) : repeat(clock, pause);
  }

  /** Calculates figures repeatedly from data that services of other processes loaded. */
  private int repeat(Supplier<Clock> clock, Duration pause) {
    try (Webhook webhook = alerting.webhook(options.commandLine());
        DeliveryPlan deliveries = DeliverySettings.read(options.settings(), Clock.systemUTC());
        Servers servers = Servers.all(options)) {
      RefreshSteps work =
          work(
              servers,
              webhook,
              deliveries,
              new ProgressDisplay(options.commandLine().getErr(), false));
      RunLoop loop =
          new RunLoop(
              pause,
              () -> {
                try {
                  Clock now = clock.get();
                  if (work.releaseAfterServices(now).vintage() != null) {
                    work.printBrief(options.json());
                  }
                  work.deliver(now);
                  work.prune();
                  return true;
                } finally {
                  work.alert();
                }
              },
              options.commandLine().getErr());
      return service.run(options.commandLine(), servers, loop, () -> !loop.failing(), () -> null);
    }
  }

  private int once(Supplier<Clock> time) {
    List<BoardEntry> boards = figuresOnly ? List.of() : catalogue.boards();
    FetchSettings fetching =
        figuresOnly ? null : IngestCommand.required(catalogue.fetching(boards));
    CollectLimits limits = catalogue.limits(options.commandLine()).within(within);
    Clock clock = time.get();
    try (Webhook webhook = alerting.webhook(options.commandLine());
        DeliveryPlan deliveries = DeliverySettings.read(options.settings(), Clock.systemUTC());
        Servers servers = Servers.all(options);
        ProgressDisplay bar = ProgressDisplay.of(options.command())) {
      RefreshSteps work = work(servers, webhook, deliveries, bar);
      AdvisoryLock lock = work.lock();
      try {
        int exitCode;
        try (lock) {
          RunResult end =
              fetching == null
                  ? work.releaseHere(clock)
                  : work.round(boards, fetching, quiet.rule(), limits, clock);
          if (end.vintage() == null) {
            work.sayNothingNew();
          }
          work.printBrief(options.json());
          exitCode = end.exitCode();
        }
        work.deliver(clock);
        work.prune();
        return exitCode;
      } finally {
        work.alert();
      }
    }
  }

  private RefreshSteps work(
      Servers servers, @Nullable Webhook webhook, DeliveryPlan deliveries, ProgressDisplay bar) {
    return new RefreshSteps(
        servers,
        webhook,
        deliveries,
        accepted,
        engine.machines(options.settings(), servers),
        service.metrics(),
        options.commandLine().getOut(),
        bar);
  }
}
