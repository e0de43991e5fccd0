package wagewire.transform.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;
import wagewire.transform.phrase.Lexicon;
import wagewire.transform.text.Fnv;

/**
 * The languages that are distinguished, with their letters and words: {@code languages.tsv}, {@code
 * words.tsv}. A set of languages is a {@code long} with a bit for each, in the order of the table.
 */
final class LanguageTable {

  static final long ALL = -1L;

  private final Scripts scripts = new Scripts();
  private final List<String> codes = new ArrayList<>();
  private final Set<String> ofReadTitles = new HashSet<>();
  private final Map<String, Set<String>> alike = new HashMap<>();
  private final long[] ofScript = new long[scripts.count()];
  private final long[] ofLetter = new long[1 << 13];
  private final HanVariants hanLetters = new HanVariants();
  private final Lexicon words = new Lexicon();

  /** By the number of the word. */
  private final long[] ofWord;

  LanguageTable() {
    ResourceTable.rows(LanguageTable.class, "languages.tsv", 5).forEach(this::add);
    Map<String, Long> known = new HashMap<>();
    for (ResourceRow row : ResourceTable.rows(LanguageTable.class, "words.tsv", 2)) {
      long language = 1L << bit(row.get(0));
      for (String word : row.words(1)) {
        known.merge(word, language, (one, other) -> one | other);
      }
    }
    ofWord = new long[known.size() + 1];
    known.forEach((word, languages) -> ofWord[words.add(word)] = languages);
  }

  private void add(ResourceRow row) {
    String code = row.get(0);
    long language = 1L << codes.size();
    if (language == 0 || codes.size() == Long.SIZE || codes.contains(code)) {
      throw new IllegalStateException(
          "languages.tsv: too many languages, the first too many is " + code);
    }
    codes.add(code);
    ofScript[scripts.named(row.get(1))] |= language;
    if (row.get(2).equals("read")) {
      ofReadTitles.add(code);
    }
    alike.put(code, Set.copyOf(row.words(3)));
    row.get(4).chars().forEach(letter -> ofLetter[letter] |= language);
  }

  private int bit(String code) {
    int bit = codes.indexOf(code);
    if (bit < 0) {
      throw new IllegalStateException("words.tsv: language " + code + " is not in languages.tsv");
    }
    return bit;
  }

  Scripts scripts() {
    return scripts;
  }

  /** ISO 639-1 codes by bit. */
  List<String> codes() {
    return codes;
  }

  Set<String> ofReadTitles() {
    return ofReadTitles;
  }

  /** Returns whether the two languages are easily confused. */
  boolean areAlike(String one, String other) {
    return alike.getOrDefault(one, Set.of()).contains(other)
        || alike.getOrDefault(other, Set.of()).contains(one);
  }

  long ofScript(int script) {
    return ofScript[script];
  }

  /** Returns the languages that have the letter; {@link #ALL} for one that is no evidence. */
  long ofLetter(char small) {
    long languages = small < ofLetter.length ? ofLetter[small] : 0;
    return languages == 0 ? ALL : languages;
  }

  HanVariants hanLetters() {
    return hanLetters;
  }

  /**
   * Returns the languages that have a word; 0 for one that is not known.
   *
   * @param hash {@link Fnv} of the word
   */
  long ofWord(long hash) {
    return ofWord[words.find(hash)];
  }
}
