package wagewire.transform.employer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;
import wagewire.transform.phrase.PhraseTrie;
import wagewire.transform.text.TextKeys;

/** Placeholders for a company's name, by {@code placeholders.tsv}. */
final class Placeholders {

  /** Numbers of boards or accounts; names in figures are shorter ("1800"). */
  private static final int SHORTEST_NUMBER = 6;

  private final Set<String> whole = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> describing = new HashSet<>();
  private final PhraseTrie<Boolean> heads = new PhraseTrie<>();

  Placeholders() {
    for (ResourceRow row : ResourceTable.rows(Placeholders.class, "placeholders.tsv", 2)) {
      String key = TextKeys.key(row.get(0));
      switch (row.get(1)) {
        case "whole" -> whole.add(key);
        case "names" -> names.add(key);
        case "describes" -> describing.add(key);
        case "head" -> heads.add(List.of(key.split(" ")), true);
        default -> throw new IllegalStateException(row + ": unknown kind " + row.get(1));
      }
    }
  }

  /** Returns whether the text is "Confidential", "Leading SaaS Company" or the like. */
  boolean includes(String text) {
    String key = TextKeys.key(text);
    String[] words = key.split(" ");
    return whole.contains(key)
        || isNumber(key)
        || isAside(text.strip())
        || heads.longestAt(i -> i < words.length ? words[i] : null, 0) != null
        || isDescription(words);
  }

  private static boolean isNumber(String key) {
    return key.length() >= SHORTEST_NUMBER && key.codePoints().allMatch(Character::isDigit);
  }

  /** Returns whether the text is only a note in brackets, such as "(EU Remote)", without a name. */
  private static boolean isAside(String text) {
    return text.startsWith("(") && text.indexOf(')') == text.length() - 1;
  }

  private boolean isDescription(String[] words) {
    boolean named = false;
    for (String word : words) {
      if (names.contains(word)) {
        named = true;
      } else if (!describing.contains(word)) {
        return false;
      }
    }
    return named;
  }
}
