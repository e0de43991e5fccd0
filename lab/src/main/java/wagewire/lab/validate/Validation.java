package wagewire.lab.validate;

import java.util.List;
import java.util.stream.IntStream;

/** Simulates many markets, several at a time, and compares the figures of each with its books. */
public final class Validation {

  private static final int MARKETS_FOR_ONE_OF_PAY = 8;

  private final MarketPool pool;
  private final long seed;

  public Validation(MarketPool pool, long seed) {
    this.pool = pool;
    this.seed = seed;
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
                ? MarketDesign.draw(seed, number, MarketDesign.Sizes.STANDARD)
                : MarketDesign.drawForPay(seed, number))
        .toList();
  }

  private static int forPay(int markets) {
    return Math.ceilDiv(markets, MARKETS_FOR_ONE_OF_PAY);
  }
}
