package wagewire.lab.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.warehouse.Warehouse;

/** Warehouses that may be emptied, in each of which one market at a time is simulated. */
public final class MarketPool {

  private final BlockingQueue<Warehouse> idle;
  private final int size;
  private final Watcher watcher;
  private final AtomicInteger done = new AtomicInteger();

  /** Receives the progress. */
  public interface Watcher {

    /** Called with the number of finished markets, by any thread. */
    void done(int markets);
  }

  /**
   * @param warehouses at least one
   */
  public MarketPool(List<Warehouse> warehouses, Watcher watcher) {
    this.size = warehouses.size();
    this.idle = new ArrayBlockingQueue<>(size, false, warehouses);
    this.watcher = watcher;
  }

  /**
   * Runs the work once for each market, several at a time.
   *
   * @return the results in the order of the markets
   */
  public <M, T> List<T> run(List<M> markets, BiFunction<Warehouse, M, T> work) {
    ExecutorService threads = Executors.newFixedThreadPool(size);
    try {
      List<Future<T>> running = new ArrayList<>();
      for (M market : markets) {
        running.add(threads.submit(() -> one(market, work)));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> market : running) {
        results.add(market.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof WagewireException known ? known : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WagewireException(
          ErrorCode.SERVERS_STOPPED,
          "the validation was stopped",
          "after %d markets".formatted(done.get()),
          "Run it again.",
          e);
    } finally {
      threads.shutdownNow();
      threads.close();
    }
  }

  private <M, T> T one(M market, BiFunction<Warehouse, M, T> work) throws InterruptedException {
    Warehouse warehouse = idle.take();
    try {
      return work.apply(warehouse, market);
    } finally {
      idle.add(warehouse);
      watcher.done(done.incrementAndGet());
    }
  }
}
