package wagewire.transform.employer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;
import wagewire.transform.text.TextKeys;

/**
 * Employers with several names ({@code aliases.tsv}), and what their branches add to those ({@code
 * branches.tsv}): "Globex India" is Globex if that is known.
 */
final class KnownEmployers {

  /**
   * An employer.
   *
   * @param id of the name
   * @param name without a legal form
   */
  record Named(String id, String name) {}

  private static final Pattern BRANCH_IN_BRACKETS = Pattern.compile("\\s*\\([^()]*\\)$");

  /** The greatest length of the name of a known employer's branch. */
  private static final int LONGEST_NAME = 100;

  private final CompanyNames names;
  private final Map<String, Named> usual = new HashMap<>();
  private final Set<String> branches = new HashSet<>();

  KnownEmployers(CompanyNames names) {
    this.names = names;
    List<ResourceRow> rows = ResourceTable.rows(KnownEmployers.class, "aliases.tsv", 2);
    for (ResourceRow row : rows) {
      usual.put(names.id(row.get(0)), named(row.get(1)));
    }
    for (ResourceRow row : rows) {
      usual.putIfAbsent(names.id(row.get(1)), named(row.get(1)));
    }
    for (ResourceRow row : ResourceTable.rows(KnownEmployers.class, "branches.tsv", 1)) {
      branches.add(TextKeys.key(row.get(0)));
    }
  }

  private Named named(String name) {
    return new Named(names.id(name), name);
  }

  /**
   * Returns the employer with its canonical name, or with this name when it has no other.
   *
   * @param name without a legal form
   */
  Named usual(String name) {
    Named named = new Named(names.idOfShown(name), name);
    Named known = usual.get(named.id());
    if (known != null || name.length() > LONGEST_NAME) {
      return known == null ? named : known;
    }
    String id =
        name.indexOf('(') < 0
            ? named.id()
            : names.id(BRANCH_IN_BRACKETS.matcher(name).replaceAll(""));
    while (!usual.containsKey(id)) {
      String main = withoutBranch(id);
      if (main.equals(id)) {
        return named;
      }
      id = main;
    }
    return usual.getOrDefault(id, named);
  }

  /** Removes the fewest last words that name a branch. */
  private String withoutBranch(String id) {
    for (int dash = id.lastIndexOf('-'); dash > 0; dash = id.lastIndexOf('-', dash - 1)) {
      if (branches.contains(id.substring(dash + 1).replace('-', ' '))) {
        return id.substring(0, dash);
      }
    }
    return id;
  }
}
