package wagewire.transform.tool;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import wagewire.transform.phrase.Lexicon;
import wagewire.transform.text.NormalForm;

/**
 * A text cut into words, with {@value #STOP} where a sentence or paragraph ends, {@value #LINE}
 * where a line ends and {@value #COMMA} for marks between the members of a list. Web addresses are
 * passed over.
 */
final class ToolText {

  static final String STOP = ".";
  static final String LINE = "\n";
  static final String COMMA = ",";

  /** Stands for each word that the vocabulary does not have. */
  static final String OTHER = "\0";

  private static final int LONGEST_VERSION = 2;
  private static final char FIRST_ACCENTED = 128;

  private static final Pattern MARKS = Pattern.compile("\\p{M}");

  private final String text;
  private final List<String> words;
  private final int[] starts;
  private final int[] ends;

  /**
   * @param starts where each word stands in {@code text}; negative for a sign that became a word
   */
  ToolText(String text, List<String> words, int[] starts, int[] ends) {
    this.text = text;
    this.words = words;
    this.starts = starts;
    this.ends = ends;
  }

  /**
   * @param vocabulary the words that will be asked for
   */
  static ToolText of(String text, Lexicon vocabulary) {
    ToolScan scan = new ToolScan(text, vocabulary);
    scan.run();
    scan.endLine();
    return scan.text();
  }

  /** The words of a phrase in a vocabulary, with a mark that ends it. */
  static List<String> wordsOf(String phrase) {
    ToolScan scan = new ToolScan(phrase, null);
    scan.run();
    return scan.text().words();
  }

  /** In lower case without accents. */
  List<String> words() {
    return words;
  }

  /** The word as it stands in the text, without accents. */
  String written(int index) {
    return starts[index] < 0
        ? words.get(index)
        : withoutAccents(text.substring(starts[index], ends[index]));
  }

  /** Whether a word of a script without blanks between words stands there. */
  boolean isEastAsian(int index) {
    return !isMark(index) && ToolScan.isEastAsian(written(index).charAt(0));
  }

  /** Whether a word that begins with a capital stands there. */
  boolean isCapital(int index) {
    return !isMark(index) && Character.isUpperCase(written(index).charAt(0));
  }

  /** Whether a word that begins with a digit stands there. */
  boolean isNumber(int index) {
    return !isMark(index) && Character.isDigit(written(index).charAt(0));
  }

  /** Whether a number of one or two digits stands there. */
  boolean isVersion(int index) {
    return isNumber(index) && written(index).length() <= LONGEST_VERSION;
  }

  static String withoutAccents(String word) {
    return word.chars().allMatch(sign -> sign < FIRST_ACCENTED) ? word : bare(word);
  }

  private static String bare(String word) {
    return MARKS.matcher(NormalForm.of(word, Normalizer.Form.NFD)).replaceAll("");
  }

  boolean isMark(int index) {
    return index < 0 || index >= words.size() || isMark(words.get(index));
  }

  /** Whether the word is the first of its sentence or line, where a capital says nothing. */
  boolean startsLine(int index) {
    return index == 0 || words.get(index - 1).equals(STOP) || words.get(index - 1).equals(LINE);
  }

  boolean endsLine(int index) {
    return index >= words.size() || words.get(index).equals(STOP) || words.get(index).equals(LINE);
  }

  boolean isComma(int index) {
    return index >= 0 && index < words.size() && words.get(index).equals(COMMA);
  }

  static boolean isMark(String word) {
    return word.equals(STOP) || word.equals(LINE) || word.equals(COMMA);
  }
}
