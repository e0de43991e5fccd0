package wagewire.lab.validate;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wagewire.lab.market.settings.NamedWorld;
import wagewire.lab.market.settings.Tracking;

/** Simulates many markets, several at a time, and compares the figures of each with its books. */
public final class Validation {

  private static final int MARKETS_FOR_ONE_OF_PAY = 8;

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
    List<Trial> trials =
        pool
            .run(designs(markets), (warehouse, design) -> new MarketTrials(warehouse).of(design))
            .stream()
            .flatMap(List::stream)
            .toList();
    return ValidationResult.of(seed, markets, forPay(markets), trials);
  }

  private List<MarketDesign> designs(int markets) {
    return IntStream.range(0, inAll(markets))
        .mapToObj(number ->
            number < markets
                ? MarketDesign.draw(seed, number, TrackedSizes.STANDARD)
                : MarketDesign.drawForPay(seed, number))
        .map(design -> world == null ? design : design.in(world))
        .map(design -> design.with(tracking))
        .toList();
  }

  private static int forPay(int markets) {
    return Math.ceilDiv(markets, MARKETS_FOR_ONE_OF_PAY);
  }
}
