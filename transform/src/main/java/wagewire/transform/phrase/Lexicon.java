package wagewire.transform.phrase;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words of a vocabulary. Looks up a word where it stands in a text, without cutting it out, and
 * gives the vocabulary's own copy of it.
 */
public final class Lexicon {

  private static final int FIRST_SIZE = 1 << 10;

  /** At least half empty; a word stands at its hash or in a row of words behind it. */
  private @Nullable String[] table = new @Nullable String[FIRST_SIZE];

  /** Of the word at each place of the table. */
  private int[] hashes = new int[FIRST_SIZE];

  private int size;
  private int longest;

  /** Adds a word in lower case; adding it again changes nothing. */
  public void add(String word) {
    if (2 * (size + 1) > table.length) {
      grow();
    }
    int place = place(word);
    if (table[place] == null) {
      table[place] = word;
      hashes[place] = word.hashCode();
      size++;
      longest = Math.max(longest, word.length());
    }
  }

  /** The word that {@code text[from, to)} is in lower case; null when it is none of these. */
  public @Nullable String find(char[] text, int from, int to) {
    if (to - from > longest) {
      return null;
    }
    int hash = 0;
    for (int i = from; i < to; i++) {
      char sign = text[i];
      if (sign >= 128) {
        return table[place(new String(text, from, to - from).toLowerCase(Locale.ROOT))];
      }
      hash = 31 * hash + lower(sign);
    }
    return table[place(text, from, to, hash)];
  }

  /** Where the word in lower case stands in the table, or else where it would. */
  private int place(String word) {
    return place(word.toCharArray(), 0, word.length(), word.hashCode());
  }

  private int place(char[] text, int from, int to, int hash) {
    int mask = table.length - 1;
    int place = (hash ^ (hash >>> 16)) & mask;
    while (true) {
      String word = table[place];
      if (word == null || (hashes[place] == hash && isEqual(word, text, from, to))) {
        return place;
      }
      place = (place + 1) & mask;
    }
  }

  private static boolean isEqual(String word, char[] text, int from, int to) {
    if (word.length() != to - from) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != lower(text[from + i])) {
        return false;
      }
    }
    return true;
  }

  private static char lower(char sign) {
    return sign >= 'A' && sign <= 'Z' ? (char) (sign + 'a' - 'A') : sign;
  }

  private void grow() {
    @Nullable String[] words = table;
    table = new @Nullable String[2 * words.length];
    hashes = new int[table.length];
    for (String word : words) {
      if (word != null) {
        int place = place(word);
        table[place] = word;
        hashes[place] = word.hashCode();
      }
    }
  }
}
