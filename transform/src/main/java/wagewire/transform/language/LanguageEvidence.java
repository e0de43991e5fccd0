package wagewire.transform.language;

import wagewire.transform.text.CharacterSet;
import wagewire.transform.text.Characters;
import wagewire.transform.text.Fnv;

/** Collects the words of a text that are evidence of its language, in one pass. */
final class LanguageEvidence {

  /** Twice, as nobody writes {@code (m/w/d)} by chance. */
  private static final int WEIGHT_OF_MARK = 2;

  private static final int SHORTEST_MARK = 3;
  private static final int LONGEST_MARK = 9;
  private static final int MOST_HAN_FOR_ONE_KANA = 10;
  private static final int LONG_WITHOUT_KANA = 30;
  private static final int ASCII = 128;

  private static final CharacterSet PARTS_OF_WORDS =
      CharacterSet.of(unit ->
          Character.isLetter(unit)
              || Character.getType(unit) == Character.NON_SPACING_MARK
              || Character.getType(unit) == Character.COMBINING_SPACING_MARK);

  private final LanguageTable table;
  private final Scripts scripts;
  private final int[] letters;
  private final WordHits hits = new WordHits();
  private final int han;
  private final int kana;
  private int hanUsedIn = HanVariants.ALL;
  private int words;

  LanguageEvidence(LanguageTable table) {
    this.table = table;
    this.scripts = table.scripts();
    this.letters = new int[scripts.count()];
    this.han = scripts.named("Han");
    this.kana = scripts.named("Kana");
  }

  /** Returns the number of words read, including those without evidence. */
  int words() {
    return words;
  }

  WordHits hits() {
    return hits;
  }

  /**
   * Reads a passage of the text.
   *
   * @param names whether capitalised words may be names, whose letters are no evidence
   */
  void read(String text, int from, int to, boolean names) {
    int offset = hits.refersTo(text, from, to);
    int at = from;
    while (at < to) {
      char sign = text.charAt(at);
      if (sign < ASCII && !Characters.isAsciiLetter(sign)) {
        at++;
      } else if (at + 1 < to && isStroke(text.charAt(at + 1)) && sign < ASCII) {
        at = mark(text, at, to, offset, names);
      } else {
        at = word(text, at, to, offset, names);
      }
    }
  }

  /** Letters of scripts without blanks count as words, which {@link #read} does not know yet. */
  void countLetters() {
    if (letters[kana] > 0 && letters[kana] * MOST_HAN_FOR_ONE_KANA >= letters[han]) {
      letters[kana] += letters[han];
      letters[han] = 0;
    }
    for (int script = 0; script < letters.length; script++) {
      int size = scripts.lettersOfWord(script);
      int count = size == 0 ? 0 : (letters[script] + size - 1) / size;
      words += count;
      long languages = script == han ? ofHan() : table.ofScript(script);
      for (int i = 0; i < count; i++) {
        hits.add(i, languages, 0, 0);
      }
    }
  }

  /** Japanese without kana is short. */
  private long ofHan() {
    long chinese = table.ofScript(han);
    if (hanUsedIn == HanVariants.JAPANESE) {
      return table.ofScript(kana);
    }
    boolean open = (hanUsedIn & HanVariants.JAPANESE) != 0 && letters[han] < LONG_WITHOUT_KANA;
    return open ? chinese | table.ofScript(kana) : chinese;
  }

  /** Single letters between slashes, {@code m/w/d}, or a word. Gives where it ends. */
  private int mark(String text, int at, int end, int offset, boolean names) {
    long hash = Fnv.START;
    int next = at;
    while (next < end && next - at < LONGEST_MARK && Characters.isAsciiLetter(text.charAt(next))) {
      hash = Fnv.next(hash, Character.toLowerCase(text.charAt(next)));
      next++;
      if (next + 1 >= end || !isStroke(text.charAt(next))) {
        break;
      }
      hash = Fnv.next(hash, '/');
      next++;
    }
    if (next - at < SHORTEST_MARK || (next < end && Character.isLetter(text.charAt(next)))) {
      return word(text, at, end, offset, names);
    }
    long known = table.ofWord(hash);
    words++;
    for (int i = 0; known != 0 && i < WEIGHT_OF_MARK; i++) {
      hits.add(hash + i, known, offset + at, offset + next);
    }
    return next;
  }

  private static boolean isStroke(char sign) {
    return sign == '/' || sign == '|';
  }

  /** Gives where the word that may begin here ends, or the next place. */
  private int word(String text, int from, int end, int offset, boolean names) {
    long hash = Fnv.START;
    long ofLetters = LanguageTable.ALL;
    int script = Scripts.NONE;
    int at = from;
    for (; at < end; at++) {
      char sign = text.charAt(at);
      if (sign < ASCII) {
        if (!Characters.isAsciiLetter(sign)) {
          break;
        }
        hash = Fnv.next(hash, Character.toLowerCase(sign));
        continue;
      }
      int ofSign = scripts.of(sign);
      if (ofSign == Scripts.NONE || !PARTS_OF_WORDS.has(sign)) {
        break;
      }
      char letter = Character.toLowerCase(sign);
      script = ofSign;
      letters[script]++;
      hanUsedIn &= script == han ? table.hanLetters().of(letter) : HanVariants.ALL;
      ofLetters &= table.ofLetter(letter);
      hash = Fnv.next(hash, letter);
    }
    if (at == from) {
      return from + 1;
    }
    if (script == Scripts.NONE || scripts.lettersOfWord(script) == 0) {
      words++;
    }
    if (isCode(text, from, at) || goesOn(text, from)) {
      return at;
    }
    long known = table.ofWord(hash);
    if (known != 0) {
      hits.add(hash, known, offset + from, offset + at);
    } else if (ofLetters != LanguageTable.ALL
        && ofLetters != 0
        && !(names && Character.isUpperCase(text.charAt(from)))) {
      hits.add(hash, ofLetters, offset + from, offset + at);
    }
    return at;
  }

  /**
   * Returns whether this is one or two capitals, as in CA, IT, C++ or Engineer I; only A is a word.
   */
  private static boolean isCode(String text, int from, int end) {
    return switch (end - from) {
      case 1 -> isCapital(text.charAt(from)) && text.charAt(from) != 'A';
      case 2 -> isCapital(text.charAt(from)) && isCapital(text.charAt(from + 1));
      default -> false;
    };
  }

  private static boolean isCapital(char sign) {
    return sign >= 'A' && sign <= 'Z';
  }

  /**
   * Returns whether a word continues after a punctuation mark, as in {@code acme.com} and {@code
   * Consultor(a)}.
   */
  private static boolean goesOn(String text, int from) {
    return from > 1
        && (text.charAt(from - 1) == '.' || text.charAt(from - 1) == '(')
        && Character.isLetter(text.charAt(from - 2));
  }
}
