package wagewire.ingest.successor;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.discover.DiscoveredBoard;

/** Decides whether a board plausibly has the same employer as a lost one. */
final class EmployerMatch {

  /** Least number of distinct titles to compare. */
  private static final int TITLES = 3;

  /** Shortest name to search; shorter ones match by chance. */
  private static final int LETTERS = 4;

  private EmployerMatch() {}

  static boolean enough(Collection<String> known) {
    return plain(known).size() >= TITLES;
  }

  /** Returns whether at least half of the last known titles are on the board's first page. */
  static boolean byTitles(Collection<String> known, Collection<String> shown) {
    Set<String> before = plain(known);
    Set<String> now = plain(shown);
    long again = before.stream().filter(now::contains).count();
    return before.size() >= TITLES && 2 * again >= before.size();
  }

  /**
   * Returns whether the page's host or the board's token contains the employer's name or old token.
   */
  static boolean byName(BoardEntry lost, DiscoveredBoard finding) {
    String bearing = letters(finding.page().getHost()) + " " + letters(finding.board().token());
    return Stream.of(letters(lost.source().employer()), letters(lost.source().token()))
        .filter(name -> name.length() >= LETTERS)
        .anyMatch(bearing::contains);
  }

  /** Returns whether two names match; an unknown name matches any. */
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
