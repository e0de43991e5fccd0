package wagewire.transform.text;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import wagewire.model.posting.Fingerprint;

/** Hashes of four neighbouring words each, the same in every JVM. */
public final class Shingles {

  private static final int LENGTH = 4;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /** FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/. */
  private static final long OFFSET = 0xcbf29ce484222325L;

  private static final long PRIME = 0x100000001b3L;

  private Shingles() {}

  /** {@link Fingerprint#EMPTY} for a text of fewer than {@value #LENGTH} words. */
  public static Fingerprint fingerprint(String plainText) {
    long[] words =
        WORD.matcher(plainText.toLowerCase(Locale.ROOT))
            .results()
            .mapToLong(word -> hash(word.group()))
            .toArray();
    if (words.length < LENGTH) {
      return Fingerprint.EMPTY;
    }
    return Fingerprint.of(
        IntStream.rangeClosed(0, words.length - LENGTH)
            .map(start -> shingle(words, start))
            .toArray());
  }

  private static int shingle(long[] words, int start) {
    long hash = OFFSET;
    for (int i = start; i < start + LENGTH; i++) {
      hash = spread((hash ^ words[i]) * PRIME);
    }
    return (int) (hash >>> Integer.SIZE);
  }

  private static long hash(String word) {
    long hash = OFFSET;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * PRIME;
    }
    return hash;
  }

  /** The finaliser of MurmurHash3, so that all bits count: a fingerprint keeps the low hashes. */
  private static long spread(long hash) {
    long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}
