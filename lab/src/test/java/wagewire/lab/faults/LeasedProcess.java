package wagewire.lab.faults;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine;
import wagewire.app.collecting.CollectionRound;
import wagewire.app.collecting.MarketFeed;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.ingest.collect.QuietRule;
import wagewire.ingest.lease.LeaseWorker;
import wagewire.ingest.lease.LeaseWorker.LeaseListener;
import wagewire.ingest.lease.LeaseWorker.LeaseSettings;
import wagewire.ingest.publish.CollectReport;

/**
 * One of several workers that collect a market's weeks by leases which end after six seconds
 * without a sign of life: with the market's address, the moment from which all of them count the
 * seconds, and the options that any service is given. Visits bear the market's own time; {@link
 * MarketWeeks} moves it on.
 */
public final class LeasedProcess implements LeaseListener {

  private static final Duration LOOK = Duration.ofMillis(200);
  private static final LeaseSettings SETTINGS =
      new LeaseSettings(Duration.ofHours(24), 8, Duration.ofMillis(200), Duration.ofSeconds(1));

  private final MarketFeed market;
  private final Instant since;

  private LeasedProcess(MarketFeed market, Instant since) {
    this.market = market;
    this.since = since;
  }

  public static void main(String[] arguments) {
    String[] options = Arrays.copyOfRange(arguments, 2, arguments.length);
    try (MarketFeed market = new MarketFeed(URI.create(arguments[0]));
        Servers servers = Servers.all(CommandLine.populateCommand(new CommonOptions(), options))) {
      LeasedProcess process = new LeasedProcess(market, Instant.parse(arguments[1]));
      while (true) {
        process.week(servers);
      }
    }
  }

  /** Boards join from week to week, so that each has leases of its own. */
  private void week(Servers servers) {
    Clock visits = new MarketClock(market);
    Instant monday = visits.instant();
    Clock leasing = Clock.offset(Clock.systemUTC(), Duration.between(since, monday));
    try (CollectionRound round =
            new CollectionRound(servers, MarketFeed.fetching(), QuietRule.STANDARD, visits);
        LeaseWorker _ =
            round.lease(
                round.reachable(market.boards()),
                SETTINGS,
                "worker " + UUID.randomUUID(),
                this,
                LeasedProcess::say,
                leasing)) {
      while (visits.instant().equals(monday)) {
        LockSupport.parkNanos(LOOK.toNanos());
      }
    }
  }

  private static void say(String line) {
    System.err.println(line);
  }

  @Override
  public void visited(CollectReport report) {
    say(report.line());
  }

  @Override
  public void failed(Throwable failure) {
    say("tried again soon: " + failure);
  }
}
