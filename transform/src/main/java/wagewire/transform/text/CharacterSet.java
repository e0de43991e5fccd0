package wagewire.transform.text;

import java.util.function.IntPredicate;

/** A set of UTF-16 code units, with a bit for each, so that its test takes one look-up. */
public final class CharacterSet {

  private static final int WORD_BITS = 6;

  private final long[] bits = new long[1 << (Character.SIZE - WORD_BITS)];

  private CharacterSet() {}

  /** Returns the set of the code units for which the predicate is true. */
  public static CharacterSet of(IntPredicate contained) {
    CharacterSet set = new CharacterSet();
    for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
      if (contained.test(unit)) {
        set.bits[unit >> WORD_BITS] |= 1L << unit;
      }
    }
    return set;
  }

  public boolean has(char unit) {
    return (bits[unit >> WORD_BITS] & (1L << unit)) != 0;
  }
}
