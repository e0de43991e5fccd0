package wagewire.transform.text;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Positions and hashes of the words of a text, which are runs of letters, marks and digits:
 * computed in one pass for all readers of its words.
 */
public final class WordRuns {

  private static final int ASCII = 128;
  private static final char NONE = 0;
  private static final int USUAL_LENGTH = 5;

  /** Letters and digits in lower case by their sign; {@link #NONE} for other signs. */
  private static final char[] SMALL = small();

  private final String text;
  private final char[] signs;

  /** Words that are not plain. */
  private final BitSet unusual = new BitSet();

  private boolean changesInLowerCase;
  private boolean composed = true;
  private int size;
  private int[] starts;
  private int[] ends;
  private long[] hashes;

  private WordRuns(String text) {
    this.text = text;
    this.signs = text.toCharArray();
    int expected = signs.length / USUAL_LENGTH + 8;
    this.starts = new int[expected];
    this.ends = new int[expected];
    this.hashes = new long[expected];
    read();
  }

  public static WordRuns of(String text) {
    return new WordRuns(text);
  }

  public String text() {
    return text;
  }

  /** Returns the characters of the text; do not change them. */
  public char[] signs() {
    return signs;
  }

  /** Returns the number of words. */
  public int size() {
    return size;
  }

  /** The index of the word's first sign. */
  public int start(int word) {
    return starts[word];
  }

  /** Returns the index after the word's last character. */
  public int end(int word) {
    return ends[word];
  }

  /** {@link Fnv} of its signs, each in lower case. */
  public long hash(int word) {
    return hashes[word];
  }

  /** Returns whether the word, and the characters next to it, are ASCII. */
  public boolean isPlain(int word) {
    return !unusual.get(word);
  }

  /**
   * Returns whether the text holds only characters that are in the normal form NFKC next to any
   * common character.
   */
  public boolean isComposed() {
    return composed;
  }

  /**
   * Returns whether the lower case of the text differs from the lower case of its single
   * characters.
   */
  boolean changesInLowerCase() {
    return changesInLowerCase;
  }

  private void read() {
    int at = 0;
    while (at < signs.length) {
      int start = at;
      long hash = Fnv.START;
      while (at < signs.length) {
        char sign = signs[at] < ASCII ? SMALL[signs[at]] : partOfWord(at);
        if (sign == NONE) {
          break;
        }
        hash = Fnv.next(hash, sign);
        at++;
      }
      if (at > start) {
        add(start, at, hash);
      } else {
        at++;
      }
    }
  }

  private void add(int start, int end, long hash) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    if ((start > 0 && signs[start - 1] >= ASCII) || (end < signs.length && signs[end] >= ASCII)) {
      unusual.set(size);
    }
    starts[size] = start;
    ends[size] = end;
    hashes[size] = hash;
    size++;
  }

  /** Returns the lower case of a character of the next word. */
  private char partOfWord(int at) {
    char sign = signs[at];
    composed &= isComposed(sign);
    changesInLowerCase |= sign == '\u0130' || sign == '\u03A3' || Character.isSurrogate(sign);
    char small = Character.toLowerCase(sign);
    if (!isPartOfWord(at, small)) {
      return NONE;
    }
    unusual.set(size);
    return small;
  }

  private static boolean isComposed(char sign) {
    return sign < 0xA0
        || (sign >= 0xC0 && sign <= 0xFF)
        || (sign >= '\u2018' && sign <= '\u2022')
        || sign == '\u2013'
        || sign == '\u2014'
        || sign == '€';
  }

  private boolean isPartOfWord(int at, char sign) {
    if (Character.isLowSurrogate(sign)) {
      return at > 0 && Characters.isOfWord(Character.codePointBefore(signs, at + 1));
    }
    return Characters.isOfWord(
        Character.isHighSurrogate(sign) ? Character.codePointAt(signs, at) : sign);
  }

  private static char[] small() {
    char[] small = new char[ASCII];
    for (char sign = 0; sign < ASCII; sign++) {
      small[sign] = Character.isLetterOrDigit(sign) ? Character.toLowerCase(sign) : NONE;
    }
    return small;
  }
}
