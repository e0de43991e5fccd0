package wagewire.reporting.page;

import java.util.regex.Pattern;

/** Addresses in texts of the collector's, as a page may show them. */
final class Addresses {

  private static final Pattern USER = Pattern.compile("(?i)(https?://)[^/?#\\s@]+@");
  private static final Pattern QUERY =
      Pattern.compile("(?i)(https?://[^\\s?#\"<>]*)[?#][^\\s\"<>)]*");

  private Addresses() {}

  /**
   * The text without users, queries and fragments of its addresses, which may hold keys whatever
   * these are called.
   */
  static String plain(String text) {
    return QUERY.matcher(USER.matcher(text).replaceAll("$1")).replaceAll("$1?…");
  }
}
