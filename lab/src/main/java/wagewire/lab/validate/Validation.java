package wagewire.lab.validate;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wagewire.lab.market.settings.NamedWorld;
import wagewire.lab.market.settings.Tracking;

/** Simulates many markets, several at a time, and compares the figures of each with its books. */
public final class Validation {

  private final MarketPool pool;
  private final long seed;
  private final @Nullable NamedWorld world;
  private final Tracking tracking;

  /**
   * @param world of all markets; null to draw the spreads of each between those of the two worlds
   */
  public Validation(MarketPool pool, long seed, @Nullable NamedWorld world, Tracking tracking) {
    this.pool = pool;
    this.seed = seed;
    this.world = world;
    this.tracking = tracking;
  }

  /**
   * Runs the validation. The same seed and number give the same result.
   *
   * @param markets how many
   */
  public ValidationResult run(int markets) {
    List<Trial> trials =
        pool
            .run(designs(markets), (warehouse, design) -> new MarketTrials(warehouse).of(design))
            .stream()
            .flatMap(List::stream)
            .toList();
    return ValidationResult.of(seed, markets, trials);
  }

  private List<MarketDesign> designs(int markets) {
    return IntStream.range(0, markets)
        .mapToObj(number -> MarketDesign.draw(seed, number, TrackedSizes.STANDARD))
        .map(design -> world == null ? design : design.in(world))
        .map(design -> design.with(tracking))
        .toList();
  }
}
