package wagewire.transform.employer;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wagewire.transform.phrase.VocabularyTable;
import wagewire.transform.text.Words;

/** What stands where a company should be named and names none, by {@code placeholders.tsv}. */
final class Placeholders {

  private final Set<String> whole = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> describing = new HashSet<>();
  private final Set<String> heads = new HashSet<>();

  Placeholders() {
    for (List<String> row : VocabularyTable.rows(Placeholders.class, "placeholders.tsv", 2)) {
      String key = Words.key(row.get(0));
      switch (row.get(1)) {
        case "whole" -> whole.add(key);
        case "names" -> names.add(key);
        case "describes" -> describing.add(key);
        case "head" -> heads.add(key + " ");
        default -> throw new IllegalStateException("placeholders.tsv: no kind " + row.get(1));
      }
    }
  }

  /** Whether the text is "Confidential", "Leading SaaS Company" or the like. */
  boolean includes(String text) {
    String key = Words.key(text);
    return whole.contains(key)
        || heads.stream().anyMatch((key + " ")::startsWith)
        || isDescription(key.split(" "));
  }

  private boolean isDescription(String[] words) {
    return Arrays.stream(words).anyMatch(names::contains)
        && Arrays.stream(words).allMatch(word -> names.contains(word) || describing.contains(word));
  }
}
