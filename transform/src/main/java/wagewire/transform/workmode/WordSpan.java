package wagewire.transform.workmode;

import wagewire.transform.text.WordRuns;

/**
 * Words of a text that belong together.
 *
 * @param start the first word
 * @param end the word after the last
 */
record WordSpan(int start, int end) {

  /** The most words searched on either side, for a text without full stops. */
  private static final int LONGEST = 60;

  private static final String ENDS = "\n!?•·|";
  private static final String CLAUSE_ENDS = ",;:()–—";
  private static final String STOPS = ENDS + CLAUSE_ENDS + "./[]";

  /**
   * The sentence of a word.
   *
   * @param least the first word that may belong to it
   */
  static WordSpan sentence(WordRuns text, int word, int least) {
    int start = word;
    int first = Math.max(least, word - LONGEST);
    while (start > first && !endsSentence(text, start - 1)) {
      start--;
    }
    int end = word + 1;
    int last = Math.min(text.size(), word + LONGEST);
    while (end < last && !endsSentence(text, end - 1)) {
      end++;
    }
    return new WordSpan(start, end);
  }

  /** Returns whether a sentence ends after the word; an initial ("U.S.") does not end one. */
  private static boolean endsSentence(WordRuns text, int word) {
    char[] signs = text.signs();
    int end = text.end(word);
    int next = text.start(word + 1);
    if (next - end == 1 && signs[end] == ' ') {
      return false;
    }
    for (int i = end; i < next; i++) {
      char symbol = signs[i];
      if (ENDS.indexOf(symbol) >= 0) {
        return true;
      }
      if (symbol == '.' && i + 1 < next && end - text.start(word) > 1) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a clause ends after the word: a stop follows, or nothing more. */
  static boolean endsClause(WordRuns text, int word) {
    if (word + 1 >= text.size()) {
      return true;
    }
    String gap = text.text().substring(text.end(word), text.start(word + 1));
    return gap.contains(" - ") || gap.chars().anyMatch(symbol -> STOPS.indexOf(symbol) >= 0);
  }

  /** Returns whether the word is in the text and begins with a capital letter. */
  static boolean isName(WordRuns text, int word) {
    return word < text.size() && Character.isUpperCase(text.signs()[text.start(word)]);
  }

  /** Returns whether two words, in this order, are in one clause. */
  static boolean isOneClause(WordRuns text, int word, int later) {
    return !holdsAny(text, word, later, CLAUSE_ENDS);
  }

  /** Returns whether no semicolon is between two words, in this order. */
  static boolean isOneSegment(WordRuns text, int word, int later) {
    return !holdsAny(text, word, later, ";");
  }

  /** Returns whether any of the symbols is between two words, in this order. */
  static boolean holdsAny(WordRuns text, int word, int later, String symbols) {
    for (int gap = word; gap < Math.min(later, text.size() - 1); gap++) {
      for (int i = text.end(gap); i < text.start(gap + 1); i++) {
        if (symbols.indexOf(text.signs()[i]) >= 0) {
          return true;
        }
      }
    }
    return false;
  }
}
