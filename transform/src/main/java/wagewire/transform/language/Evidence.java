package wagewire.transform.language;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of a text that tell its language, in one pass. */
final class Evidence {

  /** Twice, as nobody writes {@code (m/w/d)} by chance. */
  private static final int WEIGHT_OF_MARK = 2;

  private static final int LONGEST_MARK = 9;
  private static final int FEW = 8;
  private static final int SHOWN = 5;

  private final LanguageTable table;
  private final Scripts scripts;
  private final int[] letters;
  private final StringBuilder shown = new StringBuilder();
  private long[] languages = new long[256];
  private long[] hashes = new long[256];
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int hits;
  private int words;

  Evidence(LanguageTable table) {
    this.table = table;
    this.scripts = table.scripts();
    this.letters = new int[scripts.count()];
  }

  /** How many words were read, those that tell nothing included. */
  int words() {
    return words;
  }

  int hits() {
    return hits;
  }

  /** The languages that have the word. */
  long languages(int hit) {
    return languages[hit];
  }

  /** The words that the language has and the other has not, the most frequent first. */
  List<String> wordsOf(int language, int other) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (int hit = 0; hit < hits; hit++) {
      if ((languages[hit] >>> language & 1) == 1 && (languages[hit] >>> other & 1) == 0) {
        counts.merge(
            shown.substring(starts[hit], ends[hit]).toLowerCase(Locale.ROOT), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .filter(word -> !word.getKey().isEmpty())
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(SHOWN)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Reads the text up to {@code limit}.
   *
   * @param names whether words with a capital may be names, whose letters tell nothing
   */
  void read(String text, int limit, boolean names) {
    int offset = shown.length();
    int end = Math.min(text.length(), limit);
    shown.append(text, 0, end).append('\n');
    int at = 0;
    while (at < end) {
      int after = mark(text, at, end, offset);
      at = after > at ? after : word(text, at, end, offset, names);
    }
  }

  /** Letters of scripts without blanks count as words, which {@link #read} does not know yet. */
  void countLetters() {
    int kana = scripts.named("Kana");
    int han = scripts.named("Han");
    if (letters[kana] * 10 >= letters[han]) {
      letters[kana] += letters[han];
      letters[han] = 0;
    }
    for (int script = 0; script < letters.length; script++) {
      int size = scripts.lettersOfWord(script);
      int count = size == 0 ? 0 : (letters[script] + size - 1) / size;
      words += count;
      for (int i = 0; i < count; i++) {
        hit(i, table.ofScript(script), 0, 0);
      }
    }
  }

  /** Single letters between slashes: {@code m/w/d}. Gives where it ends, {@code at} for none. */
  private int mark(String text, int at, int end, int offset) {
    if (at > 0 && Character.isLetter(text.charAt(at - 1))) {
      return at;
    }
    long hash = WordTable.START;
    int next = at;
    while (next < end && next - at < LONGEST_MARK && isSmallOrCapital(text.charAt(next))) {
      hash = WordTable.next(hash, small(text.charAt(next)));
      next++;
      if (next + 1 >= end || !isStroke(text.charAt(next))) {
        break;
      }
      hash = WordTable.next(hash, '/');
      next++;
    }
    if (next - at < 3 || next < end && Character.isLetter(text.charAt(next))) {
      return at;
    }
    long known = table.words().of(hash);
    words++;
    for (int i = 0; known != 0 && i < WEIGHT_OF_MARK; i++) {
      hit(hash + i, known, offset + at, offset + next);
    }
    return next;
  }

  private static boolean isStroke(char sign) {
    return sign == '/' || sign == '|';
  }

  private static boolean isSmallOrCapital(char sign) {
    return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z';
  }

  /** Gives where the word that may begin here ends, or the next place. */
  private int word(String text, int from, int end, int offset, boolean names) {
    long hash = WordTable.START;
    long ofLetters = LanguageTable.ALL;
    int script = Scripts.NONE;
    int at = from;
    for (; at < end; at++) {
      char sign = text.charAt(at);
      if (sign < 128) {
        if (!isSmallOrCapital(sign)) {
          break;
        }
        hash = WordTable.next(hash, small(sign));
        continue;
      }
      int ofSign = scripts.of(sign);
      if (ofSign == Scripts.NONE || !isPartOfWord(sign)) {
        break;
      }
      char letter = small(sign);
      script = ofSign;
      letters[script]++;
      ofLetters &= table.ofLetter(letter);
      hash = WordTable.next(hash, letter);
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
    long known = table.words().of(hash);
    if (known != 0) {
      hit(hash, known, offset + from, offset + at);
    } else if (ofLetters != LanguageTable.ALL
        && ofLetters != 0
        && !(names && Character.isUpperCase(text.charAt(from)))) {
      hit(hash, ofLetters, offset + from, offset + at);
    }
    return at;
  }

  /** One or two capitals, as in CA, IT, C++ or Engineer I; only A is a word. */
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

  /** What follows the sign in {@code acme.com} and {@code Consultor(a)}. */
  private static boolean goesOn(String text, int from) {
    return from > 1
        && (text.charAt(from - 1) == '.' || text.charAt(from - 1) == '(')
        && Character.isLetter(text.charAt(from - 2));
  }

  private static boolean isPartOfWord(char sign) {
    return Character.isLetter(sign)
        || Character.getType(sign) == Character.NON_SPACING_MARK
        || Character.getType(sign) == Character.COMBINING_SPACING_MARK;
  }

  private static char small(char letter) {
    if (letter < 128) {
      return letter <= 'Z' ? (char) (letter + 'a' - 'A') : letter;
    }
    return Character.toLowerCase(letter);
  }

  /** Among the first few words a repeated one counts once: Staff / Senior Staff. */
  private void hit(long hash, long ofWord, int start, int end) {
    for (int hit = 0; hit < hits && hits < FEW; hit++) {
      if (hashes[hit] == hash) {
        return;
      }
    }
    if (hits == languages.length) {
      hashes = Arrays.copyOf(hashes, hits * 2);
      languages = Arrays.copyOf(languages, hits * 2);
      starts = Arrays.copyOf(starts, hits * 2);
      ends = Arrays.copyOf(ends, hits * 2);
    }
    hashes[hits] = hash;
    languages[hits] = ofWord;
    starts[hits] = start;
    ends[hits] = end;
    hits++;
  }
}
