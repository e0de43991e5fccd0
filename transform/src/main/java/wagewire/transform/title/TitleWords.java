package wagewire.transform.title;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;
import wagewire.model.table.ResourceTable;
import wagewire.transform.text.LetterCase;
import wagewire.transform.text.NormalForm;
import wagewire.transform.text.TextKeys;

/**
 * Splits a text into lower-case words without accents. A {@value #BREAK} marks where punctuation
 * separates the text; abbreviations are written out ("Sr." is "senior", "&amp;" is "and"), endings
 * that only name a gender ("Manager:in", "Chargé(e)") are dropped.
 */
final class TitleWords {

  static final String BREAK = "|";

  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final String OPENERS_OF_ENDINGS = "(*:/_.·";

  private final Map<String, String> abbreviations;
  private final Set<String> endings;

  TitleWords() {
    abbreviations =
        ResourceTable.rows(TitleWords.class, "abbreviations.tsv", 2).stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));
    endings =
        ResourceTable.rows(TitleWords.class, "gender-endings.tsv", 1).stream()
            .map(row -> row.get(0))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Never begins or ends with a break and never holds two in a row. */
  List<String> of(String text) {
    return new Scan(fold(unescaped(text))).words();
  }

  /** Boards that escape twice leave "R&amp;amp;D" in titles. */
  private static String unescaped(String text) {
    int start = text.indexOf('&');
    return start < 0 || text.indexOf(';', start) < 0 ? text : Parser.unescapeEntities(text, true);
  }

  /** Adds a break at the end: phrases that end in a break are found where a part ends. */
  static List<String> closed(List<String> words) {
    List<String> closed = new ArrayList<>(words);
    closed.add(BREAK);
    return closed;
  }

  /** Formats words for a person, without a break at the end. */
  static String text(List<String> words) {
    List<String> shown = words.getLast().equals(BREAK) ? words.subList(0, words.size() - 1) : words;
    return String.join(" ", shown);
  }

  /**
   * Returns the text in lower case without accents. Upper case in between makes letters equal that
   * have one capital ("ß" and "ss", "ı" and "i").
   */
  private static String fold(String text) {
    if (TextKeys.isAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String capitals = LetterCase.upper(LetterCase.lower(text));
    String bare = MARKS.matcher(NormalForm.of(capitals, Normalizer.Form.NFKD)).replaceAll("");
    return LetterCase.lower(bare);
  }

  private final class Scan {

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int position;

    Scan(String text) {
      this.text = text;
    }

    List<String> words() {
      while (position < text.length()) {
        int letter = text.codePointAt(position);
        if (Character.isLetterOrDigit(letter)) {
          if (endsInSign()) {
            endWord();
          }
          word.appendCodePoint(letter);
          position += Character.charCount(letter);
        } else if (Character.isBmpCodePoint(letter)) {
          mark((char) letter);
        } else {
          endWord();
          position += Character.charCount(letter);
        }
      }
      endWord();
      if (!words.isEmpty() && words.getLast().equals(BREAK)) {
        words.removeLast();
      }
      return words;
    }

    private void mark(char mark) {
      if (skipsGenderEnding(mark) || joins(mark)) {
        return;
      }
      position++;
      if (mark == '#' && skipsNumber()) {
        return;
      }
      endWord();
      switch (mark) {
        case '&', '+' -> words.add("and");
        case '@' -> {
          if (!letterAt(position) && !letterAt(position - 2)) {
            words.add("at");
          }
        }
        case '/', '|', ',', ';', ':', '(', ')', '[', ']', '{', '}', '\n', '•', '·' -> endPart();
        case '-', '–', '—', '‐', '‑', '−' -> {
          if (!letterAt(position) || !letterAt(position - 2)) {
            endPart();
          }
        }
        default -> {}
      }
    }

    private boolean skipsGenderEnding(char opener) {
      if (word.isEmpty() || OPENERS_OF_ENDINGS.indexOf(opener) < 0) {
        return false;
      }
      int start = position + 1;
      if (start < text.length() && text.charAt(start) == '-') {
        start++;
      }
      int end = start;
      while (end < text.length() && end - start < 6 && letterAt(end)) {
        end++;
      }
      if (!endings.contains(text.substring(start, end)) || letterAt(end)) {
        return false;
      }
      boolean closed = end < text.length() && text.charAt(end) == ')';
      if (opener == '(' ? !closed : end < text.length() && "-'’.".indexOf(text.charAt(end)) >= 0) {
        return false;
      }
      position = opener == '(' ? end + 1 : end;
      return true;
    }

    /** "V.P." and "women's" are one word, "C++" and "C#" keep their signs. */
    private boolean joins(char mark) {
      boolean joined =
          switch (mark) {
            case '.' -> word.length() == 1 && letterAt(position + 1) && !letterAt(position + 2);
            case '\'', '’' ->
                !word.isEmpty() && follows('s', position + 1) && !letterAt(position + 2);
            default -> false;
          };
      boolean kept =
          switch (mark) {
            case '+' -> !word.isEmpty() && !letterAt(position + 1);
            case '#' -> word.length() == 1 && !letterAt(position + 1);
            default -> false;
          };
      if (kept) {
        word.append(mark);
      }
      position += joined || kept ? 1 : 0;
      return joined || kept;
    }

    /** Returns whether the word is one like "C++", which no letter continues. */
    private boolean endsInSign() {
      return !word.isEmpty() && "+#".indexOf(word.charAt(word.length() - 1)) >= 0;
    }

    private boolean skipsNumber() {
      int end = position;
      while (letterAt(end)) {
        end++;
      }
      if (end == position || !Character.isDigit(text.charAt(position))) {
        return false;
      }
      position = end;
      return true;
    }

    private boolean follows(char letter, int index) {
      return index < text.length() && text.charAt(index) == letter;
    }

    private boolean letterAt(int index) {
      return index >= 0 && index < text.length() && Character.isLetterOrDigit(text.charAt(index));
    }

    private void endWord() {
      if (word.isEmpty()) {
        return;
      }
      String found = word.toString();
      words.add(abbreviations.getOrDefault(found, found));
      word.setLength(0);
    }

    private void endPart() {
      if (!words.isEmpty() && !words.getLast().equals(BREAK)) {
        words.add(BREAK);
      }
    }
  }
}
