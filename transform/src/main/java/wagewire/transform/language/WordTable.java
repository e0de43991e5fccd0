package wagewire.transform.language;

import java.util.Map;
import wagewire.transform.text.Fnv;

/** Sets of languages by the hash of a word, so that a text is looked up without copying words. */
final class WordTable {

  /** Pairs of a word's hash and its languages, adjacent so that both are fetched at once. */
  private final long[] entries;

  private final int last;

  /** Makes a hash table that is at most half full, so that a search ends soon. */
  WordTable(Map<String, Long> languagesByWord) {
    int size = Integer.highestOneBit(languagesByWord.size()) * 4;
    entries = new long[size * 2];
    last = size - 1;
    languagesByWord.forEach(this::put);
  }

  private void put(String word, long ofWord) {
    long hash = Fnv.of(word);
    int place = place(hash);
    if (entries[place + 1] != 0) {
      throw new IllegalStateException("words.tsv: hash collision of another word with " + word);
    }
    entries[place] = hash;
    entries[place + 1] = ofWord;
  }

  /**
   * 0 for a word that is not known.
   *
   * @param hash {@link Fnv}
   */
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
