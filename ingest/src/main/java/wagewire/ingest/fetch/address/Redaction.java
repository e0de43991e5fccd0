package wagewire.ingest.fetch.address;

import java.net.URI;
import java.util.regex.Pattern;

/** Removes credentials from text that is shown or logged. */
public final class Redaction {

  private static final String REMOVED = "[removed]";

  private static final Pattern USER_INFO = Pattern.compile("(?<=//)[^/?#\\s@]+@");
  private static final Pattern QUERY_VALUE =
      Pattern.compile(
          "(?i)([?&;](?:[^=&;#\\s]*(?:key|token|secret|passw|pwd|signature|credential|auth"
              + "|session)[^=&;#\\s]*|sig|code|sid)=)[^&;#\\s]+");
  private static final Pattern HEADER =
      Pattern.compile("(?i)((?:authorization|cookie|api[-_]?key)\\s*:\\s*)[^\\r\\n]+");
  private static final Pattern BEARER = Pattern.compile("(?i)\\b(bearer|basic)\\s+[\\w.~+/=-]{6,}");

  private static final Pattern APP_ID = Pattern.compile("(?i)([?&][a-z_-]*app_id[a-z_-]*=)[^&]*");

  private Redaction() {}

  public static String of(URI address) {
    return of(address.toString());
  }

  /** Returns the address as {@link #of(URI)}, also without ids of applications. */
  public static String withoutKeys(URI address) {
    return APP_ID.matcher(of(address)).replaceAll("$1" + REMOVED);
  }

  /**
   * Returns the text without user names and passwords in addresses, keys in queries and headers.
   */
  public static String of(String text) {
    String shown = USER_INFO.matcher(text).replaceAll(REMOVED + "@");
    shown = QUERY_VALUE.matcher(shown).replaceAll("$1" + REMOVED);
    shown = HEADER.matcher(shown).replaceAll("$1" + REMOVED);
    return BEARER.matcher(shown).replaceAll("$1 " + REMOVED);
  }
}
