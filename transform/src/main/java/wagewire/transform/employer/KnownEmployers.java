package wagewire.transform.employer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import wagewire.transform.phrase.VocabularyTable;
import wagewire.transform.text.Words;

/**
 * Employers with several names ({@code aliases.tsv}), and what their branches add to those ({@code
 * branches.tsv}): "Globex India" is Globex if that is known.
 */
final class KnownEmployers {

  private static final Pattern BRANCH_IN_BRACKETS = Pattern.compile("\\s*\\([^()]*\\)$");

  /** No branch of a known employer has a longer name. */
  private static final int LONGEST_NAME = 100;

  private final CompanyNames names;
  private final Map<String, String> usual = new HashMap<>();
  private final Set<String> branches = new HashSet<>();

  KnownEmployers(CompanyNames names) {
    this.names = names;
    List<List<String>> rows = VocabularyTable.rows(KnownEmployers.class, "aliases.tsv", 2);
    for (List<String> row : rows) {
      usual.put(names.id(row.get(0)), row.get(1));
    }
    for (List<String> row : rows) {
      usual.putIfAbsent(names.id(row.get(1)), row.get(1));
    }
    for (List<String> row : VocabularyTable.rows(KnownEmployers.class, "branches.tsv", 1)) {
      branches.add(Words.key(row.get(0)));
    }
  }

  /** The name that counts; the same name for an employer that has no other. */
  String usual(String name) {
    String known = usual.get(names.id(name));
    if (known != null || name.length() > LONGEST_NAME) {
      return known == null ? name : known;
    }
    String id = names.id(BRANCH_IN_BRACKETS.matcher(name).replaceAll(""));
    while (!usual.containsKey(id)) {
      String main = withoutBranch(id);
      if (main.equals(id)) {
        return name;
      }
      id = main;
    }
    return usual.getOrDefault(id, name);
  }

  /** Without the last words that name a branch, the fewest that do. */
  private String withoutBranch(String id) {
    for (int dash = id.lastIndexOf('-'); dash > 0; dash = id.lastIndexOf('-', dash - 1)) {
      if (branches.contains(id.substring(dash + 1).replace('-', ' '))) {
        return id.substring(0, dash);
      }
    }
    return id;
  }
}
