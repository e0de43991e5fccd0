package wagewire.ingest.read.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Parses addresses as written in pages and sitemaps. */
final class SiteUrls {

  /** Characters that are illegal in addresses and common all the same. */
  private static final String ILLEGAL = " \"<>\\^`{|}[]";

  private static final Set<String> SCHEMES = Set.of("http", "https");

  private SiteUrls() {}

  /** Returns the absolute address without its fragment; empty unless it is a web page. */
  static Optional<URI> resolved(URI base, String written) {
    String text = written.strip();
    int fragment = text.indexOf('#');
    String whole = encoded(fragment < 0 ? text : text.substring(0, fragment));
    String bare = whole.endsWith("?") ? whole.substring(0, whole.length() - 1) : whole;
    if (bare.isEmpty()) {
      return Optional.empty();
    }
    try {
      URI reference = new URI(bare.startsWith("?") ? base.getRawPath() + bare : bare);
      URI address = base.resolve(reference);
      String scheme = address.getScheme();
      boolean web = scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
      return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean loose = c == '%' && !isEscape(text, at);
      if (c <= ' ' || loose || ILLEGAL.indexOf(c) >= 0) {
        for (byte part : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
          encoded.append("%%%02X".formatted(part));
        }
      } else {
        encoded.append(c);
      }
    }
    return encoded.toString();
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0;
  }
}
