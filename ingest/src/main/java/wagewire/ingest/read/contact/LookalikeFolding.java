package wagewire.ingest.read.contact;

import java.text.Normalizer;

/** Folds characters that look like ASCII, or like nothing, to what they look like. */
final class LookalikeFolding {

  static final int LEFT_OUT = -1;

  private LookalikeFolding() {}

  /** Returns true when the character, or the pair that it begins, may be folded. */
  static boolean isFolded(char character) {
    return character >= '\u00a0'
        && (character == '\u00a0'
            || character == '\u00ad'
            || (character >= '\u2000' && character <= '\u200f')
            || character == '\u2024'
            || (character >= '\u202a' && character <= '\u202f')
            || (character >= '\u205f' && character <= '\u206f')
            || isCompatible(character)
            || (character >= '\u0660' && character <= '\u0669')
            || (character >= '\u06f0' && character <= '\u06f9')
            || character == '\u3000'
            || character == '\u3002'
            || character == '\ufeff'
            || Character.isHighSurrogate(character));
  }

  /** Returns the character that it looks like; {@link #LEFT_OUT} where it has no width. */
  static int of(int codePoint) {
    if (codePoint < '\u00a0' || (codePoint <= '\uffff' && !isFolded((char) codePoint))) {
      return codePoint;
    }
    if (codePoint == '\u3002' || codePoint == '\u2024') {
      return '.';
    }
    return switch (Character.getType(codePoint)) {
      case Character.FORMAT -> LEFT_OUT;
      case Character.SPACE_SEPARATOR -> ' ';
      case Character.DECIMAL_DIGIT_NUMBER -> '0' + Character.digit(codePoint, 10);
      default -> isCompatible(codePoint) ? compatible(codePoint) : codePoint;
    };
  }

  /** Letter-like symbols, circled letters, small and full-width forms, mathematical letters. */
  private static boolean isCompatible(int codePoint) {
    return (codePoint >= 0x2100 && codePoint <= 0x214f)
        || (codePoint >= 0x2460 && codePoint <= 0x24ff)
        || (codePoint >= 0xfe50 && codePoint <= 0xfe6f)
        || (codePoint >= 0xff01 && codePoint <= 0xff5e)
        || (codePoint >= 0x1d400 && codePoint <= 0x1d7ff);
  }

  private static int compatible(int codePoint) {
    String form = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
    return form.length() == 1 && form.charAt(0) < 0x80 ? form.charAt(0) : codePoint;
  }
}
