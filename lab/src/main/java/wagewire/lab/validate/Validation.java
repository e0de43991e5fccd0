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
import java.util.stream.IntStream;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.warehouse.Warehouse;

/** Simulates many markets, several at a time, and compares the figures of each with its books. */
public final class Validation {

  private static final int MARKETS_FOR_ONE_OF_PAY = 8;

  private final BlockingQueue<MarketTrials> idle;
  private final int abreast;
  private final long seed;
  private final Watcher watcher;
  private final AtomicInteger done = new AtomicInteger();

  /** Receives the validation's progress. */
  public interface Watcher {

    /** Called with the number of finished markets, by any thread. */
    void done(int markets);
  }

  /**
   * @param warehouses warehouses that may be emptied, one for each concurrent market
   */
  public Validation(List<Warehouse> warehouses, long seed, Watcher watcher) {
    this.abreast = warehouses.size();
    this.idle =
        new ArrayBlockingQueue<>(
            abreast, false, warehouses.stream().map(MarketTrials::new).toList());
    this.seed = seed;
    this.watcher = watcher;
  }

  /**
   * Returns the number of markets simulated in all, which includes those for growth of pay alone.
   */
  public static int inAll(int markets) {
    return markets + forPay(markets);
  }

  /**
   * Runs the validation. The same seed and number give the same result.
   *
   * @param markets without those for growth of pay
   */
  public ValidationResult run(int markets) {
    ExecutorService threads = Executors.newFixedThreadPool(abreast);
    try {
      List<Future<List<Trial>>> running = new ArrayList<>();
      for (MarketDesign design : designs(markets)) {
        running.add(threads.submit(() -> trials(design)));
      }
      List<Trial> trials = new ArrayList<>();
      for (Future<List<Trial>> market : running) {
        trials.addAll(market.get());
      }
      return ValidationResult.of(seed, markets, forPay(markets), trials);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof WagewireException known ? known : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WagewireException(
          ErrorCode.SERVERS_STOPPED,
          "the validation was stopped",
          "%d of %d markets".formatted(done.get(), inAll(markets)),
          "Run it again.",
          e);
    } finally {
      threads.shutdownNow();
      threads.close();
    }
  }

  private List<MarketDesign> designs(int markets) {
    return IntStream.range(0, inAll(markets))
        .mapToObj(number ->
            number < markets
                ? MarketDesign.draw(seed, number, MarketDesign.Sizes.STANDARD)
                : MarketDesign.drawForPay(seed, number))
        .toList();
  }

  private static int forPay(int markets) {
    return Math.ceilDiv(markets, MARKETS_FOR_ONE_OF_PAY);
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
