package wagewire.lab.market.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * Identifies one random number. The same key always gives the same number; for another number,
 * derive another key. Two methods of one key are not independent of each other.
 *
 * @param value well mixed bits
 */
public record RandomKey(long value) {

  private static final long GOLDEN = 0x9e3779b97f4a7c15L;
  private static final double UNIT = 0x1.0p-53;

  public static RandomKey of(long seed) {
    return new RandomKey(mix(seed + GOLDEN));
  }

  public RandomKey with(Trait trait) {
    return new RandomKey(mix(value ^ trait.salt()));
  }

  public RandomKey with(long part) {
    return new RandomKey(mix(value + GOLDEN * (2 * part + 1)));
  }

  public RandomKey with(String part) {
    return with((long) part.hashCode());
  }

  /** Returns a uniform number in [0, 1). */
  public double uniform() {
    return (value >>> 11) * UNIT;
  }

  public boolean chance(double probability) {
    return uniform() < probability;
  }

  /** Returns a uniform number in 0..bound-1. */
  public int below(int bound) {
    return (int) (uniform() * bound);
  }

  /** Returns a uniform number in from..to, both included. */
  public int between(int from, int to) {
    return from + below(to - from + 1);
  }

  /** Returns an exponential number with mean 1. */
  public double exponential() {
    return -Math.log1p(-uniform());
  }

  /** Returns a normal number with mean 0 and standard deviation 1 (Box and Muller). */
  public double normal() {
    return Math.sqrt(2 * exponential()) * Math.cos(2 * Math.PI * with(1).uniform());
  }

  /**
   * Returns a gamma number with mean 1 and the given variance (Marsaglia and Tsang 2000).
   *
   * @param variance above 0
   */
  public double gamma(double variance) {
    double shape = 1 / variance;
    double boosted = shape < 1 ? shape + 1 : shape;
    double third = boosted - 1.0 / 3;
    double scale = 1 / Math.sqrt(9 * third);
    for (int trial = 0; ; trial++) {
      RandomKey at = with(trial);
      double normal = at.normal();
      double cube = Math.pow(1 + scale * normal, 3);
      double log = normal * normal / 2 + third * (1 - cube + Math.log(cube));
      if (cube > 0 && Math.log(at.with(2).uniform()) < log) {
        double drawn = third * cube;
        return (shape < 1 ? drawn * Math.pow(with(-1).uniform(), 1 / shape) : drawn) / shape;
      }
    }
  }

  public <T> T pick(List<T> items) {
    return items.get(below(items.size()));
  }

  /** Returns {@code count} different items in random order, or all where there are fewer. */
  public <T> List<T> sample(List<T> items, int count) {
    List<T> pool = new ArrayList<>(items);
    int size = Math.min(count, pool.size());
    for (int at = 0; at < size; at++) {
      int other = at + with(at).below(pool.size() - at);
      T taken = pool.get(other);
      pool.set(other, pool.get(at));
      pool.set(at, taken);
    }
    return List.copyOf(pool.subList(0, size));
  }

  /** Applies the finalizer of SplitMix64 (Steele, Lea, Flood 2014). */
  private static long mix(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
