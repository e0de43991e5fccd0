package wagewire.transform.text;

/**
 * Hash of a word, sign by sign, the same in every JVM: FNV-1a, 64 bits
 * (http://www.isthe.com/chongo/tech/comp/fnv/).
 */
public final class Fnv {

  /** Of no sign. */
  public static final long START = 0xcbf29ce484222325L;

  static final long PRIME = 0x100000001b3L;

  private Fnv() {}

  /** Of a word that goes on with {@code sign}. */
  public static long next(long hash, char sign) {
    return (hash ^ sign) * PRIME;
  }

  /** Of a whole word. */
  public static long of(String word) {
    long hash = START;
    for (int i = 0; i < word.length(); i++) {
      hash = next(hash, word.charAt(i));
    }
    return hash;
  }
}
