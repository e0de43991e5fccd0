package wagewire.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.LongSupplier;
import wagewire.app.Wagewire;
import wagewire.local.process.FolderTree;

/**
 * How much faster two and four workers of transform and of load are than one, each with the same
 * share of a processor: with boards of one size, and with one that has half of all postings.
 * Arguments: a folder of saved Greenhouse answers, boards (150), share of a processor (0.25). Wants
 * the superuser, on Linux.
 */
public final class ScaleBenchmark {

  private static final List<Integer> WORKERS = List.of(1, 2, 4);

  private final Path folder;
  private final String payloads;
  private final double share;

  private ScaleBenchmark(Path folder, String payloads, double share) {
    this.folder = folder;
    this.payloads = payloads;
    this.share = share;
  }

  public static void main(String[] arguments)
      throws IOException, SQLException, InterruptedException, ExecutionException {
    int boards = Integer.parseInt(arguments[1]);
    Path folder = Files.createTempDirectory("wagewire-scale");
    try {
      ScaleBenchmark benchmark =
          new ScaleBenchmark(folder, arguments[0], Double.parseDouble(arguments[2]));
      System.out.println(Rate.HEAD);
      benchmark.measure("of one size", 1, boards);
      benchmark.measure("one has half", boards / 2, boards - boards / 2 + 1);
    } finally {
      FolderTree.delete(folder);
    }
    System.exit(0);
  }

  /**
   * @param first how many times the first board has all postings
   */
  private void measure(String shape, int first, int boards)
      throws IOException, SQLException, InterruptedException, ExecutionException {
    Path place = Files.createDirectory(folder.resolve("first" + first));
    try (Child server =
            Child.start(
                RealBoards.class, place, "boards", List.of(payloads, Integer.toString(first)));
        Pass pass = new Pass(Wagewire.class, place.resolve("pass"), 1)) {
      BenchServers servers = pass.servers();
      long postings =
          pass.ingest(Acme.once(place, server.lines().getFirst(), boards), Map.of()).postings();
      List<Rate> transform = new ArrayList<>();
      for (int workers : WORKERS) {
        Undone.transform(servers.servers());
        transform.add(rate(pass, Part.TRANSFORM, workers, servers.progress()::toNormalise));
        print(shape, Part.TRANSFORM, postings, transform);
      }
      List<Rate> load = new ArrayList<>();
      for (int workers : WORKERS) {
        Undone.load(servers.servers());
        load.add(rate(pass, Part.LOAD, workers, servers.progress()::toLoad));
        print(shape, Part.LOAD, postings, load);
      }
    }
  }

  private Rate rate(Pass pass, Part stage, int workers, LongSupplier left) throws IOException {
    List<CpuQuota> quotas = new ArrayList<>();
    try (Workers busy = pass.workers(stage, workers)) {
      for (Child worker : busy.children()) {
        quotas.add(CpuQuota.of(worker.pid(), share));
      }
      return Rate.measure(workers, busy, left);
    } finally {
      for (CpuQuota quota : quotas) {
        quota.close();
      }
    }
  }

  private static void print(String shape, Part stage, long postings, List<Rate> rates) {
    Rate now = rates.getLast();
    Rate one = rates.getFirst();
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %d | %.0f | %.2f | %.0f | %.2f |%n",
        shape,
        stage.id(),
        now.workers(),
        Rate.WARM * postings / now.warmSeconds(),
        one.warmSeconds() / now.warmSeconds(),
        postings / now.seconds(),
        one.seconds() / now.seconds());
  }
}
