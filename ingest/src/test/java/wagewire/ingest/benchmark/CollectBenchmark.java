package wagewire.ingest.benchmark;

import com.sun.management.OperatingSystemMXBean;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.collect.CollectReport;
import wagewire.ingest.collect.CollectSettings;
import wagewire.ingest.collect.Collector;
import wagewire.ingest.fetch.FetchEnvironment;
import wagewire.ingest.fetch.FetchSettings;
import wagewire.ingest.fetch.Fetcher;
import wagewire.ingest.publish.ObservationPublisher;
import wagewire.ingest.publish.SnapshotPublisher;
import wagewire.ingest.store.CrawlSchema;
import wagewire.ingest.store.CrawlStore;
import wagewire.local.testing.TestKafka;
import wagewire.local.testing.TestPostgres;
import wagewire.local.testing.TestTopics;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;

/**
 * Collects boards on many hosts twice, with a real broker and a real database, and prints for each
 * round wall time, CPU time and their ratio. The broker runs in the same process, so that its work
 * counts; the boards are served by another. Arguments: hosts (400), postings a board (100),
 * milliseconds until an answer (50), {@code etag} or {@code bytes} (etag).
 */
public final class CollectBenchmark {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private CollectBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    String hosts = argument(arguments, 0, "400");
    String postings = argument(arguments, 1, "100");
    String latency = argument(arguments, 2, "50");
    String tagged = argument(arguments, 3, "etag");
    Process server = serve(hosts, postings, latency, tagged);
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      List<BoardEntry> boards = new ArrayList<>();
      for (String port : output.readLine().strip().split(" ", -1)) {
        boards.add(board(port));
      }
      run(boards);
    } finally {
      server.destroy();
    }
    System.exit(0);
  }

  private static String argument(String[] arguments, int index, String usual) {
    return arguments.length > index ? arguments[index] : usual;
  }

  private static Process serve(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SlowBoards.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static BoardEntry board(String port) {
    return new BoardEntry(
        new Source("greenhouse", "acme" + port, SourceKind.OWN, "Acme " + port, null, false),
        URI.create("http://127.0.0.1:" + port));
  }

  private static void run(List<BoardEntry> boards) {
    String servers = TestKafka.shared().bootstrapServers();
    TestTopics.create(servers);
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(TestPostgres.freshDatabase().dataSource());
    URI[] addresses = boards.stream().map(BoardEntry::baseUrl).toArray(URI[]::new);
    try (HikariDataSource database = new HikariDataSource(pool);
        ObservationPublisher kafka =
            ObservationPublisher.open(Map.of("bootstrap.servers", servers));
        Fetcher fetcher =
            new Fetcher(
                FetchSettings.standard("acme-test"),
                FetchEnvironment.trusting(Clock.systemUTC(), addresses))) {
      CrawlSchema.migrate(database);
      CrawlStore store = new CrawlStore(database);
      Collector collector =
          new Collector(
              store,
              new SnapshotPublisher(store, kafka),
              fetcher,
              CollectSettings.STANDARD,
              Clock.systemUTC());
      double first = round("first", collector, boards);
      double second = round("second, unchanged", collector, boards);
      System.out.printf("CPU of the second round: %.1f %% of the first%n", 100 * second / first);
      System.out.printf(
          "largest heap allowed: %d MiB%n", Runtime.getRuntime().maxMemory() / 1024 / 1024);
    }
  }

  /** CPU seconds of this process. */
  private static double round(String name, Collector collector, List<BoardEntry> boards) {
    long cpu = SYSTEM.getProcessCpuTime();
    long wall = System.nanoTime();
    List<CollectReport> reports = collector.collect(boards, report -> {});
    double seconds = (System.nanoTime() - wall) / 1e9;
    double used = (SYSTEM.getProcessCpuTime() - cpu) / 1e9;
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
