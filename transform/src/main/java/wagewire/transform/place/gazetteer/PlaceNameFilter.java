package wagewire.transform.place.gazetteer;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import wagewire.transform.text.TextKeys;

/** The last words of all names: a text without any of them names no place. */
final class PlaceNameFilter {

  /** The first letter that is of no Latin alphabet. */
  private static final char BEHIND_LATIN = '\u0250';

  private static final int HASHES = (1 << 17) - 1;

  private final Set<String> words = new HashSet<>();

  /** A bit for each hash of a word, so that most others are passed over at once. */
  private final BitSet hashes = new BitSet(HASHES + 1);

  /** A name or code as {@link TextKeys#key} gives it. */
  void add(String key) {
    String word = key.substring(key.lastIndexOf(' ') + 1);
    words.add(word);
    hashes.set(word.hashCode() & HASHES);
  }

  /** Returns whether a name may occur in a text, in any spelling; false is certain. */
  boolean mayBeIn(String text) {
    if (!isOfPlainWords(text)) {
      return true;
    }
    String key = TextKeys.key(text);
    int start = 0;
    int hash = 0;
    for (int i = 0; i <= key.length(); i++) {
      if (i < key.length() && key.charAt(i) != ' ') {
        hash = 31 * hash + key.charAt(i);
        continue;
      }
      if (hashes.get(hash & HASHES) && words.contains(key.substring(start, i))) {
        return true;
      }
      start = i + 1;
      hash = 0;
    }
    return false;
  }

  /** Returns whether each part of the text begins and ends where a word of its key does. */
  private static boolean isOfPlainWords(String text) {
    boolean digit = false;
    boolean accent = false;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign >= 128) {
        accent = true;
        if (sign >= BEHIND_LATIN && !isPunctuation(sign)) {
          return false;
        }
      }
      digit |= sign >= '0' && sign <= '9';
      if (isLeftOut(sign) && mayJoin(text, i)) {
        return false;
      }
    }
    return !digit || !accent;
  }

  /** Dashes, quotes and bullets. */
  private static boolean isPunctuation(char sign) {
    return sign >= '\u2010' && sign <= '\u2022';
  }

  /** Returns whether a key leaves the character out. */
  private static boolean isLeftOut(char sign) {
    return "'’‘`´.".indexOf(sign) >= 0;
  }

  /** {@code U.S.} and {@code U. S.} are one word. */
  private static boolean mayJoin(String text, int at) {
    boolean isLast = at + 1 == text.length();
    boolean isBeforeWord =
        !isLast
            && (Character.isLetterOrDigit(text.charAt(at + 1)) || isLeftOut(text.charAt(at + 1)));
    return isBeforeWord || (at > 0 && !isLast && Character.isUpperCase(text.charAt(at - 1)));
  }
}
