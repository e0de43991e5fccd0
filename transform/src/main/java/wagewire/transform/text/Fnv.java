package wagewire.transform.text;

/**
 * Hash of a word, character by character, the same in every JVM: FNV-1a, 64 bits
 * (http://www.isthe.com/chongo/tech/comp/fnv/).
 */
public final class Fnv {

  /** The hash of an empty word. */
  public static final long START = 0xcbf29ce484222325L;

  static final long PRIME = 0x100000001b3L;

  private Fnv() {}

  /** Returns the hash of a word extended by {@code sign}. */
  public static long next(long hash, char sign) {
    return (hash ^ sign) * PRIME;
  }

  /** Returns the hash of a whole word. */
  public static long of(String word) {
    long hash = START;
    for (int i = 0; i < word.length(); i++) {
      hash = next(hash, word.charAt(i));
    }
    return hash;
  }
}
