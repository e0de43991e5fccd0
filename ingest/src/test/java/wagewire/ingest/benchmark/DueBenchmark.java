package wagewire.ingest.benchmark;

import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.collect.QuietRule;
import wagewire.ingest.fetch.FetchEnvironment;
import wagewire.ingest.fetch.address.GuardedDnsResolver.DnsLookup;
import wagewire.ingest.fetch.address.TrustedHosts;
import wagewire.ingest.fetch.pace.Sleeper;
import wagewire.ingest.fetch.pace.StandardPacePolicy;
import wagewire.ingest.lease.HostBoards;
import wagewire.ingest.lease.LeaseWorker;
import wagewire.ingest.lease.LeaseWorker.LeaseListener;
import wagewire.ingest.lease.LeaseWorker.LeaseSettings;
import wagewire.ingest.publish.CollectReport;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;

/**
 * Measures the heap of one worker for many due boards, each on its own host: what is in use after a
 * collection every ten thousand visits. Broker, database and boards run in other processes; all
 * host names resolve to one server on this machine. Prints the largest classes at the end, and a
 * table. Arguments: boards (100000), postings per board (3).
 */
public final class DueBenchmark {

  /** MiB of live heap. */
  private static final int GOAL = 512;

  private static final DnsLookup ALL_HERE = _ -> List.of(InetAddress.ofLiteral("127.0.0.1"));

  private DueBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    int count = Integer.parseInt(arguments.length > 0 ? arguments[0] : "100000");
    String postings = arguments.length > 1 ? arguments[1] : "3";
    try (HelperProcess server = HelperProcess.start(SlowBoards.class, "1", postings, "0", "etag")) {
      int port = Integer.parseInt(server.line());
      run(
          IntStream.range(0, count)
              .mapToObj(number -> URI.create("http://acme%d.example:%d".formatted(number, port)))
              .toList());
    }
    System.exit(0);
  }

  private static BoardEntry board(int number, URI address) {
    return new BoardEntry(
        new Source("greenhouse", "acme" + number, SourceKind.OWN, "Acme " + number, null, false),
        address);
  }

  private static FetchEnvironment environment(List<URI> addresses) {
    TrustedHosts trusted = new TrustedHosts();
    addresses.forEach(trusted::add);
    return new FetchEnvironment(
        ALL_HERE,
        trusted,
        new StandardPacePolicy(ALL_HERE, trusted),
        Clock.systemUTC(),
        System::nanoTime,
        Sleeper.SLEEP);
  }

  private static void run(List<URI> addresses) throws Exception {
    List<BoardEntry> boards =
        IntStream.range(0, addresses.size())
            .mapToObj(number -> board(number, addresses.get(number)))
            .toList();
    System.out.printf(
        "%d boards, %d MiB of heap allowed, %d MiB before%n",
        boards.size(), ProcessUsage.allowedHeap(), ProcessUsage.liveHeap());
    Count count = new Count(boards.size());
    double cpu = ProcessUsage.cpuSeconds();
    long wall = System.nanoTime();
    try (BenchmarkServers stage = new BenchmarkServers(environment(addresses));
        LeaseWorker _ =
            LeaseWorker.start(
                stage.database,
                new LeaseWorker.SharedWork(
                    HostBoards.of(boards, board -> board.source().token()),
                    stage.collector,
                    QuietRule.STANDARD),
                LeaseSettings.every(Duration.ofDays(1)),
                "benchmark",
                count,
                Clock.systemUTC())) {
      count.left.await();
      System.out.println(ProcessUsage.largestClasses());
      print(count, (System.nanoTime() - wall) / 1e9, ProcessUsage.cpuSeconds() - cpu);
    }
  }

  private static void print(Count count, double seconds, double cpuSeconds) {
    long most = count.heap.get();
    System.out.printf(
        """
        | %,d boards due at once | |
        |---|---:|
        | visited well | %,d |
        | failures of the worker | %d |
        | seconds (CPU seconds of the worker) | %.0f (%.0f) |
        | most live heap, MiB; goal: under %d (%s) | %d |
        """,
        count.boards,
        count.well.get(),
        count.failures.get(),
        seconds,
        cpuSeconds,
        GOAL,
        most < GOAL ? "met" : "**not met**",
        most);
  }

  private static final class Count implements LeaseListener {

    private static final int LOOK_EVERY = 10_000;

    final AtomicInteger visited = new AtomicInteger();
    final AtomicInteger well = new AtomicInteger();
    final AtomicInteger failures = new AtomicInteger();
    final AtomicLong heap = new AtomicLong();
    final CountDownLatch left;
    final int boards;

    Count(int boards) {
      this.boards = boards;
      left = new CountDownLatch(boards);
    }

    @Override
    public void visited(CollectReport report) {
      int number = visited.incrementAndGet();
      if (report.healthy()) {
        well.incrementAndGet();
      }
      if (number % LOOK_EVERY == 0) {
        long live = ProcessUsage.liveHeapAfterCollection();
        heap.accumulateAndGet(live, Math::max);
        System.out.printf("%d visited, live heap %d MiB%n", number, live);
      }
      left.countDown();
    }

    @Override
    public void failed(Throwable failure) {
      if (failures.incrementAndGet() == 1) {
        failure.printStackTrace();
      }
    }
  }
}
