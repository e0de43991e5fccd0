package wagewire.transform.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Keys of texts: equal for texts that a reader would call the same. */
public final class TextKeys {

  /** Accents; the marks that voice a kana make it another letter. */
  private static final Pattern MARKS = Pattern.compile("[\\p{M}&&[^\\u3099\\u309A]]+");

  private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´ʼ.]");
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private TextKeys() {}

  /** Removes accents: {@code Zürich} becomes {@code Zurich}, {@code Łódź} becomes {@code Lodz}. */
  public static String plain(String text) {
    if (isAscii(text)) {
      return text;
    }
    String apart = MARKS.matcher(NormalForm.of(text, Normalizer.Form.NFKD)).replaceAll("");
    String bare = Normalizer.normalize(apart, Normalizer.Form.NFC);
    return bare.replace("ß", "ss")
        .replace("ẞ", "SS")
        .replace("ø", "o")
        .replace("Ø", "O")
        .replace("ł", "l")
        .replace("Ł", "L")
        .replace("đ", "d")
        .replace("Đ", "D")
        .replace("æ", "ae")
        .replace("Æ", "AE")
        .replace("œ", "oe")
        .replace("Œ", "OE")
        .replace("ı", "i");
  }

  /**
   * Lower-case words between single spaces, without accents, dots and apostrophes: {@code "St.
   * John's, N.L."} becomes {@code "st johns nl"}. Scripts other than Latin keep their letters.
   */
  public static String key(String text) {
    if (isAscii(text)) {
      return asciiKey(text);
    }
    String lower = LetterCase.lower(plain(text));
    String joined = APOSTROPHES.matcher(MARKS.matcher(lower).replaceAll("")).replaceAll("");
    return SEPARATORS.matcher(joined).replaceAll(" ").strip();
  }

  /** Returns what {@link #key} does for ASCII, in one pass. */
  private static String asciiKey(String text) {
    StringBuilder key = new StringBuilder(text.length());
    boolean parted = false;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      char lower = sign >= 'A' && sign <= 'Z' ? (char) (sign + 'a' - 'A') : sign;
      if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9')) {
        if (parted && !key.isEmpty()) {
          key.append(' ');
        }
        key.append(lower);
        parted = false;
      } else {
        parted |= lower != '\'' && lower != '`' && lower != '.';
      }
    }
    return key.toString();
  }

  public static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }
}
