package wagewire.transform.language;

import java.util.Map;

/** Sets of languages by the hash of a word, so that a text is looked up without copying words. */
final class WordTable {

  /** FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/. */
  static final long START = 0xcbf29ce484222325L;

  private static final long PRIME = 0x100000001b3L;

  /** The hash of a word and beside it its languages, so that both are fetched at once. */
  private final long[] entries;

  private final int last;

  /** At most half of the places is taken, so that a search ends soon. */
  WordTable(Map<String, Long> languagesByWord) {
    int size = Integer.highestOneBit(languagesByWord.size()) * 4;
    entries = new long[size * 2];
    last = size - 1;
    languagesByWord.forEach(this::put);
  }

  private void put(String word, long ofWord) {
    long hash = START;
    for (int i = 0; i < word.length(); i++) {
      hash = next(hash, word.charAt(i));
    }
    int place = place(hash);
    if (entries[place + 1] != 0) {
      throw new IllegalStateException("Another word has the hash of " + word);
    }
    entries[place] = hash;
    entries[place + 1] = ofWord;
  }

  /** The hash of a word that goes on with a small letter. */
  static long next(long hash, char small) {
    return (hash ^ small) * PRIME;
  }

  /** 0 for a word that is not known. */
  long of(long hash) {
    return entries[place(hash) + 1];
  }

  private int place(long hash) {
    int place = (int) (hash ^ (hash >>> 32)) & last;
    while (entries[2 * place + 1] != 0 && entries[2 * place] != hash) {
      place = (place + 1) & last;
    }
    return 2 * place;
  }
}
