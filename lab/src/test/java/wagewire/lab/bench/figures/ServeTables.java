package wagewire.lab.bench.figures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import wagewire.app.Wagewire;
import wagewire.lab.bench.ServiceProcess;
import wagewire.lab.validate.MarkedTable;
import wagewire.local.process.FolderTree;
import wagewire.local.process.Polling;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * Measures how soon `serve` answers on a made warehouse, in the minute after its start and in the
 * minute after a release, and how soon it shows the postings behind figures, and writes that into a
 * page. Arguments: page, weeks, postings.
 */
public final class ServeTables {

  private static final int RATE = 200;
  private static final int SECONDS = 60;
  private static final Duration LIMIT = Duration.ofHours(12);

  private final MadeWarehouse warehouse;
  private final Path folder;

  private ServeTables(FigureBenchRequest request, Path folder) {
    this.warehouse = new MadeWarehouse(request, folder);
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length != 3) {
      System.err.println("usage: ServeTables PAGE WEEKS POSTINGS");
      System.exit(2);
    }
    long postings = Long.parseLong(arguments[2]);
    var request = FigureBenchRequest.of(postings, Integer.parseInt(arguments[1]));
    Path folder = Files.createTempDirectory("wagewire-serve");
    try {
      List<String> lines = new ServeTables(request, folder).measure();
      MarkedTable.write(Path.of(arguments[0]), "serve", lines);
    } finally {
      FolderTree.delete(folder);
    }
  }

  private List<String> measure() throws IOException, InterruptedException {
    release("fill");
    release("all");
    List<String> arguments = List.of("serve", "--port", "0", "--data", warehouse.data().toString());
    long begin = System.nanoTime();
    try (ServiceProcess serve = ServiceProcess.start(Wagewire.class, folder, "serve", arguments)) {
      String server = serve.lines().getFirst();
      ServeLoad first = new ServeLoad(server, 1);
      await(() -> status(first, "/ready").contains("\"ready\":true"), "serve is not ready");
      double ready = (System.nanoTime() - begin) / 1e9;
      List<String> lines = new ArrayList<>();
      lines.add(
          "%,d postings of %d weeks, `serve` ready %.1f s after its start:"
              .formatted(warehouse.request().postings(), warehouse.request().weeks(), ready));
      lines.add("");
      lines.addAll(ServeLoad.HEADING.lines().toList());
      lines.add(
          ResponseTimes.of(first.run(RATE, SECONDS)).row("pages, first minute after a start"));
      String former = status(first, "/health");
      release("week");
      ServeLoad second = new ServeLoad(server, 2);
      await(() -> !status(second, "/health").equals(former), "the release is not seen");
      lines.add(
          ResponseTimes.of(second.run(RATE, SECONDS)).row("pages, first minute after a release"));
      lines.add(ResponseTimes.of(second.run(RATE, SECONDS)).row("pages, second minute"));
      lines.addAll(second.drillDown());
      return lines;
    }
  }

  private void release(String work) {
    warehouse.run(work).forEach(one -> System.err.printf("%s: %.1f s%n", work, one.seconds()));
  }

  private static String status(ServeLoad load, String address) {
    try {
      return new String(load.get(address).body(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(BooleanSupplier condition, String otherwise) {
    if (!Polling.until(LIMIT, condition)) {
      throw new WagewireException(
          ErrorCode.NOT_READY, otherwise, "after " + LIMIT, "Lower the number of postings.");
    }
  }
}
