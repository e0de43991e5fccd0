package wagewire.app.command.service;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import wagewire.app.collecting.CatalogueOptions;
import wagewire.app.collecting.CollectLimits;
import wagewire.app.collecting.CollectionRound;
import wagewire.app.collecting.MarketFeed;
import wagewire.app.collecting.MarketOption;
import wagewire.app.collecting.QuietOption;
import wagewire.app.command.Terminal;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.app.log.LogCorrelation;
import wagewire.app.metrics.FetchMetrics;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.fetch.FetchSettings;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** {@code ingest}: collects the catalogue's boards, or a simulated market. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description =
        "Collects each board of the catalogue when it is due and publishes its listings,"
            + " until it is stopped; several of them share the boards. With --market, rounds"
            + " follow each other at once, each one week of the market's time.")
public final class IngestCommand implements Callable<Integer> {

  private static final Duration DAILY = Duration.ofHours(24);
  private static final Duration AT_ONCE = Duration.ZERO;

  @Mixin private CommonOptions options;
  @Mixin private CatalogueOptions catalogue;
  @Mixin private QuietOption quiet;
  @Mixin private MarketOption simulated;
  @Mixin private ServiceOptions service;

  @Option(
      names = "--every",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "From visit to visit of a board, such as 24h, 90m, 30s (default: 24h).")
  private @Nullable Duration every;

  @Option(
      names = "--once",
      description = "Run one round and end; with --market, all weeks of the market.")
  private boolean once;

  @Option(
      names = "--within",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description =
          "With --once: Begin no visit and send no request later than that after the round's"
              + " beginning, such as 6h; boards that are left come first in the next round"
              + " (default: no limit).")
  private @Nullable Duration within;

  @Override
  public Integer call() {
    if (within != null && !once) {
      throw new ParameterException(options.commandLine(), "--within requires --once");
    }
    if (once && every != null) {
      throw new ParameterException(options.commandLine(), "--once and --every cannot be combined");
    }
    URI market = simulated.address(options.commandLine(), catalogue);
    if (market != null) {
      return market(market);
    }
    CollectLimits limits = catalogue.limits(options.commandLine()).within(within);
    List<BoardEntry> boards = catalogue.boards();
    FetchSettings fetching = required(catalogue.fetching(boards));
    try (Servers servers = Servers.all(options)) {
      if (once) {
        return collect(servers, boards, fetching, limits, Clock.systemUTC()).exitCode();
      }
      IngestWorker worker =
          new IngestWorker(
              servers::requireAlive,
              () -> new CollectionRound(servers, fetching, quiet.rule(), limits, Clock.systemUTC()),
              boards,
              every == null ? DAILY : every,
              this::print,
              new FetchMetrics(service.metrics()),
              options.commandLine().getErr());
      return service.run(options.commandLine(), servers, worker, worker::isHealthy, worker::left);
    }
  }

  private int market(URI address) {
    try (MarketFeed market = new MarketFeed(address);
        Servers servers = Servers.all(options)) {
      if (!once) {
        return repeat(servers, () -> week(servers, market));
      }
      boolean more = true;
      while (more) {
        more = week(servers, market);
      }
      return 0;
    }
  }

  /**
   * Collects one week of the market; false when its weeks are over. Its time advances only when the
   * round succeeded.
   */
  private boolean week(Servers servers, MarketFeed market) {
    Clock clock = market.clock();
    CollectLimits limits = catalogue.limits(options.commandLine()).within(within);
    collect(servers, market.boards(), MarketFeed.fetching(), limits, clock);
    if (market.next()) {
      return true;
    }
    Terminal.note(
        options.command(), "the market's weeks are over; the last one began on " + clock.instant());
    return false;
  }

  private int repeat(Servers servers, BooleanSupplier turn) {
    RunLoop loop =
        new RunLoop(every == null ? AT_ONCE : every, turn, options.commandLine().getErr());
    return service.run(options.commandLine(), servers, loop, () -> !loop.failing(), () -> null);
  }

  private RoundCounts collect(
      Servers servers,
      List<BoardEntry> boards,
      FetchSettings fetching,
      CollectLimits limits,
      Clock clock) {
    PrintWriter errors = options.commandLine().getErr();
    FetchMetrics fetches = new FetchMetrics(service.metrics());
    try (CollectionRound round =
        new CollectionRound(servers, fetching, quiet.rule(), limits, clock)) {
      RoundCounts counts =
          RoundCounts.of(
              round.collect(
                  boards,
                  _ -> {},
                  report -> {
                    fetches.accept(report);
                    if (once || report.notable()) {
                      LogCorrelation.of(report, () -> Terminal.note(errors, report.line()));
                    }
                  },
                  line -> Terminal.note(errors, line)));
      print(counts);
      return counts;
    }
  }

  private void print(RoundCounts counts) {
    options.print(counts, counts.line());
  }

  public static FetchSettings required(@Nullable FetchSettings settings) {
    if (settings == null) {
      throw new WagewireException(
          ErrorCode.WRONG_USAGE,
          "--contact is required to collect live boards",
          "their owners must be able to write to you",
          "Give a web or mail address with --contact or WAGEWIRE_CONTACT.");
    }
    return settings;
  }
}
