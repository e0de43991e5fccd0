package wagewire.transform.text;

import java.text.Normalizer;

/**
 * Normal forms of texts of any length. {@link Normalizer} orders the marks of a letter in quadratic
 * time; of more than {@value #MOST_MARKS} in a row, which no script needs, the rest is left out
 * (Stream-Safe Text Format, Unicode Standard Annex 15).
 */
public final class NormalForm {

  private static final int MOST_MARKS = 30;

  /** The first combining mark. */
  private static final int FIRST_MARK = 0x300;

  private NormalForm() {}

  public static String of(String text, Normalizer.Form form) {
    return Normalizer.normalize(withFewMarks(text), form);
  }

  private static String withFewMarks(String text) {
    int marks = 0;
    int most = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      marks = isMark(text.codePointAt(i)) ? marks + 1 : 0;
      most = Math.max(most, marks);
    }
    return most <= MOST_MARKS ? text : cut(text);
  }

  private static String cut(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int marks = 0;
    int sign;
    for (int i = 0; i < text.length(); i += Character.charCount(sign)) {
      sign = text.codePointAt(i);
      marks = isMark(sign) ? marks + 1 : 0;
      if (marks <= MOST_MARKS) {
        kept.appendCodePoint(sign);
      }
    }
    return kept.toString();
  }

  private static boolean isMark(int sign) {
    return sign >= FIRST_MARK && (Characters.isMark(sign) || sign == '\uFF9E' || sign == '\uFF9F');
  }
}
