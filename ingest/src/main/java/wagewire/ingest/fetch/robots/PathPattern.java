package wagewire.ingest.fetch.robots;

import crawlercommons.robots.SimpleRobotRules;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * A path pattern of RFC 9309, anchored at the start: {@code *} matches anything, a final {@code $}
 * the end, and everything else itself.
 */
final class PathPattern {

  private static final boolean[] SIGNS_OF_PATTERNS = new boolean[128];

  static {
    SIGNS_OF_PATTERNS['*'] = true;
    SIGNS_OF_PATTERNS['$'] = true;
  }

  private final List<String> pieces;
  private final boolean toTheEnd;

  /**
   * @param pattern with its escapes as {@link #escaped} writes them
   */
  PathPattern(String pattern) {
    toTheEnd = pattern.endsWith("$");
    String whole = toTheEnd ? pattern.substring(0, pattern.length() - 1) : pattern;
    pieces = pieces(whole.replace("$", "%24"));
  }

  boolean matches(String path) {
    String first = pieces.getFirst();
    if (!path.startsWith(first)) {
      return false;
    }
    if (pieces.size() == 1) {
      return !toTheEnd || path.length() == first.length();
    }
    int at = first.length();
    for (String piece : pieces.subList(1, pieces.size() - 1)) {
      int found = path.indexOf(piece, at);
      if (found < 0) {
        return false;
      }
      at = found + piece.length();
    }
    String last = pieces.getLast();
    return toTheEnd
        ? path.length() - last.length() >= at && path.endsWith(last)
        : path.indexOf(last, at) >= 0;
  }

  private static List<String> pieces(String pattern) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int star = pattern.indexOf('*'); star >= 0; star = pattern.indexOf('*', from)) {
      pieces.add(pattern.substring(from, star));
      from = star + 1;
    }
    pieces.add(pattern.substring(from));
    return List.copyOf(pieces);
  }

  /** Returns path and query with the special characters of patterns escaped (RFC 9309, 2.2.2). */
  static String path(URI address) {
    String path = address.getRawPath();
    String query = address.getRawQuery();
    String whole = path == null || path.isEmpty() ? "/" : path;
    return SimpleRobotRules.escapePath(
        query == null ? whole : whole + "?" + query, SIGNS_OF_PATTERNS);
  }

  /** Returns a pattern with its special characters unchanged. */
  static String escaped(String written) {
    return SimpleRobotRules.escapePath(written.strip(), null);
  }
}
