package wagewire.lab.bench;

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
import java.util.stream.IntStream;
import wagewire.app.Wagewire;
import wagewire.local.process.FolderTree;
import wagewire.local.testing.ConsumerGroupAssignment;
import wagewire.model.event.Topics;
import wagewire.transform.service.TransformWorker;
import wagewire.warehouse.load.WarehouseLoader;

/**
 * How much faster two and four workers of transform and of load are than one, each with the same
 * share of a processor: with boards that are spread evenly, and with half of them in one partition,
 * as one board that has half of all postings would be. Arguments: a folder of saved Greenhouse
 * answers, boards (400), share of a processor (0.4). Wants the superuser, on Linux.
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
      System.out.println(WorkerRate.HEAD);
      benchmark.measure("even", IntStream.rangeClosed(1, boards));
      benchmark.measure("half in one partition", IngestCommands.uneven(boards));
    } finally {
      FolderTree.delete(folder);
    }
    System.exit(0);
  }

  private void measure(String shape, IntStream boards)
      throws IOException, SQLException, InterruptedException, ExecutionException {
    Path place = Files.createDirectory(folder.resolve(shape));
    int[] numbers = boards.toArray();
    try (ServiceProcess server =
            ServiceProcess.start(RealBoards.class, place, "boards", List.of(payloads));
        BenchPass pass = new BenchPass(Wagewire.class, place.resolve("pass"), 1)) {
      BenchServers servers = pass.servers();
      List<String> told = server.lines();
      long postings =
          pass.ingest(IngestCommands.once(place, told.get(0), IntStream.of(numbers)), Map.of())
              .postings();
      IngestCommands.requireAll(postings, numbers.length * Long.parseLong(told.get(1)));
      for (Stage stage : stages(servers)) {
        List<WorkerRate> rates = new ArrayList<>();
        for (int workers : WORKERS) {
          stage.undo().run();
          rates.add(rate(pass, stage, workers, servers));
          print(shape, stage.part(), postings, rates);
        }
      }
    }
  }

  private static List<Stage> stages(BenchServers servers) {
    return List.of(
        new Stage(
            MeasuredPart.TRANSFORM,
            TransformWorker.GROUP,
            Topics.OBSERVATIONS,
            () -> StageReset.transform(servers.servers()),
            servers.progress()::toNormalise),
        new Stage(
            MeasuredPart.LOAD,
            WarehouseLoader.GROUP,
            Topics.POSTINGS,
            () -> StageReset.load(servers.servers()),
            servers.progress()::toLoad));
  }

  private WorkerRate rate(BenchPass pass, Stage stage, int workers, BenchServers servers)
      throws IOException {
    List<CpuQuota> quotas = new ArrayList<>();
    try (Workers busy = pass.workers(stage.part(), workers)) {
      for (ServiceProcess worker : busy.children()) {
        quotas.add(CpuQuota.of(worker.pid(), share));
      }
      return WorkerRate.measure(
          workers,
          busy,
          () ->
              ConsumerGroupAssignment.awaitEqual(
                  servers.servers().kafka().objects(), stage.group(), stage.topic(), workers),
          stage.left());
    } finally {
      for (CpuQuota quota : quotas) {
        quota.close();
      }
    }
  }

  private static void print(
      String shape, MeasuredPart stage, long postings, List<WorkerRate> rates) {
    WorkerRate now = rates.getLast();
    WorkerRate one = rates.getFirst();
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %d | %.0f | %.2f | %.2f | %.0f | %.2f |%n",
        shape,
        stage.id(),
        now.workers(),
        now.warm(postings),
        now.warm(postings) / one.warm(postings),
        now.warmShare(),
        postings / now.seconds(),
        one.seconds() / now.seconds());
  }

  private interface Undo {
    void run() throws IOException, SQLException, InterruptedException, ExecutionException;
  }

  /**
   * What is measured of one part.
   *
   * @param topic what its group shares by partitions
   * @param undo makes all of its work undone
   * @param left records that it still has to take
   */
  private record Stage(
      MeasuredPart part, String group, String topic, Undo undo, LongSupplier left) {}
}
