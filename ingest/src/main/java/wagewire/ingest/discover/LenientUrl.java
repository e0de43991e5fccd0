package wagewire.ingest.discover;

import java.util.Locale;
import java.util.Optional;

/**
 * A web address as written in a page or list, parsed leniently.
 *
 * @param host lower-case, without port
 * @param path with query, from the first slash; without fragment, never empty
 */
record LenientUrl(String host, String path) {

  private static final int LONGEST = 4_000;

  /** Parses an address with or without scheme; empty without a host. */
  static Optional<LenientUrl> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    int start = begin(text);
    int end = end(text, start);
    int slash = start;
    while (slash < end && text.charAt(slash) != '/' && text.charAt(slash) != '?') {
      slash++;
    }
    int port = text.indexOf(':', start);
    String host = text.substring(start, port >= 0 && port < slash ? port : slash);
    if (!isHost(host)) {
      return Optional.empty();
    }
    String path = text.substring(slash, end);
    return Optional.of(
        new LenientUrl(host.toLowerCase(Locale.ROOT), path.startsWith("/") ? path : "/" + path));
  }

  /** Returns the last labels of the host, at most as many as it has. */
  String domain(int labels) {
    int at = host.length();
    for (int i = 0; i < labels && at >= 0; i++) {
      at = host.lastIndexOf('.', at - 1);
    }
    return at < 0 ? host : host.substring(at + 1);
  }

  private static int begin(String text) {
    int scheme = text.indexOf("://");
    if (scheme >= 0 && scheme <= "https".length()) {
      return scheme + "://".length();
    }
    return text.startsWith("//") ? 2 : 0;
  }

  private static int end(String text, int start) {
    int fragment = text.indexOf('#', start);
    return fragment < 0 ? text.length() : fragment;
  }

  private static boolean isHost(String host) {
    if (host.indexOf('.') <= 0 || host.endsWith(".")) {
      return false;
    }
    return host.chars().allMatch(LenientUrl::isHostCharacter);
  }

  private static boolean isHostCharacter(int letter) {
    return letter < 128 && (Character.isLetterOrDigit(letter) || ".-_".indexOf(letter) >= 0);
  }
}
