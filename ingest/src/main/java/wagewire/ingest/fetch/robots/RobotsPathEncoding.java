package wagewire.ingest.fetch.robots;

import crawlercommons.robots.SimpleRobotRules;
import java.net.URI;

/** Normalises paths so that equivalent spellings are equal (RFC 9309, section 2.2.2). */
final class RobotsPathEncoding {

  private static final boolean[] SIGNS_OF_PATTERNS = new boolean[128];

  static {
    SIGNS_OF_PATTERNS['*'] = true;
    SIGNS_OF_PATTERNS['$'] = true;
  }

  private RobotsPathEncoding() {}

  /** Returns path and query with the special characters of patterns escaped. */
  static String of(URI address) {
    String path = address.getRawPath();
    String query = address.getRawQuery();
    String whole = path == null || path.isEmpty() ? "/" : path;
    return SimpleRobotRules.escapePath(
        query == null ? whole : whole + "?" + query, SIGNS_OF_PATTERNS);
  }

  /** Returns a pattern with its special characters unchanged. */
  static String pattern(String written) {
    return SimpleRobotRules.escapePath(written.strip(), null);
  }
}
