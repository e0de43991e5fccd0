package wagewire.transform.language;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Detects the language of a posting, by frequent words and by letters. What the board states holds,
 * unless the text is plainly in another language: some state English for everything. Safe for use
 * by many threads.
 */
public final class LanguageReader {

  private static final int LONGEST_TITLE = 300;

  /**
   * The greatest length of a text that is read whole. Of longer ones the beginning, the middle and
   * the end are read, since a text may be in two languages.
   */
  private static final int LONGEST_TEXT = 1400;

  private static final int PASSAGE = 500;
  private static final int LAST_PASSAGE = 400;

  /**
   * The most words that a text may have for each one that its language knows; lists of products
   * have more.
   */
  private static final int MOST_WORDS_FOR_ONE_KNOWN = 12;

  private static final int LEAST_HITS = 2;
  private static final int LEAST_EVIDENCE = 3;

  /** Factor by which the evidence for a language must exceed that for any other, plus one word. */
  private static final int CERTAIN = 2;

  /** The same, and the least that speaks for it, to contradict the board. */
  private static final int PLAIN = 5;

  private static final int LEAST_PLAIN = 4;

  /** The same, where the language that the board states is none of ours. */
  private static final int LEAST_UNKNOWN = 30;

  private final LanguageTable table = new LanguageTable();

  private LanguageReader() {}

  /** Loads the reader with the program's own tables. */
  public static LanguageReader load() {
    return new LanguageReader();
  }

  /** ISO 639-1 codes of the languages whose titles are read by their words. */
  public Set<String> ofReadTitles() {
    return Set.copyOf(table.ofReadTitles());
  }

  /**
   * @param stated ISO 639-1 as stated by the board; null when not stated
   * @param text the visible text of the description
   */
  public LanguageReading read(@Nullable String stated, String title, String text) {
    LanguageEvidence evidence = new LanguageEvidence(table);
    evidence.read(title, 0, Math.min(title.length(), LONGEST_TITLE), false);
    readText(evidence, text);
    evidence.countLetters();
    WordCounts count = WordCounts.of(evidence.hits(), table.codes().size());
    String found = isCertain(count, evidence) ? table.codes().get(count.best()) : null;
    if (stated == null || found == null || found.equals(stated)) {
      return new LanguageReading(
          table, stated == null ? found : stated, stated, evidence.hits(), count);
    }
    boolean wrong = !table.areAlike(found, stated) && isPlain(count, table.codes().indexOf(stated));
    return new LanguageReading(table, wrong ? found : stated, stated, evidence.hits(), count);
  }

  private static void readText(LanguageEvidence evidence, String text) {
    int length = text.length();
    if (length <= LONGEST_TEXT) {
      evidence.read(text, 0, length, true);
      return;
    }
    int middle = (length - PASSAGE) / 2;
    evidence.read(text, 0, PASSAGE, true);
    evidence.read(text, middle, middle + PASSAGE, true);
    evidence.read(text, length - LAST_PASSAGE, length, true);
  }

  private static boolean isCertain(WordCounts count, LanguageEvidence evidence) {
    int hits = count.of(count.best());
    if (hits < LEAST_HITS || hits * MOST_WORDS_FOR_ONE_KNOWN < evidence.words()) {
      return false;
    }
    for (int other = 0; other < count.languages(); other++) {
      int more = count.more(other);
      if (other != count.best()
          && (more == 0 || hits + more < LEAST_EVIDENCE || more <= CERTAIN * count.less(other))) {
        return false;
      }
    }
    return true;
  }

  /**
   * @param stated -1 for a language that is not known
   */
  private static boolean isPlain(WordCounts count, int stated) {
    if (stated < 0) {
      return count.of(count.best()) >= LEAST_UNKNOWN;
    }
    return count.more(stated) >= LEAST_PLAIN && count.more(stated) >= PLAIN * count.less(stated);
  }
}
