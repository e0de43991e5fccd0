package wagewire.metrics.statistics;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Random draws that depend on a key alone, on any machine and JDK. Generator: SplitMix64 (Steele,
 * Lea, Flood 2014). Hash of the key: FNV-1a of its UTF-8 bytes.
 */
final class RandomDraws {

  /** Increment of the generator's state. */
  static final long STEP = 0x9e3779b97f4a7c15L;

  private long state;

  RandomDraws(String key) {
    state = hash(key);
  }

  static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (byte one : key.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (one & 0xff)) * 0x100000001b3L;
    }
    return hash;
  }

  /** Returns a number in 0..bound−1; uneven by less than bound/2⁶⁴. */
  int below(int bound) {
    return (int) Math.unsignedMultiplyHigh(next(), bound);
  }

  /**
   * Writes into {@code times} how often each of n clusters is drawn in n draws with replacement.
   */
  void resample(int[] times) {
    Arrays.fill(times, 0);
    for (int draw = 0; draw < times.length; draw++) {
      times[below(times.length)]++;
    }
  }

  private long next() {
    state += STEP;
    return mix(state);
  }

  /** Returns the output for a state. */
  static long mix(long state) {
    long mixed = state;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
