package wagewire.ingest.fetch.robots;

import crawlercommons.robots.SimpleRobotRules;
import java.net.URI;

/** Writes paths so that two spellings of one path are equal (RFC 9309, section 2.2.2). */
final class RobotsPathEncoding {

  private static final boolean[] SIGNS_OF_PATTERNS = new boolean[128];

  static {
    SIGNS_OF_PATTERNS['*'] = true;
    SIGNS_OF_PATTERNS['$'] = true;
  }

  private RobotsPathEncoding() {}

  /** Path and query; signs that mean something in patterns are escaped. */
  static String of(URI address) {
    String path = address.getRawPath();
    String query = address.getRawQuery();
    String whole = path == null || path.isEmpty() ? "/" : path;
    return SimpleRobotRules.escapePath(
        query == null ? whole : whole + "?" + query, SIGNS_OF_PATTERNS);
  }

  /** A pattern, whose signs stay as they are. */
  static String pattern(String written) {
    return SimpleRobotRules.escapePath(written.strip(), null);
  }
}
