package wagewire.ingest.successor;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.discover.DiscoveredBoard;

/** Whether a board is plausibly the same employer's as one that is lost. */
final class EmployerMatch {

  /** Fewer different titles say nothing of an employer. */
  private static final int TITLES = 3;

  /** Shorter names stand in others by chance. */
  private static final int LETTERS = 4;

  private EmployerMatch() {}

  /** Whether there are titles enough to tell an employer by. */
  static boolean enough(Collection<String> known) {
    return plain(known).size() >= TITLES;
  }

  /** Whether half or more of the titles last known stand on the board's first page. */
  static boolean byTitles(Collection<String> known, Collection<String> shown) {
    Set<String> before = plain(known);
    Set<String> now = plain(shown);
    long again = before.stream().filter(now::contains).count();
    return before.size() >= TITLES && 2 * again >= before.size();
  }

  /** Whether the page's host or the found board's token bears the employer's name or old token. */
  static boolean byName(BoardEntry lost, DiscoveredBoard finding) {
    String bearing = letters(finding.page().getHost()) + " " + letters(finding.board().token());
    return Stream.of(letters(lost.source().employer()), letters(lost.source().token()))
        .filter(name -> name.length() >= LETTERS)
        .anyMatch(bearing::contains);
  }

  /** Whether two names are spelled alike; a name that is not known is like any. */
  static boolean alike(@Nullable String one, @Nullable String other) {
    return one == null || other == null || letters(one).equals(letters(other));
  }

  private static Set<String> plain(Collection<String> titles) {
    return titles.stream()
        .map(title -> title.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static String letters(@Nullable String name) {
    return name == null ? "" : name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
