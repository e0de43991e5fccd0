package wagewire.reporting.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wagewire.metrics.fact.RoleGroups;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;
import wagewire.model.text.NearestName;

/** Reads how a person names a role, a family or a group: by its id or by the field's usual word. */
public final class RoleNames {

  /** Letters of a name that is known in spite of one wrong letter. */
  private static final int LETTERS_PER_ERROR = 3;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
  private static final List<String> IDS = RoleGroups.everything();
  private static final Map<String, String> WORDS = words();

  private RoleNames() {}

  /** The id; empty for a name that is neither an id nor in {@code role-words.tsv}. */
  public static Optional<String> find(String written) {
    String name = spelled(written);
    return IDS.contains(name) ? Optional.of(name) : Optional.ofNullable(WORDS.get(name));
  }

  /**
   * Returns the known name that was most likely meant: the first id that holds it as a word, else
   * one that differs by few letters; empty where none is similar.
   */
  public static Optional<String> similar(String written) {
    String name = spelled(written);
    return IDS.stream()
        .filter(id -> List.of(id.split("-")).contains(name))
        .findFirst()
        .or(() -> NearestName.within(name, all(), name.length() / LETTERS_PER_ERROR));
  }

  /** All ids, then all words. */
  public static List<String> all() {
    return Stream.concat(IDS.stream(), WORDS.keySet().stream()).toList();
  }

  private static String spelled(String written) {
    String words = BETWEEN_WORDS.matcher(written.toLowerCase(Locale.ROOT)).replaceAll("-");
    return words.replaceAll("^-|-$", "");
  }

  private static Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    for (ResourceRow row : ResourceTable.read(RoleNames.class, "role-words.tsv")) {
      words.put(row.get("word"), row.get("role"));
    }
    return words;
  }
}
