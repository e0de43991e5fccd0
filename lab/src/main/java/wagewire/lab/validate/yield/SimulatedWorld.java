package wagewire.lab.validate.yield;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import wagewire.lab.market.settings.NamedWorld;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.validate.MarketDesign;
import wagewire.model.json.Identified;

/** A world whose markets are drawn, with the printable yield that is required in it. */
public enum SimulatedWorld implements Identified {
  /** Employers that differ little from each other. */
  KIND(NamedWorld.KIND, 0.85),
  /** Employers that differ as much as those of real boards. */
  REAL(NamedWorld.REAL, 0.65);

  private final NamedWorld named;
  private final double leastYield;

  SimulatedWorld(NamedWorld named, double leastYield) {
    this.named = named;
    this.leastYield = leastYield;
  }

  /** Returns the world's spreads by name. */
  public NamedWorld named() {
    return named;
  }

  double leastYield() {
    return leastYield;
  }

  public static Optional<SimulatedWorld> find(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
  }

  /**
   * Draws a market.
   *
   * @param key of all markets of a purpose
   * @param sizes numbers of tracked employers, of which one is drawn
   */
  MarketDesign draw(RandomKey key, int number, List<Integer> sizes) {
    RandomKey market = key.with(id()).with(number);
    return MarketDesign.drawForWanted(market, number, market.with(Trait.LENGTH).pick(sizes))
        .in(named);
  }
}
