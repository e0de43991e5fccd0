package wagewire.transform.tool;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wagewire.transform.phrase.PhraseSets.Found;
import wagewire.transform.phrase.PhraseSets.PhraseSet;
import wagewire.transform.phrase.PhraseTrie.Hit;
import wagewire.transform.text.NormalForm;

/**
 * A text cut into words and marks, by their numbers in {@link ToolWords}. Web addresses are passed
 * over.
 */
final class ToolText {

  private static final int LONGEST_VERSION = 2;
  private static final char FIRST_ACCENTED = 128;

  private static final Pattern MARKS = Pattern.compile("\\p{M}");

  private final String title;
  private final String text;
  private final ToolWords words;
  private final int[] numbers;
  private final int size;
  private final int[] starts;
  private final int[] ends;
  private @Nullable Found phrases;

  /**
   * @param numbers of the words; of them and the following, the first {@code size} count
   * @param starts position of each word in the title and the text, which follow each other;
   *     negative for a character that became a word
   */
  ToolText(
      String title,
      String text,
      ToolWords words,
      int[] numbers,
      int size,
      int[] starts,
      int[] ends) {
    this.title = title;
    this.text = text;
    this.words = words;
    this.numbers = numbers;
    this.size = size;
    this.starts = starts;
    this.ends = ends;
  }

  int size() {
    return size;
  }

  /** The number of the word or mark there. */
  int number(int index) {
    return numbers[index];
  }

  /** Returns the numbers of all words and marks. */
  int[] numbers() {
    return Arrays.copyOf(numbers, size);
  }

  /** Finds phrases of the set. */
  <V> List<Hit<V>> find(PhraseSet<V> set) {
    if (phrases == null) {
      phrases = words.phrasesIn(numbers, size);
    }
    return phrases.of(set);
  }

  /** Returns the word as written in the text, without accents. */
  String written(int index) {
    int start = starts[index] - title.length();
    int end = ends[index] - title.length();
    if (starts[index] < 0) {
      return words.word(numbers[index]);
    }
    return withoutAccents(
        start < 0 ? title.substring(starts[index], ends[index]) : text.substring(start, end));
  }

  /** Returns whether the word at the index is of a script without blanks between words. */
  boolean isEastAsian(int index) {
    return !isMark(index) && ToolCharacters.isEastAsian(first(index));
  }

  /** Returns whether the word at the index begins with a capital. */
  boolean isCapital(int index) {
    return !isMark(index) && Character.isUpperCase(first(index));
  }

  /** Returns whether the word at the index begins with a digit. */
  boolean isNumber(int index) {
    return !isMark(index) && Character.isDigit(first(index));
  }

  private char first(int index) {
    return written(index).charAt(0);
  }

  /** Returns whether the word at the index is a number of one or two digits. */
  boolean isVersion(int index) {
    return isNumber(index) && written(index).length() <= LONGEST_VERSION;
  }

  static String withoutAccents(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= FIRST_ACCENTED) {
        return MARKS.matcher(NormalForm.of(word, Normalizer.Form.NFD)).replaceAll("");
      }
    }
    return word;
  }

  boolean isMark(int index) {
    return index < 0 || index >= size || ToolWords.isMark(numbers[index]);
  }

  /**
   * Returns whether the word is the first of its sentence or line, where a capital is no evidence.
   */
  boolean startsLine(int index) {
    return index == 0 || isEnd(numbers[index - 1]);
  }

  boolean endsLine(int index) {
    return index >= size || isEnd(numbers[index]);
  }

  private static boolean isEnd(int number) {
    return number == ToolWords.STOP || number == ToolWords.LINE;
  }

  boolean isComma(int index) {
    return index >= 0 && index < size && numbers[index] == ToolWords.COMMA;
  }
}
