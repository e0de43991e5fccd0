package wagewire.transform.employment;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds types of employment in words of running text: only where every word states a type or stands
 * beside types ({@code 12-month}, {@code remote}, {@code position}).
 */
final class EmploymentWords {

  private static final int LONGEST = 4;
  private static final String BESIDE = "";

  /** Type by phrase; {@link #BESIDE} for words that stand beside types. */
  private static final Map<String, String> MEANINGS = meanings();

  /** Words that end a statement, such as {@code position}. */
  private static final Set<String> NOUNS = EmploymentTypes.column("nouns.tsv");

  private EmploymentWords() {}

  /**
   * A number of words from the first on that state types or stand beside them.
   *
   * @param length number of words
   * @param last the last phrase
   */
  record Run(Set<String> types, int length, String last) {

    /** Returns whether it ends in a word for a job. */
    boolean endsInNoun() {
      return NOUNS.contains(last);
    }
  }

  /**
   * Returns the types where all words of the text state some; empty when any says another thing.
   */
  static Set<String> onlyIn(String text) {
    List<String> words = words(text);
    Run run = run(words);
    return run.length() == words.size() ? run.types() : Set.of();
  }

  static List<String> words(String text) {
    String key = EmploymentTypes.key(text);
    return key.isEmpty() ? List.of() : List.of(key.split(" "));
  }

  /** Returns the longest run from the first word on. */
  static Run run(List<String> words) {
    Set<String> types = new LinkedHashSet<>();
    String last = "";
    int length = 0;
    while (length < words.size()) {
      String phrase = phrase(words, length);
      if (phrase == null) {
        break;
      }
      String meaning = MEANINGS.getOrDefault(phrase, BESIDE);
      if (!meaning.equals(BESIDE)) {
        types.add(meaning);
      }
      last = phrase;
      length += 1 + Math.toIntExact(phrase.chars().filter(sign -> sign == ' ').count());
    }
    return new Run(types, length, last);
  }

  private static @Nullable String phrase(List<String> words, int from) {
    for (int length = Math.min(LONGEST, words.size() - from); length > 0; length--) {
      String phrase = String.join(" ", words.subList(from, from + length));
      if (MEANINGS.containsKey(phrase)) {
        return phrase;
      }
    }
    String word = words.get(from);
    return word.chars().allMatch(Character::isDigit) ? word : null;
  }

  private static Map<String, String> meanings() {
    Map<String, String> meanings = new HashMap<>();
    EmploymentTypes.column("beside-types.tsv").forEach(phrase -> meanings.put(phrase, BESIDE));
    EmploymentTypes.column("nouns.tsv").forEach(noun -> meanings.put(noun, BESIDE));
    for (EmploymentTypes.Phrase phrase : EmploymentTypes.phrases()) {
      String words = phrase.words().strip();
      if (!EmploymentTypes.isFieldOnly(words)) {
        meanings.put(words, phrase.type());
      }
    }
    return Map.copyOf(meanings);
  }
}
