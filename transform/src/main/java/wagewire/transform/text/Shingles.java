package wagewire.transform.text;

import wagewire.model.posting.Fingerprint;

/** Hashes of four neighbouring words each, the same in every JVM. */
public final class Shingles {

  private static final int LENGTH = 4;

  private Shingles() {}

  /**
   * Returns the fingerprint of a text's words, ignoring case; {@link Fingerprint#EMPTY} for a text
   * of fewer than {@value #LENGTH}.
   */
  public static Fingerprint fingerprint(WordRuns text) {
    WordRuns words = text.changesInLowerCase() ? WordRuns.of(LetterCase.lower(text.text())) : text;
    if (words.size() < LENGTH) {
      return Fingerprint.EMPTY;
    }
    int[] shingles = new int[words.size() - LENGTH + 1];
    for (int start = 0; start < shingles.length; start++) {
      shingles[start] = shingle(words, start);
    }
    return Fingerprint.of(shingles);
  }

  private static int shingle(WordRuns words, int start) {
    long hash = Fnv.START;
    for (int i = start; i < start + LENGTH; i++) {
      hash = spread((hash ^ words.hash(i)) * Fnv.PRIME);
    }
    return (int) (hash >>> Integer.SIZE);
  }

  /** The finaliser of MurmurHash3, so that all bits count: a fingerprint keeps the low hashes. */
  private static long spread(long hash) {
    long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}
