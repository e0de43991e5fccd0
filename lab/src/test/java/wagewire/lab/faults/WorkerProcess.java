package wagewire.lab.faults;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine;
import wagewire.app.collecting.CollectionRound;
import wagewire.app.collecting.MarketFeed;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.ingest.collect.CollectWorker;
import wagewire.ingest.collect.CollectWorker.WorkListener;
import wagewire.ingest.collect.CollectWorker.WorkSettings;
import wagewire.ingest.collect.QuietRule;
import wagewire.ingest.publish.CollectReport;

/**
 * One of several workers that collect a market's weeks by claims which end after six seconds
 * without a sign of life: with the market's address, the moment from which all of them count the
 * seconds, and the options that any service is given. Visits bear the market's own time; {@link
 * MarketWeeks} moves it on.
 */
public final class WorkerProcess implements WorkListener {

  private static final Duration LOOK = Duration.ofMillis(200);
  private static final WorkSettings SETTINGS =
      new WorkSettings(Duration.ofHours(24), 8, Duration.ofMillis(200), Duration.ofSeconds(6));

  private final MarketFeed market;
  private final Instant since;

  private WorkerProcess(MarketFeed market, Instant since) {
    this.market = market;
    this.since = since;
  }

  public static void main(String[] arguments) {
    String[] options = Arrays.copyOfRange(arguments, 2, arguments.length);
    try (MarketFeed market = new MarketFeed(URI.create(arguments[0]));
        Servers servers = Servers.all(CommandLine.populateCommand(new CommonOptions(), options))) {
      WorkerProcess process = new WorkerProcess(market, Instant.parse(arguments[1]));
      while (true) {
        process.week(servers);
      }
    }
  }

  /** Boards join from week to week, so that each week has claims of its own. */
  private void week(Servers servers) {
    Clock visits = new MarketClock(market);
    Instant monday = visits.instant();
    Clock working = Clock.offset(Clock.systemUTC(), Duration.between(since, monday));
    try (CollectionRound round =
            new CollectionRound(servers, MarketFeed.fetching(), QuietRule.STANDARD, visits);
        CollectWorker _ =
            round.work(
                round.reachable(market.boards()), SETTINGS, this, WorkerProcess::say, working)) {
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
  public void failed(RuntimeException failure) {
    say("tried again soon: " + failure);
  }
}
