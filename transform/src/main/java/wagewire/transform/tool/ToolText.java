package wagewire.transform.tool;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text cut into words, with {@value #STOP} where a sentence or paragraph ends, {@value #LINE}
 * where a line ends and {@value #COMMA} for marks between the members of a list. Web addresses are
 * passed over.
 *
 * @param words in lower case without accents
 * @param written the same words as they stand in the text
 */
record ToolText(List<String> words, List<String> written) {

  static final String STOP = ".";
  static final String LINE = "\n";
  static final String COMMA = ",";

  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final List<String> ADDRESSES = List.of("http://", "https://", "www.");
  private static final Set<String> ABBREVIATED = Set.of("g", "e", "etc", "incl", "vs", "esp");

  static ToolText of(String text) {
    Scan scan = Scan.of(text);
    scan.endLine();
    return new ToolText(scan.words, scan.written);
  }

  /** The words of a phrase in a vocabulary, with a mark that ends it. */
  static List<String> wordsOf(String phrase) {
    return Scan.of(phrase).words;
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

  private static boolean isMark(String word) {
    return word.equals(STOP) || word.equals(LINE) || word.equals(COMMA);
  }

  private static final class Scan {

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private int position;

    private Scan(String text) {
      this.text = text;
    }

    static Scan of(String text) {
      Scan scan = new Scan(Normalizer.normalize(text, Normalizer.Form.NFKC));
      scan.run();
      return scan;
    }

    /** The text's end is the end of a line: nothing stands behind a last {@value #COMMA}. */
    void endLine() {
      if (endsWith(COMMA)) {
        words.removeLast();
        written.removeLast();
      }
    }

    private void run() {
      while (position < text.length()) {
        if (isAddress()) {
          skipAddress();
        } else if (letterAt(position)) {
          word();
        } else {
          mark(text.charAt(position));
          position++;
        }
      }
    }

    private boolean isAddress() {
      return ADDRESSES.stream().anyMatch(start -> text.startsWith(start, position))
          && !letterAt(position - 1);
    }

    private void skipAddress() {
      while (position < text.length() && !Character.isWhitespace(text.charAt(position))) {
        position++;
      }
    }

    private void word() {
      int start = position;
      while (letterAt(position)) {
        position++;
      }
      while (position < text.length() && "+#".indexOf(text.charAt(position)) >= 0) {
        position++;
      }
      String found = text.substring(start, position);
      String bare = MARKS.matcher(Normalizer.normalize(found, Normalizer.Form.NFD)).replaceAll("");
      words.add(bare.toLowerCase(Locale.ROOT));
      written.add(bare);
    }

    private void mark(char mark) {
      boolean tight = letterAt(position - 1) && letterAt(position + 1);
      switch (mark) {
        case '.' -> {
          if (!tight && !afterAbbreviation()) {
            add(STOP);
          }
        }
        case '!', '?' -> add(STOP);
        case '\n' -> add(endsWith(LINE) ? STOP : LINE);
        case '&' -> add(tight ? "&" : "and");
        case ',', ';', ':', '/', '|', '(', ')', '[', ']', '•', '·' -> add(COMMA);
        case '-', '–', '—' -> {
          if (!tight) {
            add(COMMA);
          }
        }
        default -> {}
      }
    }

    /** Marks that follow each other are one: a stop if any is, else a line's end if any is. */
    private void add(String mark) {
      if (mark.equals("&") || mark.equals("and")) {
        words.add(mark);
        written.add(mark);
        return;
      }
      if (words.isEmpty() || endsWith(STOP)) {
        return;
      }
      if (isMark(words.getLast())) {
        if (mark.equals(COMMA)) {
          return;
        }
        words.removeLast();
        written.removeLast();
      }
      words.add(mark);
      written.add(mark);
    }

    private boolean afterAbbreviation() {
      return !words.isEmpty() && letterAt(position - 1) && ABBREVIATED.contains(words.getLast());
    }

    private boolean endsWith(String mark) {
      return !words.isEmpty() && words.getLast().equals(mark);
    }

    private boolean letterAt(int index) {
      return index >= 0
          && index < text.length()
          && (Character.isLetterOrDigit(text.charAt(index))
              || Character.isSurrogate(text.charAt(index)));
    }
  }
}
