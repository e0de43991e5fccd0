package wagewire.transform.tool;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import wagewire.transform.text.Fnv;
import wagewire.transform.text.NormalForm;
import wagewire.transform.text.WordRuns;

/** Tokenises a text in one pass into the words and marks of a {@link ToolText}. */
final class ToolTokenizer {

  private final ToolWords words;
  private final boolean adds;
  private int[] numbers;
  private int[] starts;
  private int[] ends;
  private int size;

  /** The part that is read: its characters, its words, and its position in the whole. */
  private char[] signs = {};

  private WordRuns runs = WordRuns.of("");
  private int offset;
  private boolean mayHoldAddresses;
  private int run;
  private int position;

  private ToolTokenizer(ToolWords words, boolean adds, int expected) {
    this.words = words;
    this.adds = adds;
    numbers = new int[expected];
    starts = new int[expected];
    ends = new int[expected];
  }

  /**
   * Returns the tokens of a title and of a text on the following lines, without a last comma, since
   * the text's end is the end of a line; unknown words are {@link ToolWords#OTHER}.
   */
  static ToolText textOf(String title, WordRuns text, ToolWords words) {
    WordRuns first = composed(WordRuns.of(title));
    WordRuns rest = composed(text);
    ToolTokenizer scan = new ToolTokenizer(words, false, 2 * (first.size() + rest.size()) + 8);
    scan.read(first, 0);
    scan.mark('\n');
    scan.read(rest, first.text().length());
    if (scan.endsWith(ToolWords.COMMA)) {
      scan.size--;
    }
    return scan.result(first.text(), rest.text());
  }

  /** Returns the tokens of a phrase, whose words are added to the vocabulary if missing. */
  static ToolText textOfPhrase(String phrase, ToolWords words) {
    WordRuns runs = composed(WordRuns.of(phrase));
    ToolTokenizer scan = new ToolTokenizer(words, true, 8);
    scan.read(runs, 0);
    return scan.result(runs.text(), "");
  }

  /** Returns the text in the normal form in which characters that look the same are the same. */
  private static WordRuns composed(WordRuns text) {
    return text.isComposed() ? text : WordRuns.of(NormalForm.of(text.text(), Normalizer.Form.NFKC));
  }

  private ToolText result(String title, String text) {
    return new ToolText(title, text, words, numbers, size, starts, ends);
  }

  private void read(WordRuns part, int start) {
    signs = part.signs();
    runs = part;
    offset = start;
    String text = part.text();
    mayHoldAddresses = text.indexOf('@') >= 0 || text.contains("://") || text.contains("www.");
    run = 0;
    position = 0;
    while (position < signs.length) {
      char sign = signs[position];
      if (sign == ' ') {
        position++;
      } else if (!ToolCharacters.isLetter(sign)) {
        mark(sign);
        position++;
      } else if (mayHoldAddresses && isAddress(sign)) {
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
      case 'h' -> isMail() || startsWith("http://") || startsWith("https://");
      case 'w' -> isMail() || startsWith("www.");
      default -> isMail();
    };
  }

  private boolean startsWith(String start) {
    return runs.text().startsWith(start, position);
  }

  /** Returns whether the "@" of an address precedes. */
  private boolean isMail() {
    return position > 0 && signs[position - 1] == '@' && letterAt(position - 2);
  }

  private void skipAddress() {
    while (position < signs.length && !Character.isWhitespace(signs[position])) {
      position++;
    }
  }

  private void word() {
    int start = position;
    while (run < runs.size() && runs.start(run) < start) {
      run++;
    }
    if (run < runs.size() && runs.start(run) == start && runs.isPlain(run)) {
      long hash = runs.hash(run);
      position = runs.end(run);
      while (position < signs.length && ToolCharacters.isPartOfName(signs[position])) {
        hash = Fnv.next(hash, signs[position]);
        position++;
      }
      add(adds ? added(start) : words.find(hash), start);
    } else {
      unusualWord(start);
    }
  }

  private void unusualWord(int start) {
    boolean eastAsian = ToolCharacters.isEastAsian(signs[start]);
    while (letterAt(position) && ToolCharacters.isEastAsian(signs[position]) == eastAsian) {
      position++;
    }
    while (position < signs.length && ToolCharacters.isPartOfName(signs[position])) {
      position++;
    }
    add(adds ? added(start) : words.find(Fnv.of(lower(start))), start);
  }

  private int added(int start) {
    return words.add(lower(start));
  }

  /** The word that ends here, without accents. */
  private String lower(int start) {
    String bare = ToolText.withoutAccents(runs.text().substring(start, position));
    return bare.toLowerCase(Locale.ROOT);
  }

  private void mark(char mark) {
    switch (mark) {
      case '.' -> {
        if (!isTight() && !afterAbbreviation()) {
          addMark(ToolWords.STOP);
        }
      }
      case '!', '?' -> addMark(ToolWords.STOP);
      case '\n' -> addMark(endsWith(ToolWords.LINE) ? ToolWords.STOP : ToolWords.LINE);
      case '&' -> add(isTight() ? ToolWords.AMPERSAND : ToolWords.AND, -1);
      case ',', ';', ':', '/', '|', '(', ')', '[', ']', '•', '·' -> addMark(ToolWords.COMMA);
      case '+', '-', '–', '—' -> {
        if (!isTight()) {
          addMark(ToolWords.COMMA);
        }
      }
      default -> {}
    }
  }

  private boolean isTight() {
    return letterAt(position - 1) && letterAt(position + 1);
  }

  /** Marks that follow each other are one: a stop if any is, else a line's end if any is. */
  private void addMark(int mark) {
    if (size == 0 || endsWith(ToolWords.STOP)) {
      return;
    }
    if (ToolWords.isMark(numbers[size - 1])) {
      if (mark == ToolWords.COMMA) {
        return;
      }
      size--;
    }
    add(mark, -1);
  }

  /**
   * @param start of the word that ends here; negative for a mark
   */
  private void add(int number, int start) {
    if (size == starts.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    numbers[size] = number;
    starts[size] = start < 0 ? start : offset + start;
    ends[size] = offset + position;
    size++;
  }

  private boolean afterAbbreviation() {
    return size > 0 && letterAt(position - 1) && words.isAbbreviated(numbers[size - 1]);
  }

  private boolean endsWith(int mark) {
    return size > 0 && numbers[size - 1] == mark;
  }

  private boolean letterAt(int index) {
    return index >= 0 && index < signs.length && ToolCharacters.isLetter(signs[index]);
  }
}
