package wagewire.transform.pay.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import wagewire.transform.text.Characters;

/** Cuts a text into words, numbers, currency marks, signs and line ends, in linear time. */
final class Lexer {

  private static final List<String> PENSION_PLANS =
      List.of("401(k)", "401 (k)", "401k", "403(b)", "403b", "457(b)", "457b");

  private static final int LEAST_OF_GLUED = 6;
  private static final int LEAST_BEFORE_SEAM = 4;

  private final CurrencyMarks marks;
  private final Predicate<String> isWordOfVocabulary;

  /**
   * @param isWordOfVocabulary tests whether the letters right after a number are a word of the
   *     vocabulary; otherwise number and letters are one word, such as {@code 3D}
   */
  Lexer(CurrencyMarks marks, Predicate<String> isWordOfVocabulary) {
    this.marks = marks;
    this.isWordOfVocabulary = isWordOfVocabulary;
  }

  /**
   * Returns the lexemes of the characters from {@code from} to {@code to} of a folded text ({@link
   * CharacterFolding}).
   */
  List<Lexeme> lexemes(String text, int from, int to) {
    List<Lexeme> lexemes = new ArrayList<>();
    for (Lexeme next = next(text, from, to); next != null; next = next(text, next.end(), to)) {
      lexemes.add(next);
    }
    return lexemes;
  }

  /** The first from {@code from} on, where one begins or another ends; null when none follows. */
  @Nullable Lexeme next(String text, int from, int to) {
    for (int position = from; position < to; position++) {
      Lexeme lexeme = at(text, position, to);
      if (lexeme != null) {
        return lexeme;
      }
    }
    return null;
  }

  private @Nullable Lexeme at(String text, int position, int to) {
    char sign = text.charAt(position);
    if (sign == ' ' || sign == '\r' || isInsideWord(text, position, to)) {
      return null;
    }
    if (sign == '\n') {
      return Lexeme.of(Lexeme.Kind.LINE, position, position + 1, "\n");
    }
    if (Characters.isAsciiDigit(sign)) {
      return number(text, position, to);
    }
    CurrencyMarks.Found mark = marks.at(text, position, to);
    if (mark != null) {
      int end = position + mark.mark().length();
      return Lexeme.mark(position, end, lower(mark.mark()), mark.codes());
    }
    if (!isLetterOfWord(sign)) {
      Lexeme.Kind kind = isUnspacedScript(sign) ? Lexeme.Kind.WORD : Lexeme.Kind.SYMBOL;
      return Lexeme.of(kind, position, position + 1, lower(String.valueOf(sign)));
    }
    return word(text, position, to);
  }

  /**
   * The hyphen of "on-target" and the apostrophe of "l'heure" separate words and have no meaning,
   * unlike that of "20k-R$30k".
   */
  private boolean isInsideWord(String text, int position, int to) {
    char sign = text.charAt(position);
    return (sign == '-' || sign == '\'')
        && position > 0
        && position + 1 < to
        && Character.isLetter(text.charAt(position - 1))
        && Character.isLetter(text.charAt(position + 1))
        && !(position > 1 && Characters.isAsciiDigit(text.charAt(position - 2)))
        && marks.at(text, position + 1, to) == null;
  }

  private Lexeme number(String text, int position, int to) {
    NumberReader.Found found = NumberReader.read(text, position, to);
    int end = found.end();
    int pensionPlan = pensionPlanEnd(text, position, end, to);
    if (pensionPlan > 0) {
      return Lexeme.of(Lexeme.Kind.WORD, position, pensionPlan, "401k");
    }
    int behind = end < to && text.charAt(end) == ' ' ? end + 1 : end;
    if (behind < to && text.charAt(behind) == '%') {
      return Lexeme.number(position, behind + 1, null);
    }
    int power = powerEnd(text, end, to);
    if (power > end) {
      return Lexeme.of(Lexeme.Kind.WORD, position, power, "#word");
    }
    int letters = lettersEnd(text, end, to);
    boolean ownWord =
        letters == end
            || isGlued(text, position, end)
            || text.startsWith("p/", end)
            || marks.at(text, end, to) != null
            || marks.afterMultiplier(text, end + 1, to) != null
            || isWordOfVocabulary.test(lower(text.substring(end, Math.min(letters, end + 20))));
    return ownWord
        ? Lexeme.number(position, end, found.value())
        : Lexeme.of(Lexeme.Kind.WORD, position, alphanumericEnd(text, letters, to), "#word");
  }

  /**
   * The end of the power of ten after a number, as in 1e308, which no pay is; its start for none.
   */
  private static int powerEnd(String text, int start, int to) {
    if (start + 1 >= to || "eE".indexOf(text.charAt(start)) < 0) {
      return start;
    }
    int digits = text.charAt(start + 1) == '+' ? start + 2 : start + 1;
    int end = digits;
    while (end < to && Characters.isAsciiDigit(text.charAt(end))) {
      end++;
    }
    return end == digits ? start : end;
  }

  /** "118.656,00Final": a whole amount and the beginning of the next sentence. */
  private static boolean isGlued(String text, int position, int end) {
    return end - position >= LEAST_OF_GLUED
        && Character.isUpperCase(text.charAt(end))
        && !Characters.isAsciiDigit(text.charAt(end - 3));
  }

  /** The end of 401k, 401(k), 403(b) and 457b, US pension plans; 0 where a currency is near. */
  private int pensionPlanEnd(String text, int position, int end, int to) {
    if (position > 0 && " \n(,/+&".indexOf(text.charAt(position - 1)) < 0) {
      return 0;
    }
    for (String plan : PENSION_PLANS) {
      boolean there =
          text.startsWith(plan.substring(0, 3), position)
              && end == position + 3
              && text.regionMatches(true, end, plan, 3, plan.length() - 3);
      int planEnd = position + plan.length();
      if (there && planEnd <= to && !isMarkNear(text, planEnd, to)) {
        return planEnd;
      }
    }
    return 0;
  }

  private boolean isMarkNear(String text, int position, int to) {
    boolean space = position < to && text.charAt(position) == ' ';
    return marks.at(text, space ? position + 1 : position, to) != null;
  }

  private Lexeme word(String text, int position, int to) {
    boolean behindNumber = position > 0 && Characters.isAsciiDigit(text.charAt(position - 1));
    boolean multiplies = "kKmM".indexOf(text.charAt(position)) >= 0;
    if (behindNumber && multiplies && marks.afterMultiplier(text, position + 1, to) != null) {
      String key = lower(text.substring(position, position + 1));
      return Lexeme.of(Lexeme.Kind.WORD, position, position + 1, key);
    }
    int letters = lettersEnd(text, position, to);
    int seam = seam(text, position, letters);
    int end = seam > 0 ? seam : letters;
    if (end < to && Characters.isAsciiDigit(text.charAt(end))) {
      return Lexeme.of(Lexeme.Kind.WORD, position, alphanumericEnd(text, end, to), "#word");
    }
    String key = end - position > 40 ? "#word" : lower(text.substring(position, end));
    return Lexeme.of(Lexeme.Kind.WORD, position, end, key);
  }

  /**
   * Returns the position at which two lines were joined, as in "per hourUp to"; 0 if there is none.
   */
  private int seam(String text, int position, int end) {
    int seam = position;
    while (seam < end && text.charAt(seam) >= 'a' && text.charAt(seam) <= 'z') {
      seam++;
    }
    boolean parts =
        seam - position >= LEAST_BEFORE_SEAM
            && seam + 1 < end
            && Character.isUpperCase(text.charAt(seam))
            && Character.isLowerCase(text.charAt(seam + 1));
    return parts && isWordOfVocabulary.test(text.substring(position, seam)) ? seam : 0;
  }

  private static int lettersEnd(String text, int position, int to) {
    int end = position;
    while (end < to && isLetterOfWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int alphanumericEnd(String text, int position, int to) {
    int end = position;
    while (end < to
        && (isLetterOfWord(text.charAt(end)) || Characters.isAsciiDigit(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  private static boolean isLetterOfWord(char sign) {
    if (sign < 128) {
      return Characters.isAsciiLetter(sign);
    }
    return !isUnspacedScript(sign)
        && (Character.isLetter(sign)
            || Character.isSurrogate(sign)
            || Character.getType(sign) == Character.NON_SPACING_MARK
            || Character.getType(sign) == Character.COMBINING_SPACING_MARK);
  }

  /** Writings without spaces, of which each sign is a word here. */
  static boolean isUnspacedScript(char sign) {
    return (sign >= '\u3040' && sign <= '\u30FF')
        || (sign >= '\u3400' && sign <= '\u9FFF')
        || (sign >= '\uAC00' && sign <= '\uD7A3');
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
