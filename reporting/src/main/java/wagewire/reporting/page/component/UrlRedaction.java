package wagewire.reporting.page.component;

import java.util.regex.Pattern;

/** Addresses in texts of the collector's, as a page may show them. */
public final class UrlRedaction {

  private static final Pattern USER = Pattern.compile("(?i)(https?://)[^/?#\\s@]+@");
  private static final Pattern QUERY =
      Pattern.compile("(?i)(https?://[^\\s?#\"<>]*)[?#][^\\s\"<>)]*");

  private UrlRedaction() {}

  /**
   * The text without users, queries and fragments of its addresses, which may hold keys whatever
   * these are called.
   */
  public static String plain(String text) {
    return QUERY.matcher(USER.matcher(text).replaceAll("$1")).replaceAll("$1?…");
  }
}
