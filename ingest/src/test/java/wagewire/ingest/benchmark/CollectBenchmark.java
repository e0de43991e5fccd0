package wagewire.ingest.benchmark;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.collect.Collector;
import wagewire.ingest.fetch.FetchEnvironment;
import wagewire.ingest.fetch.address.TrustedHosts;
import wagewire.ingest.publish.CollectReport;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;

/**
 * Collects boards on many hosts and then again, unchanged, with a real broker and database in other
 * processes; prints for each round wall time, CPU time and their ratio, and a table. Arguments:
 * hosts (400), postings per board (100), milliseconds per answer (50), {@code etag} or {@code
 * bytes} (etag), unchanged rounds (3).
 */
public final class CollectBenchmark {

  /** Per cent of the first round's CPU. */
  private static final int GOAL = 2;

  private CollectBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    try (HelperProcess server =
        HelperProcess.start(
            SlowBoards.class,
            argument(arguments, 0, "400"),
            argument(arguments, 1, "100"),
            argument(arguments, 2, "50"),
            argument(arguments, 3, "etag"))) {
      run(
          Stream.of(server.line().split(" ", -1)).map(CollectBenchmark::board).toList(),
          Integer.parseInt(argument(arguments, 4, "3")));
    }
    System.exit(0);
  }

  private static String argument(String[] arguments, int index, String usual) {
    return arguments.length > index ? arguments[index] : usual;
  }

  private static BoardEntry board(String port) {
    return new BoardEntry(
        new Source("greenhouse", "acme" + port, SourceKind.OWN, "Acme " + port, null, false),
        URI.create("http://127.0.0.1:" + port));
  }

  private static void run(List<BoardEntry> boards, int again) throws IOException {
    URI[] addresses = boards.stream().map(BoardEntry::baseUrl).toArray(URI[]::new);
    try (BenchmarkServers stage =
        new BenchmarkServers(
            FetchEnvironment.real(TrustedHosts.of(addresses), Clock.systemUTC()))) {
      double first = round("first", stage.collector, boards);
      double last = 0;
      for (int number = 1; number <= again; number++) {
        last = round("again " + number, stage.collector, boards);
        System.out.printf("CPU of that round: %.1f %% of the first%n", 100 * last / first);
      }
      print(boards.size(), first, last);
      System.out.printf("heap: %d MiB allowed%n", ProcessUsage.allowedHeap());
    }
  }

  private static void print(int boards, double first, double last) {
    double share = 100 * last / first;
    System.out.printf(
        """
        | CPU of ingest, ms a board, of %,d boards | |
        |---|---:|
        | first round, all postings published | %.1f |
        | last round, nothing changed | %.2f |
        | last of first, %%; goal: under %d (%s) | %.1f |
        """,
        boards,
        1_000 * first / boards,
        1_000 * last / boards,
        GOAL,
        share < GOAL ? "met" : "**not met**",
        share);
  }

  /** Returns CPU seconds of this process. */
  private static double round(String name, Collector collector, List<BoardEntry> boards) {
    double cpu = ProcessUsage.cpuSeconds();
    long wall = System.nanoTime();
    List<CollectReport> reports = collector.collect(boards, _ -> {});
    double seconds = (System.nanoTime() - wall) / 1e9;
    double used = ProcessUsage.cpuSeconds() - cpu;
    System.out.printf(
        "%s: %d of %d boards well, %d published, %d unchanged, %.1f s, %.2f s CPU%n",
        name,
        reports.stream().filter(CollectReport::healthy).count(),
        boards.size(),
        reports.stream().mapToInt(CollectReport::published).sum(),
        reports.stream().mapToInt(CollectReport::unchanged).sum(),
        seconds,
        used);
    return used;
  }
}
