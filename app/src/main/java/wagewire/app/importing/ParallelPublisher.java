package wagewire.app.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import wagewire.ingest.publish.CollectReport;
import wagewire.model.board.Source;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.text.CountedNoun;

/** Publishes several boards in parallel, because each mostly waits for Kafka and PostgreSQL. */
final class ParallelPublisher {

  /** Number of threads; fewer than the pool's connections, because transform and load need some. */
  private static final int BOARDS = 6;

  private ParallelPublisher() {}

  /**
   * Publishes the snapshots of each board in their order. After a failure running boards are
   * interrupted and others left out.
   */
  static List<CollectReport> publish(
      List<ImportedSnapshot> all, Function<ImportedSnapshot, CollectReport> publishing) {
    Map<Source, List<ImportedSnapshot>> boards = new LinkedHashMap<>();
    all.forEach(
        seen -> boards.computeIfAbsent(seen.source(), source -> new ArrayList<>()).add(seen));
    ExecutorService threads = Executors.newFixedThreadPool(BOARDS, Thread.ofVirtual().factory());
    try {
      List<Future<List<CollectReport>>> running = new ArrayList<>();
      for (List<ImportedSnapshot> board : boards.values()) {
        running.add(threads.submit(() -> board.stream().map(publishing).toList()));
      }
      List<CollectReport> reports = new ArrayList<>();
      for (Future<List<CollectReport>> board : running) {
        reports.addAll(board.get());
      }
      return reports;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof WagewireException known ? known : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WagewireException(
          ErrorCode.SERVERS_STOPPED,
          "the import was stopped",
          CountedNoun.of(boards.size(), "board"),
          "Run it again; what was acknowledged is kept.",
          e);
    } finally {
      threads.shutdownNow();
      threads.close();
    }
  }
}
