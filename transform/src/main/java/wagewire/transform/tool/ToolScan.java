package wagewire.transform.tool;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.transform.phrase.Lexicon;
import wagewire.transform.text.NormalForm;

/** One pass over a text that cuts it into the words and marks of a {@link ToolText}. */
final class ToolScan {

  static final Set<String> ABBREVIATED = Set.of("g", "e", "etc", "incl", "vs", "esp");

  private static final String AND = "and";
  private static final String AMPERSAND = "&";

  private static final char FIRST_EAST_ASIAN = '\u1100';
  private static final char FIRST_WIDE = '\uF900';

  private final String text;
  private final char[] signs;
  private final @Nullable Lexicon vocabulary;
  private final List<String> words;
  private int[] starts;
  private int[] ends;
  private int position;

  /**
   * @param vocabulary the words to tell apart; null for all
   */
  ToolScan(String text, @Nullable Lexicon vocabulary) {
    this.text = composed(text);
    this.signs = this.text.toCharArray();
    this.vocabulary = vocabulary;
    int expected = text.length() / 4 + 8;
    words = new ArrayList<>(expected);
    starts = new int[expected];
    ends = new int[expected];
  }

  ToolText text() {
    return new ToolText(text, words, starts, ends);
  }

  /** The text's end is the end of a line: nothing stands behind a last {@link ToolText#COMMA}. */
  void endLine() {
    if (endsWith(ToolText.COMMA)) {
      words.removeLast();
    }
  }

  void run() {
    while (position < signs.length) {
      char sign = signs[position];
      if (!isLetter(sign)) {
        mark(sign);
        position++;
      } else if (isAddress(sign)) {
        skipAddress();
      } else {
        word();
      }
    }
  }

  private boolean isAddress(char first) {
    if (letterAt(position - 1)) {
      return false;
    }
    return switch (first) {
      case 'h' ->
          isMail() || text.startsWith("http://", position) || text.startsWith("https://", position);
      case 'w' -> isMail() || text.startsWith("www.", position);
      default -> isMail();
    };
  }

  /** Whether what stands before is the "@" of an address. */
  private boolean isMail() {
    return letterAt(position - 2) && signs[position - 1] == '@';
  }

  private void skipAddress() {
    while (position < signs.length && !Character.isWhitespace(signs[position])) {
      position++;
    }
  }

  private void word() {
    int start = position;
    boolean ascii = true;
    boolean eastAsian = isEastAsian(signs[position]);
    while (letterAt(position) && isEastAsian(signs[position]) == eastAsian) {
      ascii &= signs[position] < 128;
      position++;
    }
    while (position < signs.length && isPartOfName(signs[position])) {
      position++;
    }
    add(ascii ? known(signs, start, position) : accented(start), start);
  }

  /** These are written without a blank beside letters of other scripts. */
  static boolean isEastAsian(char sign) {
    return sign >= FIRST_EAST_ASIAN && !Character.isSurrogate(sign) && sign < FIRST_WIDE;
  }

  /** Such as the signs of "C++" and "C#". */
  private static boolean isPartOfName(char sign) {
    return sign == '+' || sign == '#';
  }

  private String accented(int start) {
    String bare = ToolText.withoutAccents(text.substring(start, position));
    return known(bare.toCharArray(), 0, bare.length());
  }

  private String known(char[] bare, int from, int to) {
    return vocabulary == null
        ? new String(bare, from, to - from).toLowerCase(Locale.ROOT)
        : Objects.requireNonNullElse(vocabulary.find(bare, from, to), ToolText.OTHER);
  }

  private void mark(char mark) {
    switch (mark) {
      case ' ' -> {}
      case '.' -> {
        if (!isTight() && !afterAbbreviation()) {
          addMark(ToolText.STOP);
        }
      }
      case '!', '?' -> addMark(ToolText.STOP);
      case '\n' -> addMark(endsWith(ToolText.LINE) ? ToolText.STOP : ToolText.LINE);
      case '&' -> add(isTight() ? AMPERSAND : AND, -1);
      case ',', ';', ':', '/', '|', '(', ')', '[', ']', '•', '·' -> addMark(ToolText.COMMA);
      case '+', '-', '–', '—' -> {
        if (!isTight()) {
          addMark(ToolText.COMMA);
        }
      }
      default -> {}
    }
  }

  private boolean isTight() {
    return letterAt(position - 1) && letterAt(position + 1);
  }

  /** Marks that follow each other are one: a stop if any is, else a line's end if any is. */
  private void addMark(String mark) {
    if (words.isEmpty() || endsWith(ToolText.STOP)) {
      return;
    }
    if (ToolText.isMark(words.getLast())) {
      if (mark.equals(ToolText.COMMA)) {
        return;
      }
      words.removeLast();
    }
    add(mark, -1);
  }

  /**
   * @param start of the word that ends here; negative for a mark
   */
  private void add(String word, int start) {
    int index = words.size();
    if (index == starts.length) {
      starts = Arrays.copyOf(starts, 2 * index);
      ends = Arrays.copyOf(ends, 2 * index);
    }
    words.add(word);
    starts[index] = start;
    ends[index] = position;
  }

  private boolean afterAbbreviation() {
    return !words.isEmpty() && letterAt(position - 1) && ABBREVIATED.contains(words.getLast());
  }

  private boolean endsWith(String mark) {
    return !words.isEmpty() && words.getLast().equals(mark);
  }

  private boolean letterAt(int index) {
    return index >= 0 && index < signs.length && isLetter(signs[index]);
  }

  private static boolean isLetter(char sign) {
    if (sign < 128) {
      return (sign >= 'a' && sign <= 'z')
          || (sign >= 'A' && sign <= 'Z')
          || (sign >= '0' && sign <= '9');
    }
    return Character.isLetterOrDigit(sign) || Character.isSurrogate(sign);
  }

  /** In the normal form in which signs that are the same for a reader are the same. */
  private static String composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isComposed(text.charAt(i))) {
        return NormalForm.of(text, Normalizer.Form.NFKC);
      }
    }
    return text;
  }

  /** Of common signs only; these are in normal form whatever other common sign is beside them. */
  private static boolean isComposed(char sign) {
    return sign < 0xA0
        || (sign >= 0xC0 && sign <= 0xFF)
        || (sign >= '\u2018' && sign <= '\u2022')
        || sign == '\u2013'
        || sign == '\u2014'
        || sign == '€';
  }
}
