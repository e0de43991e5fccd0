package wagewire.app.validate;

import java.util.ArrayList;
import java.util.List;
import wagewire.reporting.warehouse.Warehouse;

/** Simulates many markets and holds the figures of each against its books. */
public final class Validation {

  private final Warehouse warehouse;
  private final long seed;
  private final Watcher watcher;

  /** Hears how far the validation is. */
  public interface Watcher {

    /** So many markets are done. */
    void done(int markets);
  }

  /**
   * @param warehouse that may be emptied
   */
  public Validation(Warehouse warehouse, long seed, Watcher watcher) {
    this.warehouse = warehouse;
    this.seed = seed;
    this.watcher = watcher;
  }

  /** The same seed and number give the same result. */
  public ValidationResult run(int markets) {
    return run(markets, MarketDesign.Sizes.STANDARD);
  }

  ValidationResult run(int markets, MarketDesign.Sizes sizes) {
    MarketTrials one = new MarketTrials(warehouse);
    List<Trial> trials = new ArrayList<>();
    for (int number = 0; number < markets; number++) {
      trials.addAll(one.of(MarketDesign.draw(seed, number, sizes)));
      watcher.done(number + 1);
    }
    return ValidationResult.of(seed, markets, trials);
  }
}
