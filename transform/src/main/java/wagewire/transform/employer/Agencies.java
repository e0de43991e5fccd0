package wagewire.transform.employer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;
import wagewire.transform.employer.KnownEmployers.Named;
import wagewire.transform.phrase.PhraseTrie;
import wagewire.transform.text.LetterCase;
import wagewire.transform.text.TextKeys;

/** Recruiters who advertise for others, by {@code agencies.tsv}. */
final class Agencies {

  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

  private final Set<String> ids = new HashSet<>();
  private final PhraseTrie<Boolean> starts = new PhraseTrie<>();
  private final PhraseTrie<Boolean> trades = new PhraseTrie<>();

  Agencies(CompanyNames names) {
    for (ResourceRow row : ResourceTable.rows(Agencies.class, "agencies.tsv", 2)) {
      String text = row.get(0);
      switch (row.get(1)) {
        case "name" -> ids.add(names.id(text));
        case "start" -> starts.add(List.of(names.id(text).split("-")), true, (_, _) -> true);
        case "words" -> trades.add(words(accented(text)), true, (_, _) -> true);
        default -> throw new IllegalStateException(row + ": unknown kind " + row.get(1));
      }
    }
  }

  /**
   * Returns whether the employer is an agency by its whole name, by its first words, or by words in
   * it.
   */
  boolean include(Named employer) {
    if (ids.contains(employer.id())) {
      return true;
    }
    String[] ofId = employer.id().split("-");
    if (starts.longestAt(i -> i < ofId.length ? ofId[i] : null, 0) != null) {
      return true;
    }
    String name = employer.name();
    String beginning = name.substring(0, Math.min(name.length(), CompanyNames.LONGEST_NAME));
    String plain = TextKeys.key(beginning);
    String accented = accented(beginning);
    return namesTrade(plain) || (!accented.equals(plain) && namesTrade(accented));
  }

  private boolean namesTrade(String text) {
    return !trades.find(words(text)).isEmpty();
  }

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }

  /** Returns the key of a name with accents kept: "intérim" is a trade, "interim" is not. */
  private static String accented(String text) {
    return SEPARATORS.matcher(LetterCase.lower(text)).replaceAll(" ").strip();
  }
}
