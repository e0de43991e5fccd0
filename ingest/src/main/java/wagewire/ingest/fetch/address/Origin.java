package wagewire.ingest.fetch.address;

import java.net.URI;
import java.util.Locale;

/**
 * Origin of an address: scheme, host and port, without a DNS look-up.
 *
 * @param scheme lower-case
 * @param host lower-case; IPv6 in brackets
 * @param port never negative: the scheme's default where the address has none
 */
public record Origin(String scheme, String host, int port) {

  /** Returns the origin of an address that passed {@link AddressSyntaxRules}. */
  public static Origin of(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
    int port = address.getPort() < 0 ? standardPort(scheme) : address.getPort();
    return new Origin(scheme, host, port);
  }

  /** Returns the form {@code acme.example:443}. */
  public String hostAndPort() {
    return host + ":" + port;
  }

  /** Returns an address on this origin. */
  public URI at(String path) {
    return URI.create(this + path);
  }

  private static int standardPort(String scheme) {
    return "https".equals(scheme) ? 443 : 80;
  }

  /** Returns the origin without the scheme's default port. */
  @Override
  public String toString() {
    return scheme + "://" + (port == standardPort(scheme) ? host : hostAndPort());
  }
}
