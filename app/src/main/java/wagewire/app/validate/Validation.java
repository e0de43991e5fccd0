package wagewire.app.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.reporting.warehouse.Warehouse;

/** Simulates many markets and holds the figures of each against its books, several at a time. */
public final class Validation {

  private final BlockingQueue<MarketTrials> idle;
  private final int abreast;
  private final long seed;
  private final Watcher watcher;
  private final AtomicInteger done = new AtomicInteger();

  /** Hears how far the validation is. */
  public interface Watcher {

    /** So many markets are done; called by any thread. */
    void done(int markets);
  }

  /**
   * @param warehouses that may be emptied; so many markets are simulated at a time
   */
  public Validation(List<Warehouse> warehouses, long seed, Watcher watcher) {
    this.abreast = warehouses.size();
    this.idle =
        new ArrayBlockingQueue<>(
            abreast, false, warehouses.stream().map(MarketTrials::new).toList());
    this.seed = seed;
    this.watcher = watcher;
  }

  /** The same seed and number give the same result. */
  public ValidationResult run(int markets) {
    return run(markets, MarketDesign.Sizes.STANDARD);
  }

  ValidationResult run(int markets, MarketDesign.Sizes sizes) {
    ExecutorService threads = Executors.newFixedThreadPool(abreast);
    try {
      List<Future<List<Trial>>> running = new ArrayList<>();
      for (int number = 0; number < markets; number++) {
        MarketDesign design = MarketDesign.draw(seed, number, sizes);
        running.add(threads.submit(() -> trials(design)));
      }
      List<Trial> trials = new ArrayList<>();
      for (Future<List<Trial>> market : running) {
        trials.addAll(market.get());
      }
      return ValidationResult.of(seed, markets, trials);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof WagewireException known ? known : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WagewireException(
          ErrorCode.SERVERS_LEFT,
          "the validation was stopped",
          "%d of %d markets".formatted(done.get(), markets),
          "Run it again.",
          e);
    } finally {
      threads.shutdownNow();
      threads.close();
    }
  }

  private List<Trial> trials(MarketDesign design) throws InterruptedException {
    MarketTrials one = idle.take();
    try {
      return one.of(design);
    } finally {
      idle.add(one);
      watcher.done(done.incrementAndGet());
    }
  }
}
