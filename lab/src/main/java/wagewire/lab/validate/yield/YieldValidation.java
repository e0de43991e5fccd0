package wagewire.lab.validate.yield;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import wagewire.lab.market.settings.NamedWorld;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.validate.MarketDesign;
import wagewire.lab.validate.MarketPool;
import wagewire.lab.validate.yield.NoDataIntervals.MarketTruths;

/** Simulates markets of some worlds and compares the wanted figures of each with its books. */
public final class YieldValidation {

  /** Numbers of tracked employers, of which one is drawn for each market. */
  static final List<Integer> SIZES = List.of(100, 200, 400);

  /** Number of tracked employers from which a market is judged. */
  private static final int LEAST = 200;

  private static final int LEAST_PRIORS = 40;
  private static final int MOST_PRIORS = 200;

  private final MarketPool pool;
  private final long seed;
  private final List<NamedWorld> worlds;
  private final List<Integer> sizes;

  /** Validates with markets of the usual sizes. */
  public YieldValidation(MarketPool pool, long seed, List<NamedWorld> worlds) {
    this(pool, seed, worlds, SIZES);
  }

  YieldValidation(MarketPool pool, long seed, List<NamedWorld> worlds, List<Integer> sizes) {
    this.pool = pool;
    this.seed = seed;
    this.worlds = worlds;
    this.sizes = sizes;
  }

  /** Returns the number of markets made in all, which includes those of the no-data intervals. */
  public static int inAll(int markets, int worlds) {
    return worlds * (markets + priors(markets));
  }

  /**
   * Runs the validation. The same seed and number give the same result.
   *
   * @param markets of each world
   */
  public YieldResult run(int markets) {
    return run(markets, priors(markets));
  }

  YieldResult run(int markets, int priors) {
    Map<String, WorldYield> results = new LinkedHashMap<>();
    List<WantedTrial> trials = new ArrayList<>();
    for (NamedWorld world : worlds) {
      results.put(world.id(), world(world, markets, priors, trials));
    }
    return new YieldResult(true, seed, markets, priors, results, List.copyOf(trials));
  }

  private WorldYield world(NamedWorld world, int markets, int priors, List<WantedTrial> trials) {
    RandomKey key = RandomKey.of(seed).with("yield");
    List<MarketTruths> truths =
        pool.run(
            designs(world, key.with("no data"), priors), (_, design) -> MarketTruths.of(design));
    List<MarketFigures> figures =
        pool.run(designs(world, key.with("data"), markets), MarketFigures::of);
    trials.addAll(WantedTrial.all(world.id(), figures));
    int least = Math.min(LEAST, Collections.max(sizes));
    return WorldYield.of(world, figures, NoDataIntervals.of(truths), least);
  }

  private List<MarketDesign> designs(NamedWorld world, RandomKey key, int markets) {
    return IntStream.range(0, markets)
        .mapToObj(number -> {
          RandomKey market = key.with(world.id()).with(number);
          int tracked = market.with(Trait.LENGTH).pick(sizes);
          return MarketDesign.drawForWanted(market, number, tracked).in(world);
        })
        .toList();
  }

  private static int priors(int markets) {
    return Math.clamp(markets, LEAST_PRIORS, MOST_PRIORS);
  }
}
