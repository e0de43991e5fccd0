package wagewire.transform.text;

import java.util.Arrays;
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
    long[] words = words(lowerCaseBySigns(plainText));
    if (words.length < LENGTH) {
      return Fingerprint.EMPTY;
    }
    int[] shingles = new int[words.length - LENGTH + 1];
    for (int start = 0; start < shingles.length; start++) {
      shingles[start] = shingle(words, start);
    }
    return Fingerprint.of(shingles);
  }

  /** The text, or its lower case where that is not the lower case of each {@code char}. */
  private static String lowerCaseBySigns(String text) {
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign >= 0x130 && (sign == '\u0130' || sign == '\u03A3' || Character.isSurrogate(sign))) {
        return Cases.lower(text);
      }
    }
    return text;
  }

  private static int shingle(long[] words, int start) {
    long hash = OFFSET;
    for (int i = start; i < start + LENGTH; i++) {
      hash = spread((hash ^ words[i]) * PRIME);
    }
    return (int) (hash >>> Integer.SIZE);
  }

  /** A hash for each run of letters, marks and digits, whose capitals count as small letters. */
  private static long[] words(String text) {
    char[] signs = text.toCharArray();
    long[] words = new long[signs.length / 2 + 1];
    int count = 0;
    long hash = OFFSET;
    boolean within = false;
    for (int i = 0; i < signs.length; i++) {
      char sign = lower(signs[i]);
      if (isPartOfWord(text, i, sign)) {
        hash = (hash ^ sign) * PRIME;
        within = true;
      } else if (within) {
        words[count++] = hash;
        hash = OFFSET;
        within = false;
      }
    }
    if (within) {
      words[count++] = hash;
    }
    return Arrays.copyOf(words, count);
  }

  private static char lower(char sign) {
    if (sign < 128) {
      return sign >= 'A' && sign <= 'Z' ? (char) (sign + 'a' - 'A') : sign;
    }
    return Character.toLowerCase(sign);
  }

  private static boolean isPartOfWord(String text, int at, char sign) {
    if (sign < 128) {
      return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
    }
    if (Character.isLowSurrogate(sign)) {
      return at > 0 && isWordCharacter(Character.codePointBefore(text, at + 1));
    }
    return isWordCharacter(Character.isHighSurrogate(sign) ? text.codePointAt(at) : sign);
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
