package wagewire.transform.phrase;

import java.util.ArrayList;
import java.util.List;
import wagewire.transform.text.Fnv;

/**
 * The words of a vocabulary, numbered from 1 in the order in which they were added, and found by
 * their {@link Fnv}: a word of a text is looked up without cutting it out.
 */
public final class Lexicon {

  /** The number of all words that are not in the lexicon. */
  public static final int NONE = 0;

  private static final int FIRST_SIZE = 1 << 10;

  private final List<String> words = new ArrayList<>(List.of(""));

  /**
   * Open-addressing table of the first half of a hash and the number of its word, adjacent so that
   * both are fetched at once. At least half is empty: a hash is at the index given by its other
   * half, or in the entries that follow.
   */
  private long[] entries = new long[FIRST_SIZE];

  /**
   * The number of a word in lower case, which is added unless it is there. Throws {@link
   * IllegalStateException} when another word has its hash.
   */
  public int add(String word) {
    long hash = Fnv.of(word);
    int number = number(place(hash));
    if (number != NONE) {
      if (!words.get(number).equals(word)) {
        throw new IllegalStateException("Vocabulary: hash collision of another word with " + word);
      }
      return number;
    }
    words.add(word);
    put(hash, words.size() - 1);
    if (2 * words.size() > entries.length) {
      grow();
    }
    return words.size() - 1;
  }

  /** The word of that number; empty for {@link #NONE}. */
  public String word(int number) {
    return words.get(number);
  }

  /**
   * The number of a word.
   *
   * @param hash of the word in lower case
   */
  public int find(long hash) {
    return number(place(hash));
  }

  private int place(long hash) {
    int mask = entries.length - 1;
    int place = (int) hash & mask;
    while (entries[place] != 0 && ((entries[place] ^ hash) >>> Integer.SIZE) != 0) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private int number(int place) {
    return (int) entries[place];
  }

  private void put(long hash, int number) {
    int place = place(hash);
    entries[place] = (hash >>> Integer.SIZE << Integer.SIZE) | number;
  }

  private void grow() {
    entries = new long[2 * entries.length];
    for (int number = 1; number < words.size(); number++) {
      put(Fnv.of(words.get(number)), number);
    }
  }
}
