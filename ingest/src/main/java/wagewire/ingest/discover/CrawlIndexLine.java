package wagewire.ingest.discover;

import java.util.Optional;

/**
 * Extracts the address from a line of a crawl's index: CDXJ (key, time, JSON), the older CDX with
 * blanks between its fields, JSON alone, or an address alone.
 */
final class CrawlIndexLine {

  private static final String URL = "\"url\":";
  private static final String STATUS = "\"status\":";

  private CrawlIndexLine() {}

  /** Returns the line's address; empty without one, or when the crawl got no page there. */
  static Optional<String> address(String line) {
    int json = line.indexOf(URL);
    if (json >= 0) {
      return isGone(line) ? Optional.empty() : quoted(line, json + URL.length());
    }
    String text = line.strip();
    if (text.isEmpty() || text.startsWith("#") || text.startsWith("!")) {
      return Optional.empty();
    }
    int scheme = text.indexOf("://");
    if (scheme < 0) {
      return Optional.of(text);
    }
    int start = text.lastIndexOf(' ', scheme) + 1;
    int end = text.indexOf(' ', scheme);
    return Optional.of(text.substring(start, end < 0 ? text.length() : end));
  }

  private static boolean isGone(String line) {
    int status = line.indexOf(STATUS);
    if (status < 0) {
      return false;
    }
    int at = status + STATUS.length();
    while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '"')) {
      at++;
    }
    return at < line.length() && (line.charAt(at) == '4' || line.charAt(at) == '5');
  }

  private static Optional<String> quoted(String line, int from) {
    int start = line.indexOf('"', from) + 1;
    int end = line.indexOf('"', start);
    return start > 0 && end > start
        ? Optional.of(line.substring(start, end).replace("\\/", "/"))
        : Optional.empty();
  }
}
