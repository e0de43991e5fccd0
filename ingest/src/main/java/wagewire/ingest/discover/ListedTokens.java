package wagewire.ingest.discover;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wagewire.ingest.read.PayloadReaders;
import wagewire.model.source.PlatformFolder;

/** Platforms and tokens as public lists write them, by the rows {@code listed_as}. */
public final class ListedTokens {

  private static final Map<String, List<Spelling>> SPELLINGS =
      PlatformFolder.rowsOfAll("listed_as").stream()
          .map(row -> new Spelling(row[1], row[0], Pattern.compile(row[2]), row[3]))
          .collect(Collectors.groupingBy(Spelling::name));

  private ListedTokens() {}

  /**
   * A spelling of tokens in lists.
   *
   * @param name of the platform there
   * @param token replacement, with groups of the form such as {@code $1}
   */
  private record Spelling(String name, String platform, Pattern form, String token) {}

  /**
   * A platform and a token.
   *
   * @param platform id, or the name that the list has where no platform is known by it
   */
  record Written(String platform, String token) {}

  /** Returns the ids of all platforms, and their other names in lists. */
  public static Set<String> names() {
    Set<String> names = new TreeSet<>(PayloadReaders.platforms());
    names.addAll(SPELLINGS.keySet());
    return names;
  }

  /** Returns platform and token as this program writes them. */
  static Written of(String name, String token) {
    for (Spelling spelling : SPELLINGS.getOrDefault(name, List.of())) {
      Matcher form = spelling.form().matcher(token);
      if (form.matches()) {
        return new Written(spelling.platform(), form.replaceFirst(spelling.token()));
      }
    }
    return new Written(name, token);
  }
}
