package wagewire.ingest.platform;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Puts addresses of requests together. */
final class Addresses {

  private static final String TOKEN = "{token}";

  private Addresses() {}

  /** The host's address, which may hold the token. */
  static URI of(String host, String token) {
    return URI.create(host.replace(TOKEN, encoded(token)));
  }

  /** The path below the address, whose own path is kept; the token is one encoded segment. */
  static URI below(URI address, String path, String token) {
    String base = address.toString();
    String stripped = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    return URI.create(stripped + path.replace(TOKEN, encoded(token)));
  }

  private static String encoded(String token) {
    return URLEncoder.encode(token, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
