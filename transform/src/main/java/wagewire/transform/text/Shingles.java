package wagewire.transform.text;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import wagewire.model.posting.Fingerprint;

/** Hashes of four neighbouring words each, the same in every JVM. */
public final class Shingles {

  private static final int LENGTH = 4;

  /** FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/. */
  private static final long OFFSET = 0xcbf29ce484222325L;

  private static final long PRIME = 0x100000001b3L;

  private Shingles() {}

  /** {@link Fingerprint#EMPTY} for a text of fewer than {@value #LENGTH} words. */
  public static Fingerprint fingerprint(String plainText) {
    long[] words = words(plainText.toLowerCase(Locale.ROOT));
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

  /** A hash for each run of letters, marks and digits. */
  private static long[] words(String text) {
    LongStream.Builder words = LongStream.builder();
    long hash = OFFSET;
    boolean within = false;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (isPartOfWord(text, i, character)) {
        hash = (hash ^ character) * PRIME;
        within = true;
      } else if (within) {
        words.add(hash);
        hash = OFFSET;
        within = false;
      }
    }
    if (within) {
      words.add(hash);
    }
    return words.build().toArray();
  }

  private static boolean isPartOfWord(String text, int at, char character) {
    if (character < 128) {
      return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    }
    if (Character.isLowSurrogate(character)) {
      return at > 0 && isWordCharacter(Character.codePointBefore(text, at + 1));
    }
    return isWordCharacter(text.codePointAt(at));
  }

  private static boolean isWordCharacter(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }

  /** The finaliser of MurmurHash3, so that all bits count: a fingerprint keeps the low hashes. */
  private static long spread(long hash) {
    long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}
